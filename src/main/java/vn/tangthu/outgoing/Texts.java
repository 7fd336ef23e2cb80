package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.correspondence.FileName;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Sensitivity;

/** Takes files in: stored first, then looked at without being opened by anything that draws them. */
@Component
class Texts {

    private final Bitstore bitstore;
    private final ByteCount limit;

    Texts(Bitstore bitstore, @Value("${tangthu.outgoing.largest-file:200MB}") DataSize limit) {
        this.bitstore = bitstore;
        this.limit = new ByteCount(limit.toBytes());
    }

    sealed interface Taking {
        record Taken(List<Version.File> files) implements Taking {}

        record Refused(List<Refusal> why) implements Taking {}
    }

    Taking take(Sensitivity label, Upload main, List<Upload> attached) {
        var files = new ArrayList<Version.File>();
        var refusals = new ArrayList<Refusal>();
        var all = new ArrayList<>(List.of(main));
        all.addAll(attached);
        for (var upload : all) take(label, upload, files.size(), files, refusals);
        return refusals.isEmpty() ? new Taking.Taken(files) : new Taking.Refused(refusals);
    }

    private void take(Sensitivity label, Upload upload, int place, List<Version.File> files, List<Refusal> refusals) {
        var name = FileName.harmless(upload.name());
        var storing = bitstore.put(upload.bytes(), limit, label);
        if (storing instanceof Storing.Stored stored) {
            var look = look(stored.checksum());
            if (look.format().isPresent()) files.add(new Version.File(place, stored.checksum(), stored.size(), name, look.format().get()));
            else refusals.add(new OutgoingRefusal.FileRefused(name, look.fault()));
        } else {
            refusals.add((Refusal) storing);
        }
    }

    private FileLook look(Checksum bytes) {
        try (var in = bitstore.open(bytes)) {
            return FileLook.at(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes just stored cannot be read: " + bytes, e);
        }
    }
}
