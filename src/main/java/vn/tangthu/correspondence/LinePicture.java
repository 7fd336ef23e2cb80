package vn.tangthu.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.Readings;

/** The document of a line for the viewer on pages of other modules (templates/correspondence/_viewer). */
@Component
public class LinePicture {

    private final Readings readings;

    LinePicture(Readings readings) {
        this.readings = readings;
    }

    /** Absent for paper without a scan. The line is one that the actor was allowed to open. */
    public Optional<PageView> of(Actor actor, RegisterLine line, int page) {
        return line.reading().flatMap(id -> readings.find(actor, id)).map(reading -> PageView.of(
                "/incoming/register/" + line.id() + "/pages/", page, reading.pageCount(), readings.page(actor, reading.id(), page), List.of(),
                readings.outline(actor, reading.id())));
    }
}
