package vn.tangthu.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a rule asks of the software.
 *
 * @param item number in the rule, and behind a hyphen a word where one number asks several things
 * @param levels of systems it is asked of, or the part of the rule it stands in
 * @param asked in our own words
 * @param reason why it is open and where it is to be met; empty when built
 */
record RuleLine(String item, String levels, String asked, boolean built, String reason) {

    static List<RuleLine> read(String resource) {
        try (var in = RuleLine.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(RuleLine::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleLine parse(String line) {
        var cells = line.split("\\|", -1);
        var status = cells[3].strip();
        if (cells.length != 5 || !List.of("built", "open").contains(status)) {
            throw new IllegalArgumentException("Expected: item | levels or part | asked | built or open | reason; Found: " + line);
        }
        return new RuleLine(cells[0].strip(), cells[1].strip(), cells[2].strip(), status.equals("built"), cells[4].strip());
    }
}
