package vn.tangthu.learning;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.recognition.FieldName;

/** Takes in the sums of a question and puts them in order; what nothing is left of is left out. */
final class Sums {

    private Share documents = new Share(0, 0);
    private final Map<FieldName, Figures> byField = new EnumMap<>(FieldName.class);
    private final Map<YearMonth, Figures> byMonth = new TreeMap<>();
    private final Map<AgencyId, Figures> byAgency = new LinkedHashMap<>();
    private final Map<Integer, AccuracyReport.Bin> bins = new TreeMap<>();

    /** @param field a {@link FieldName}, or DOCUMENT for the documents themselves, of which only {@code counted} says something */
    void field(String field, Figures figures, Share counted) {
        if (field.equals("DOCUMENT")) documents = counted;
        else if (figures.fields() > 0) byField.put(FieldName.valueOf(field), figures);
    }

    void month(YearMonth month, Figures figures) {
        if (figures.fields() > 0) byMonth.put(month, figures);
    }

    void agency(AgencyId agency, Figures figures) {
        if (figures.fields() > 0) byAgency.put(agency, figures);
    }

    /** What was not read has no confidence. */
    void bin(int bin, Figures figures, double certainty) {
        long read = figures.fields() - figures.absent();
        if (read > 0) bins.put(bin, new AccuracyReport.Bin(bin, certainty / read, new Share(figures.exact(), read)));
    }

    AccuracyReport report(List<AccuracyReport.Document> mostChanged, List<AccuracyReport.Document> slowest) {
        var all = byField.values().stream().reduce(Figures.NONE, Figures::plus);
        var agencies = byAgency.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<AgencyId, Figures> entry) -> entry.getValue().fields()).reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
        return new AccuracyReport(documents, all, byField, byMonth, agencies, List.copyOf(bins.values()), mostChanged, slowest);
    }
}
