package vn.tangthu.learning;

import java.util.List;

/** Some partners, those heard of last first. @param total of all pages @param number of this page, from 1 */
public record KnownPage(List<KnownPartner> partners, long total, int number, int count) {}
