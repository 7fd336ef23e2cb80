package vn.tangthu.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tangthu.recognition.FieldName;

/**
 * An agency that writes to ours, as far as our clerks have confirmed it. What is known of it is sorted out when it is asked
 * for: of hundreds of partners one reading needs one.
 *
 * @param items in use, the newest first
 */
record Partner(Learnt name, List<KnownItem> items) {

    /** @param items at least one of them says what it is called */
    static Partner of(String key, List<KnownItem> items) {
        return new Partner(Learnt.merged(key, learnt(items, KnownItem.Kind.PARTNER, KnownItem::author, FieldName.AGENCY)), items);
    }

    List<Learnt> parents() {
        return grouped(KnownItem.Kind.PARTNER, FieldName.AGENCY_PARENT);
    }

    List<Learnt> symbols() {
        return grouped(KnownItem.Kind.SYMBOL, FieldName.SYMBOL);
    }

    List<Learnt> signers() {
        return grouped(KnownItem.Kind.SIGNER, FieldName.SIGNER);
    }

    /** The types that went with a symbol. @param symbol its key */
    List<Learnt> kinds(String symbol) {
        var its = items.stream().filter(item -> Sameness.key(FieldName.SYMBOL, item.value()).equals(symbol) && !item.detail().isEmpty()).toList();
        return byKey(learnt(its, KnownItem.Kind.SYMBOL, KnownItem::detail, FieldName.TYPE));
    }

    private List<Learnt> grouped(KnownItem.Kind kind, FieldName field) {
        return byKey(learnt(items, kind, KnownItem::value, field).stream().filter(one -> !one.text().isEmpty()).toList());
    }

    private static List<Learnt> byKey(List<Learnt> all) {
        return Learnt.grouped(all.stream().collect(Collectors.groupingBy(Learnt::key, LinkedHashMap::new, Collectors.toList())));
    }

    private static List<Learnt> learnt(List<KnownItem> items, KnownItem.Kind kind, Function<KnownItem, String> text, FieldName field) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> new Learnt(Sameness.key(field, text.apply(item)), text.apply(item), item.confirmed()))
                .toList();
    }
}
