package vn.tangthu.handling;

import java.time.Instant;

/** Who looked at the handling of a document, from when to when, how many times. */
public record Viewing(String person, Instant firstAt, Instant lastAt, int times) {}
