package vn.tangthu.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tangthu.kernel.Role;

/**
 * The invented city of Hải Vân: a people's committee, eight departments, twelve wards and communes, two schools and a
 * hospital.
 *
 * @param agencies parents before children
 */
public record DemoCity(List<DemoAgency> agencies, List<DemoUnit> units, List<DemoPerson> people) {

    public DemoCity {
        agencies = List.copyOf(agencies);
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /** Reads the data files below demo/. */
    public static DemoCity read() {
        var agencies = new DemoFile("agencies.csv").rows().stream()
                .map(c -> new DemoAgency(c[0], c[1], c[2], c[3], c[4], present(c[5]), c[6]))
                .toList();
        var people = new DemoFile("people.csv").rows().stream()
                .map(c -> new DemoPerson(
                        c[0], present(c[1]), c[2], c[3], Stream.of(c[4].split("\\+")).map(Role::valueOf).collect(Collectors.toSet()), c[5]))
                .toList();
        return new DemoCity(agencies, readUnits(), people);
    }

    private static List<DemoUnit> readUnits() {
        var units = new ArrayList<DemoUnit>();
        Map<String, Integer> positions = new HashMap<>();
        for (var c : new DemoFile("units.csv").rows()) {
            units.add(new DemoUnit(c[0], c[1], c[2], positions.merge(c[0], 1, Integer::sum) - 1));
        }
        return units;
    }

    private static Optional<String> present(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** @throws IllegalArgumentException when the city has no such agency */
    public DemoAgency agency(String code) {
        return agencies.stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected: code of an agency; Found: " + code));
    }

    public List<DemoAgency> ofKind(String kind) {
        return agencies.stream().filter(a -> a.kind().equals(kind)).toList();
    }

    public List<DemoUnit> unitsOf(DemoAgency agency) {
        return units.stream().filter(u -> u.agencyCode().equals(agency.code())).toList();
    }

    public List<DemoPerson> peopleOf(DemoAgency agency) {
        return people.stream().filter(p -> p.agencyCode().equals(agency.code())).toList();
    }

    /** Those of an agency who have a role, in the order of the data file. */
    public List<DemoPerson> peopleOf(DemoAgency agency, Role role) {
        return peopleOf(agency).stream().filter(p -> p.is(role)).toList();
    }

    /** The unit a person works in; absent for the heads of an agency. */
    public Optional<DemoUnit> unitOf(DemoPerson person) {
        return person.unitSymbol().flatMap(symbol -> units.stream()
                .filter(u -> u.agencyCode().equals(person.agencyCode()) && u.symbol().equals(symbol))
                .findFirst());
    }
}
