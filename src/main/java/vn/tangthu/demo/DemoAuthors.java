package vn.tangthu.demo;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Role;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Author.Leader;
import vn.tangthu.samples.Layout;

/** Who writes to the agencies of the city: they themselves, and partners from outside. */
final class DemoAuthors {

    /** @param subjects keys of the samples' subjects it writes about; empty for all */
    record Partner(Author author, List<String> subjects) {}

    private final DemoCity city;
    private final List<Partner> partners;

    DemoAuthors(DemoCity city) {
        this.city = city;
        this.partners = new DemoFile("partners.csv").rows().stream().map(DemoAuthors::partner).toList();
    }

    List<Partner> partners() {
        return partners;
    }

    private static Partner partner(String[] c) {
        var parent = c[0].isEmpty() ? Optional.<String>empty() : Optional.of(c[0]);
        var collective = c[5].isEmpty() ? Optional.<String>empty() : Optional.of(c[5]);
        var author = new Author(
                parent, c[1], c[2], c[3], Layout.valueOf(c[4].toUpperCase()), collective, new Leader(c[6], c[7]),
                new Leader(c[8], c[9]), Optional.empty());
        return new Partner(author, c[10].isEmpty() ? List.of() : List.of(c[10].split("\\+")));
    }

    /** An agency of the city as it heads its own letters. */
    Author of(DemoAgency agency) {
        var heads = city.peopleOf(agency, Role.AGENCY_HEAD).stream().map(DemoAuthors::leader).toList();
        return switch (agency.kind()) {
            case "committee" -> committee(agency, heads).withOffice(office(agency));
            case "commune" -> committee(agency, heads);
            default -> Author.headed(
                    agency.parentCode().map(p -> city.agency(p).name()).orElse(""), agency.name(), agency.symbol(), agency.place(),
                    heads.get(0), heads.get(1));
        };
    }

    private static Author committee(DemoAgency agency, List<Leader> heads) {
        return Author.collective(agency.name(), agency.symbol(), agency.place(), "Ủy ban nhân dân", heads.get(0), heads.get(1));
    }

    private Leader office(DemoAgency agency) {
        return leader(city.peopleOf(agency, Role.UNIT_HEAD).get(0));
    }

    private static Leader leader(DemoPerson person) {
        return new Leader(person.post(), person.fullName());
    }
}
