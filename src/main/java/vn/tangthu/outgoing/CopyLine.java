package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.Checksum;

/**
 * A copy in its register.
 *
 * @param fromIncoming whether {@code of} is a line of the register of incoming documents, otherwise an outgoing document
 * @param extract the part that is extracted, a paragraph a line; for trích sao only
 * @param file absent until it is made
 */
public record CopyLine(
        UUID id, CopyKind kind, Medium medium, String symbol, LocalDate on, boolean fromIncoming, UUID of, String ofCode, String ofTitle, String extract, String signer,
        String signerPost, String recipients, int copies, Optional<Checksum> file, long size) {}
