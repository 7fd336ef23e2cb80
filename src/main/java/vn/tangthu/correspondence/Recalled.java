package vn.tangthu.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A sender's order to give a document back, agreed to by the receiver.
 *
 * @param id of the order; with it nothing can be given back twice
 * @param askedBy name of the agency that asks
 */
public record Recalled(UUID id, String askedBy, Instant askedAt) {}
