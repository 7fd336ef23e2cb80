package vn.tangthu.exchange.edxml;

import java.time.LocalDateTime;
import java.util.Optional;

/** An agency that passed the message on (QCVN 102:2016, TraceHeader). @param at clock of that agency, no zone is told */
public record Trace(String agency, Optional<LocalDateTime> at) {}
