package vn.tangthu.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/**
 * One fact of the audit trail, as it may be read.
 *
 * @param id its stamp, thousandths of a microsecond since 1970 UTC; later acts have higher ones
 * @param personName as it was that day
 * @param seal number of its seal; empty while it waits for one
 */
public record AuditEntry(
        long id,
        Instant at,
        PersonId person,
        String personName,
        Optional<AgencyId> agency,
        String category,
        String act,
        String objectKind,
        String objectId,
        Map<String, String> details,
        Sensitivity sensitivity,
        Optional<String> source,
        OptionalLong seal) {

    AuditEntry under(OptionalLong seal) {
        return new AuditEntry(id, at, person, personName, agency, category, act, objectKind, objectId, details, sensitivity, source, seal);
    }

    /** Its Vietnamese stands in the message files under this key; not every act has one. */
    public String actKey() {
        return "act." + act;
    }
}
