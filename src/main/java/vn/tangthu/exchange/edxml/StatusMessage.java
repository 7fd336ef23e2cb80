package vn.tangthu.exchange.edxml;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a receiver says of a document that it got (Status). @param at clock of that agency, no zone is told */
public record StatusMessage(Party from, List<Party> to, ResponseFor responseFor, StatusCode status, String description,
        Optional<LocalDateTime> at, Staff staff, List<SignatureSeen> signatures) implements EdXmlMessage {}
