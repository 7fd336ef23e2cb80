package vn.tangthu.cli;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.exchange.edxml.EdXmlReader;
import vn.tangthu.exchange.edxml.Limits;

/** Reads messages of other systems without a server and says what was understood. */
final class ExchangeCommand implements Command {

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public String summary() {
        return "reads messages between agencies (edXML) without a server";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu exchange check FILE… [--json]

                check  reads edXML messages and statuses (QCVN 102:2016) and prints one line of JSON per file: the message
                       as it was understood, the rules it breaks ("faults") and where it differs from the standard but
                       was read all the same ("notes"), each with line, column and element. Signatures are told, not
                       verified; digests of attachments are compared where they are SHA-256.
                       --json changes nothing, the answer always is JSON.

                Exit status: 0 every message is good, 1 at least one breaks a rule, 2 wrong use.""";
    }

    @Override
    public int run(Invocation invocation) {
        var words = invocation.words();
        if (words.isEmpty() || !words.get(0).equals("check")) {
            throw new Invocation.UsageException("Expected: check; Found: \"" + (words.isEmpty() ? "" : words.get(0)) + "\".");
        }
        if (words.size() == 1) throw new Invocation.UsageException("Which files?");
        var reader = new EdXmlReader(Limits.USUAL);
        var json = new JsonMapper();
        int status = 0;
        for (var file : words.subList(1, words.size())) {
            var reading = reader.read(Path.of(file));
            if (!reading.good()) status = 1;
            System.out.println(json.writeValueAsString(EdXmlAsJson.of(file, reading)));
        }
        return status;
    }
}
