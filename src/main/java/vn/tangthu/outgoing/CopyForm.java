package vn.tangthu.outgoing;

import java.util.List;
import java.util.UUID;
import vn.tangthu.kernel.PersonId;

/**
 * A copy that is wanted.
 *
 * @param incoming whether {@code of} is a line of the register of incoming documents, otherwise an outgoing document
 * @param extract the part that is extracted, a paragraph a line; for trích sao only
 * @param signer who is competent to copy
 * @param copies số lượng bản
 */
public record CopyForm(CopyKind kind, Medium medium, boolean incoming, UUID of, String extract, PersonId signer, List<String> recipients, int copies) {

    public CopyForm {
        extract = extract == null ? "" : extract.strip();
        recipients = recipients.stream().map(Particulars::tidy).filter(name -> !name.isEmpty()).toList();
    }
}
