package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.Checksum;

/** A copy in its register. @param file absent until it is made */
public record CopyLine(
        UUID id, CopyKind kind, Medium medium, String symbol, LocalDate on, String ofCode, String ofTitle, String signer, String recipients, int copies,
        Optional<Checksum> file, long size) {}
