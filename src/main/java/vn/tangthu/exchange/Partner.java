package vn.tangthu.exchange;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;

/**
 * An agency outside of this installation with which documents are exchanged.
 *
 * @param codes under which it is or was known; the first is the one it is written to
 * @param keptBy the agency here whose clerks look at messages of it that cannot be delivered
 * @param transport {@code HTTPS} or {@code FOLDER}
 * @param account the service account with whose token its messages come over HTTPS; empty for a folder
 * @param unsignedToo messages whose signature cannot be verified are taken too, marked so
 */
public record Partner(
        UUID id, String name, String parent, List<String> codes, AgencyId keptBy, String transport, String address, String account,
        Optional<X509Certificate> certificate, boolean unsignedToo, boolean open) {

    public String code() {
        return codes.get(0);
    }
}
