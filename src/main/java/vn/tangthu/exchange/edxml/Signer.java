package vn.tangthu.exchange.edxml;

/** Who signed the document (QCVN 102:2016, SignerInfo). @param competence TM., KT., TL., TUQ. or empty */
public record Signer(String competence, String position, String name) {}
