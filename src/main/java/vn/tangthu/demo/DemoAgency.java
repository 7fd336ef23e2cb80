package vn.tangthu.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;

/**
 * An agency of the demonstration city.
 *
 * @param code mã định danh, invented
 * @param kind committee, department, commune, school or hospital
 * @param parentCode code of the agency above
 */
public record DemoAgency(
        String code, String name, String shortName, String symbol, String kind, Optional<String> parentCode, String place) {

    /** The same in every installation, so that loading twice finds what is there. */
    public AgencyId id() {
        return new AgencyId(UUID.nameUUIDFromBytes(("demo agency " + code).getBytes(StandardCharsets.UTF_8)));
    }
}
