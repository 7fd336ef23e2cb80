package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a document can be given to: units and people of the agency by the names the form offers.
 *
 * @param units name to id
 * @param people name with post to id
 */
record Recipients(Map<String, UUID> units, Map<String, UUID> people) {

    Optional<UUID> unit(String name) {
        return Optional.ofNullable(units.get(name));
    }

    Optional<UUID> person(String name) {
        return Optional.ofNullable(people.get(name));
    }

    /** To choose from: units in their order, then people by given name. */
    List<String> names() {
        return java.util.stream.Stream.concat(units.keySet().stream(), people.keySet().stream()).toList();
    }
}
