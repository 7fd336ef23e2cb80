package vn.tangthu.demo;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.Samples;

/**
 * A document as it reached an agency of the demonstration city.
 *
 * @param request from which the document is written
 * @param recipient whose register of incoming documents it belongs to
 * @param arrived ngày đến
 * @param receiver who is to handle it
 * @param unit the unit of {@code receiver}; absent when a head of the agency keeps it
 */
public record DemoDocument(
        SampleRequest request, DemoAgency recipient, LocalDate arrived, DemoPerson receiver, Optional<DemoUnit> unit) {

    /** Writes it out; about 0.1 ms. Its pages are set by {@link vn.tangthu.samples.SampleWriter}. */
    public SampleDocument document() {
        return Samples.write(request);
    }
}
