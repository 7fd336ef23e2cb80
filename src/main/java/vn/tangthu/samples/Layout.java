package vn.tangthu.samples;

/** After whose rules the document is laid out. */
public enum Layout {
    /** State bodies: Decree 30/2020/NĐ-CP, Appendix I. */
    STATE,
    /** Bodies of the Communist Party: its own rules; number and symbol are joined by a hyphen. */
    PARTY
}
