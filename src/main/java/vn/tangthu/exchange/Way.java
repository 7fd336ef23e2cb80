package vn.tangthu.exchange;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * The way a message came.
 *
 * @param transport {@code HTTPS} or {@code FOLDER}
 * @param name of the service account, or of the folder
 */
record Way(String transport, String name) {

    @Override
    public String toString() {
        return transport + " " + name;
    }

    static Way of(String text) {
        int space = text.indexOf(' ');
        return new Way(text.substring(0, space), text.substring(space + 1));
    }

    boolean isOf(Partner partner) {
        return partner.open() && partner.transport().equals(transport) && name.equals(transport.equals("HTTPS") ? partner.account() : partner.address());
    }

    /** Whose clerks look after messages that lead to nobody. */
    Optional<AgencyId> keeper(List<Partner> partners) {
        return partners.stream().filter(this::isOf).map(Partner::keptBy).findFirst();
    }
}
