package vn.tangthu.outgoing;

import java.time.Instant;

/** That somebody looked at a document (Decree 30/2020/NĐ-CP, App. VI, G1). */
public record Viewing(String person, Instant first, Instant last, int times) {}
