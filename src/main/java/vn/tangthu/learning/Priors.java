package vn.tangthu.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/**
 * What one agency has learnt, ready to be held against readings. Never changes; see docs/explanations/learning.md for the rules.
 */
public final class Priors {

    /** What nobody has confirmed for so long is no longer used: agencies are merged and renamed, and people move on. */
    static final Duration LASTING = Duration.ofDays(730);

    static final Priors NONE = new Priors(Map.of(), Map.of(), List.of(), new Trust());

    private final Map<String, Partner> partners;
    private final Map<String, List<Learnt>> readAs;
    private final List<Learnt> names;
    private final Trust trust;

    private Priors(Map<String, Partner> partners, Map<String, List<Learnt>> readAs, List<Learnt> names, Trust trust) {
        this.partners = partners;
        this.readAs = readAs;
        this.names = names;
        this.trust = trust;
    }

    /** @param items everything known of one agency's partners, what is switched off included */
    static Priors of(List<KnownItem> items, Trust trust, Instant now) {
        var inUse = items.stream()
                .filter(item -> item.off().isEmpty() && item.confirmed() > 0 && item.last().isAfter(now.minus(LASTING)))
                .sorted(Comparator.comparing(KnownItem::last).reversed())
                .collect(Collectors.groupingBy(item -> Sameness.name(item.author())));
        var partners = new HashMap<String, Partner>();
        inUse.forEach((key, its) -> {
            if (its.stream().anyMatch(item -> item.kind() == KnownItem.Kind.PARTNER)) partners.put(key, Partner.of(key, its));
        });
        var readAs = new HashMap<String, List<Learnt>>();
        inUse.forEach((key, its) -> its.stream().filter(item -> item.kind() == KnownItem.Kind.READ_AS && partners.containsKey(key))
                .forEach(item -> readAs.computeIfAbsent(Sameness.name(item.value()), k -> new java.util.ArrayList<>())
                        .add(new Learnt(key, item.author(), item.confirmed()))));
        return new Priors(partners, readAs, partners.values().stream().map(Partner::name).toList(), trust);
    }

    /** What to propose for what was read. What was not read is not proposed either: nothing is invented. */
    public Suggestion appliedTo(DocumentFields read) {
        return partners.isEmpty() ? Suggestion.asRead(read) : new PriorsApplied(this, read).suggestion();
    }

    /** What is known of the author of a document, by the name that was read. */
    Optional<Verdict> author(FieldReading read) {
        var key = Sameness.name(read.value());
        if (!partners.containsKey(key) && readAs.containsKey(key)) return Optional.of(misread(key, readAs.get(key))).filter(v -> worthwhile(v, read));
        return Verdict.of(FieldName.AGENCY, read, names, PriorsApplied.SHARE_OF_NAME);
    }

    /** Clerks have changed this very name before and never kept it: to one name always, or to several. */
    private Verdict misread(String key, List<Learnt> became) {
        var merged = Learnt.grouped(became.stream().collect(Collectors.groupingBy(Learnt::key)));
        var most = merged.stream().max(Comparator.comparingInt(Learnt::times)).orElseThrow();
        double limit = key.length() / 4.0;
        boolean near = Closeness.between(key, most.key(), limit) <= limit;
        var name = partners.get(most.key()).name();
        return new Verdict(merged.size() == 1 && near ? Basis.RIGHTED : Basis.DOUBTED, new Learnt(name.key(), name.text(), most.times()));
    }

    private static boolean worthwhile(Verdict verdict, FieldReading read) {
        return verdict.usual().supported() && (verdict.basis() == Basis.RIGHTED || read.sure());
    }

    Optional<Partner> partner(String name) {
        return Optional.ofNullable(partners.get(Sameness.name(name))).filter(partner -> partner.name().supported());
    }

    Trust trust() {
        return trust;
    }
}
