package vn.tangthu.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tangthu.audit.AgencyNames;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.Agencies;

/** Tells the log what the agencies it knows by their ids are called. */
@Component
class NamesOfAgencies implements AgencyNames {

    private static final Actor SYSTEM = Actor.system("names");

    private final Agencies agencies;

    NamesOfAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Map<AgencyId, String> all() {
        var names = new LinkedHashMap<AgencyId, String>();
        for (var agency : agencies.all(SYSTEM)) names.put(agency.id(), agency.name());
        return names;
    }
}
