package vn.tangthu.recognition;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;

/** Writes products of documents read without a server. */
public final class OfflineProducts {

    private final Path folder;
    private final Clock clock;

    public OfflineProducts(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What came of it. @param asItWas the document was searchable already and was copied unchanged */
    public record Written(Path file, boolean asItWas) {}

    /** @param reading made by a reader that keeps images; a document that could not be read gives nothing */
    public Optional<Written> write(OfflineReading reading, ProductKind kind) throws IOException {
        if (reading.failure().isPresent()) return Optional.empty();
        var file = folder.resolve(kind.nameFor(reading.file().getFileName().toString()));
        if (kind == ProductKind.PDF && reading.searchable().isPresent()) {
            Files.copy(reading.searchable().get(), file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(new Written(file, reading.searchable().get().equals(reading.file())));
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ProductWriting.write(kind, new KeptPages(reading), clock.instant(), out);
        }
        return Optional.of(new Written(file, false));
    }

    private record KeptPages(OfflineReading reading) implements ReadPages {
        @Override
        public String fileName() {
            return reading.file().getFileName().toString();
        }

        @Override
        public int count() {
            return reading.pages().size();
        }

        @Override
        public PageReading page(int number) {
            return reading.pages().get(number - 1);
        }

        @Override
        public Optional<byte[]> image(PageReading page) throws IOException {
            var image = reading.image(page.number());
            return image.isPresent() ? Optional.of(Files.readAllBytes(image.get())) : Optional.empty();
        }
    }
}
