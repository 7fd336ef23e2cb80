package vn.tangthu.outgoing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.recognition.ReadingId;

/** The rows of outgoing.file_reading: which reading is of which file of an issued document. */
@Component
class FileReadings {

    private final JdbcClient jdbc;

    FileReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OutgoingDocument document, int place, ReadingId reading) {
        jdbc.sql("insert into outgoing.file_reading (reading_id, agency_id, document_id, place) values (?, ?, ?, ?)")
                .params(reading.value(), document.agency().value(), document.id().value(), place).update();
    }

    List<OutgoingId> documentsOf(ReadingId reading) {
        return jdbc.sql("select document_id from outgoing.file_reading where reading_id = ?").param(reading.value())
                .query((row, n) -> new OutgoingId(row.getObject(1, UUID.class))).list();
    }

    /** By the place of the file. */
    Map<Integer, ReadingId> of(OutgoingId document) {
        var readings = new TreeMap<Integer, ReadingId>();
        jdbc.sql("select place, reading_id from outgoing.file_reading where document_id = ?").param(document.value())
                .query(row -> {
                    readings.put(row.getInt(1), new ReadingId(row.getObject(2, UUID.class)));
                });
        return readings;
    }
}
