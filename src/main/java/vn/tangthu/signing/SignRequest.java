package vn.tangthu.signing;

import java.util.Optional;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;

/**
 * What is to be signed, with what, and how it is to be seen.
 *
 * @param document a PDF in the bitstore
 * @param label of the document: the signed bytes are kept in the same area
 * @param passphrase of the key; absent where the agency's key keeps its own
 */
public record SignRequest(Checksum document, Sensitivity label, KeyId key, Optional<Passphrase> passphrase, Mark mark) {}
