package vn.tangthu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls between the modules, and the picture of them. To draw it anew: run this test with {@code -Dtangthu.docs=write}.
 */
class ModulesTest {

    private static final Path PICTURE = Path.of("docs/modules.md");

    private final ApplicationModules modules = ApplicationModules.of(TangThu.class);

    @Test
    void every_arrow_points_down_and_no_module_reaches_through_another_ones_door() {
        modules.verify();
    }

    @Test
    void the_picture_in_the_documents_is_the_one_drawn_from_the_code() throws IOException {
        var picture = ModulesPicture.of(modules);
        if ("write".equals(System.getProperty("tangthu.docs"))) Files.writeString(PICTURE, picture);
        assertThat(Files.readString(PICTURE)).as("draw it anew with -Dtangthu.docs=write").isEqualTo(picture);
    }
}
