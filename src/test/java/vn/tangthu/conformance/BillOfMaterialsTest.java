package vn.tangthu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.tangthu.testing.Conforms;

class BillOfMaterialsTest {

    private static final String PLUGIN = "/project/build/plugins/plugin[artifactId='cyclonedx-maven-plugin']";

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.6.2.1-libraries")
    @Test
    void every_packaging_writes_the_list_of_libraries_in_cyclonedx() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        assertThat(text(pom, PLUGIN + "/executions/execution[phase='package']/goals/goal")).isEqualTo("makeAggregateBom");
        assertThat(text(pom, PLUGIN + "/version")).as("a fixed version").matches("[0-9.]+");
        assertThat(text(pom, PLUGIN + "/configuration/outputFormat")).isEqualTo("json");
        assertThat(text(pom, PLUGIN + "/configuration/includeTestScope")).as("what is shipped, not what tests use").isEqualTo("false");
        for (var switchedOff : new String[] {"skip", "includeCompileScope[.='false']", "includeRuntimeScope[.='false']"}) {
            assertThat(text(pom, PLUGIN + "//" + switchedOff)).as(switchedOff).isEmpty();
        }
    }

    private static String text(Document pom, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, pom).strip();
    }
}
