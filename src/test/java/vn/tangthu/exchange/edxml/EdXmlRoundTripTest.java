package vn.tangthu.exchange.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tangthu.testing.Conforms;

class EdXmlRoundTripTest {

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B6")
    @ParameterizedTest
    @EnumSource
    void a_document_that_was_written_reads_as_the_same(BusinessType type) {
        var message = InventedMessages.document(type);
        var reading = InventedMessages.read(InventedMessages.text(message));
        assertThat(reading.message()).contains(message);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.notes()).isEmpty();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B6")
    @ParameterizedTest
    @EnumSource
    void a_status_that_was_written_reads_as_the_same(StatusCode code) {
        var status = InventedMessages.status(code);
        var reading = InventedMessages.read(InventedMessages.text(status));
        assertThat(reading.message()).contains(status);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.notes()).isEmpty();
    }
}
