package vn.tangthu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between the modules, and the picture of them in docs/modules. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(TangThu.class);

    @Test
    void every_arrow_points_down_and_no_module_reaches_through_another_ones_door() {
        modules.verify();
    }

    @Test
    void the_picture_is_drawn_from_the_code() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml(Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML));
    }
}
