package vn.tangthu.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.recognition.FieldName;

/**
 * What is known of how right recognition was.
 *
 * @param documents registered from scans; of them those in which nothing had to be changed or typed
 * @param byMonth oldest first
 * @param byAgency those with most fields first
 * @param bins confidences in steps of 0.05, the lowest first; only those that occurred
 */
public record AccuracyReport(
        Share documents, Figures all, Map<FieldName, Figures> byField, Map<YearMonth, Figures> byMonth, Map<AgencyId, Figures> byAgency,
        List<Bin> bins, List<Document> mostChanged, List<Document> slowest) {

    /**
     * Fields proposed with about the same confidence.
     *
     * @param step 0 to 19; 19 is 0.95 and above, which is called sure
     * @param meanConfidence of them
     * @param exact so many of them were confirmed as proposed
     */
    public record Bin(int step, double meanConfidence, Share exact) {}

    /**
     * A registered document. Nothing of what it says.
     *
     * @param shown its number of arrival and the year
     * @param work time of the workers on its pages, without waiting
     * @param changed fields the clerk had to change or type
     */
    public record Document(UUID line, AgencyId agency, String shown, Instant registeredAt, int pages, Optional<Duration> work, int changed) {}
}
