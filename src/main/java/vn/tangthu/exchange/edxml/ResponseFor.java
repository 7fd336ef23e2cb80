package vn.tangthu.exchange.edxml;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The document that a message or a status answers (QCVN 102:2016, ResponseFor).
 *
 * @param code number and notation in one, {@code 12/UBND-VP}
 */
public record ResponseFor(String agency, String code, Optional<LocalDate> promulgated, String documentId) {}
