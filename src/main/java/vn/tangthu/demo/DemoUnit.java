package vn.tangthu.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A unit of an agency.
 *
 * @param agencyCode code of its agency
 * @param position its place among the units of the agency, from 0
 */
public record DemoUnit(String agencyCode, String name, String symbol, int position) {

    /** The same in every installation. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("demo unit " + agencyCode + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
