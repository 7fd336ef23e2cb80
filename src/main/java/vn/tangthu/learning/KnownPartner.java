package vn.tangthu.learning;

import java.util.List;

/**
 * What an agency has learnt of one partner.
 *
 * @param items what it is called first, then symbols, signers and misreadings, the often confirmed first
 */
public record KnownPartner(String author, List<KnownItem> items) {}
