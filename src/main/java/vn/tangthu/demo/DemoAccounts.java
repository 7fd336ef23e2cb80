package vn.tangthu.demo;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Role;

/** The accounts of the demonstration: one a role to try. Known to everybody, so only ever made by {@code ./tangthu demo}. */
public final class DemoAccounts {

    /** Of every account of the demonstration. */
    public static final String PASSWORD = "Hải-Vân-2026";

    /** Base 32: the second factor of the demonstration's administrators. */
    public static final String SECRET = "TANGTHUDEMOHAIVANTANGTHUDEMOHAIV";

    private DemoAccounts() {}

    /** An account to try a role with. */
    public record Trial(Role role, String login, String name, String agency) {}

    /** One account for each role, of the city's committee where it has one. */
    public static List<Trial> trials() {
        var city = DemoCity.read();
        return java.util.Arrays.stream(Role.values())
                .map(role -> city.people().stream().filter(p -> p.is(role)).findFirst()
                        .map(p -> new Trial(role, p.login(), p.fullName(), city.agency(p.agencyCode()).name())))
                .flatMap(Optional::stream)
                .toList();
    }
}
