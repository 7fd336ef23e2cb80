package vn.tangthu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/** What the texts that clerks have confirmed for a field say about one that was read. @param usual the confirmed one */
record Verdict(Basis basis, Learnt usual) {

    /** From here on the reading itself says that it is right: what it is not known as is another name, not a misreading. */
    static final double WELL_READ = 0.90;
    private static final double MOST_LETTERS = 2;
    /** Another known name must be farther away by so much, or it might be that one. */
    private static final double CLEARLY = 0.5;

    /** @param share how much of a name's letters may be misread, such as 0.08 */
    static Optional<Verdict> of(FieldName field, FieldReading read, List<Learnt> known, double share) {
        var key = Sameness.key(field, read.value());
        var itself = known.stream().filter(one -> one.key().equals(key)).findFirst();
        double limit = Math.min(MOST_LETTERS, share * key.length());
        if (itself.isPresent()) {
            boolean alone = near(key, known, limit).stream().allMatch(one -> one.key().equals(key));
            return itself.filter(one -> one.supported() && alone).map(one -> new Verdict(Basis.AGREED, one));
        }
        if (read.confidence() >= WELL_READ) return Optional.empty();
        var near = near(key, known, limit + CLEARLY);
        if (near.size() != 1 || !near.get(0).supported()) return Optional.empty();
        return Closeness.between(key, near.get(0).key(), limit) <= limit ? Optional.of(new Verdict(Basis.RIGHTED, near.get(0))) : Optional.empty();
    }

    private static List<Learnt> near(String key, List<Learnt> known, double limit) {
        var near = new ArrayList<Learnt>();
        for (var one : known) if (Closeness.between(key, one.key(), limit) <= limit) near.add(one);
        return near;
    }
}
