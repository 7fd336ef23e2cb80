package vn.tangthu.learning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tangthu.recognition.FieldName;

/**
 * An agency that writes to ours, as far as our clerks have confirmed it.
 *
 * @param kinds the types that went with a symbol, by its key
 */
record Partner(Learnt name, List<Learnt> parents, List<Learnt> symbols, Map<String, List<Learnt>> kinds, List<Learnt> signers) {

    /** @param items what is in use of one partner, the newest first; at least one of them says what it is called */
    static Partner of(String key, List<KnownItem> items) {
        return new Partner(
                Learnt.merged(key, learnt(items, KnownItem.Kind.PARTNER, KnownItem::author, FieldName.AGENCY)),
                grouped(items, KnownItem.Kind.PARTNER, KnownItem::value, FieldName.AGENCY_PARENT),
                grouped(items, KnownItem.Kind.SYMBOL, KnownItem::value, FieldName.SYMBOL),
                items.stream().filter(item -> item.kind() == KnownItem.Kind.SYMBOL && !item.detail().isEmpty())
                        .collect(Collectors.groupingBy(item -> Sameness.key(FieldName.SYMBOL, item.value()),
                                Collectors.mapping(item -> learnt(item, item.detail(), FieldName.TYPE), Collectors.toList()))),
                grouped(items, KnownItem.Kind.SIGNER, KnownItem::value, FieldName.SIGNER));
    }

    private static List<Learnt> grouped(List<KnownItem> items, KnownItem.Kind kind, java.util.function.Function<KnownItem, String> text, FieldName field) {
        return Learnt.grouped(learnt(items, kind, text, field).stream()
                .filter(one -> !one.text().isEmpty())
                .collect(Collectors.groupingBy(Learnt::key, java.util.LinkedHashMap::new, Collectors.toList())));
    }

    private static List<Learnt> learnt(List<KnownItem> items, KnownItem.Kind kind, java.util.function.Function<KnownItem, String> text, FieldName field) {
        return items.stream().filter(item -> item.kind() == kind).map(item -> learnt(item, text.apply(item), field)).toList();
    }

    private static Learnt learnt(KnownItem item, String text, FieldName field) {
        return new Learnt(Sameness.key(field, text), text, item.confirmed());
    }
}
