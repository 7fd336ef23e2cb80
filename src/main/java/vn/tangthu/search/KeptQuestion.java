package vn.tangthu.search;

import java.util.UUID;

/**
 * A question that a person keeps to ask it again.
 *
 * @param address of the page that answers it, from the root, with everything that is asked
 */
public record KeptQuestion(UUID id, String name, String address) {}
