package vn.tangthu.recognition;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.DataFolder;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.recognition.worker.Limits;

/** Puts recognition together. */
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    RecognitionSettings recognitionSettings(
            @Value("${tangthu.recognition.workers:-1}") int workers,
            @Value("${tangthu.recognition.page-seconds:60}") int seconds,
            @Value("${tangthu.recognition.memory-mebibytes:900}") int memory,
            @Value("${tangthu.recognition.recycle-after:500}") int recycle,
            @Value("${tangthu.recognition.max-pages:2000}") int pages,
            @Value("${tangthu.recognition.max-megapixels:200}") int megapixels) {
        var limits = new Limits(pages, megapixels * 1_000_000L, Limits.DEFAULT.side(), Limits.DEFAULT.unpackedBytes());
        return new RecognitionSettings(workers, Duration.ofSeconds(seconds), memory, recycle, limits);
    }

    @Bean
    FieldFinder fieldFinder() {
        return FieldFinder.standard();
    }

    @Bean
    ReadingNode readingNode(DataFolder data) {
        return ReadingNode.in(data.folder("recognition"));
    }

    @Bean
    RegionWorker regionWorker(Bitstore bitstore, ReadingNode node, RecognitionSettings settings) {
        return new RegionWorker(bitstore, node, settings);
    }
}
