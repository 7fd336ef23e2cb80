package vn.tangthu.exchange.edxml;

/** Number and notation of a document (QCVN 102:2016, Code): {@code 12} and {@code UBND-VP}. */
public record DocumentCode(String number, String notation) {}
