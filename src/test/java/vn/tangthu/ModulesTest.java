package vn.tangthu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.event.TransactionalEventListener;

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

    /** What another callback did before the commit might come after it, see vn.tangthu.database.AtCommit. */
    @Test
    void nothing_but_AtCommit_works_before_the_commit() {
        var own = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.tangthu");
        var before = own.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.getName().equals("beforeCommit")))
                .map(JavaClass::getName);
        assertThat(before).containsExactly("vn.tangthu.database.AtCommit$Waiting");
        assertThat(own.stream().filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TransactionalEventListener.class))))
                .as("its phases include BEFORE_COMMIT")
                .isEmpty();
    }

    @Test
    void the_picture_in_the_documents_is_the_one_drawn_from_the_code() throws IOException {
        var picture = ModulesPicture.of(modules);
        if ("write".equals(System.getProperty("tangthu.docs"))) Files.writeString(PICTURE, picture);
        assertThat(Files.readString(PICTURE)).as("draw it anew with -Dtangthu.docs=write").isEqualTo(picture);
    }
}
