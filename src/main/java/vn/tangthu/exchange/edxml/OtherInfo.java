package vn.tangthu.exchange.edxml;

import java.util.List;

/**
 * QCVN 102:2016, OtherInfo. Numbers are kept as written; absent values are empty.
 *
 * @param priority the urgency's code, 0 (usual) to 3
 */
public record OtherInfo(String priority, String sphere, String typist, String copies, String pages, List<String> appendixes) {

    public static final OtherInfo NONE = new OtherInfo("", "", "", "", "", List.of());
}
