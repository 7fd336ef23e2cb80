package vn.tangthu.audit;

import java.util.Map;
import vn.tangthu.kernel.AgencyId;

/** What agencies are called. The trail knows ids only; whoever knows the names answers. */
public interface AgencyNames {
    /** Names of all agencies, in the order in which people want to see them. */
    Map<AgencyId, String> all();
}
