package vn.tangthu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.tangthu.kernel.Checksum;

/**
 * Recomputes the chain from rows in the order of seals and of the entries in each, holding one seal at a time. What is
 * expected comes from the chain; what is found, from the entries as they stand.
 */
final class ChainWalk implements RowCallbackHandler {

    /** Up to a seal. Nothing is sorted, however many there are: each seal's entries are looked up in their order. */
    static final String QUERY = """
            select s.number, s.previous, s.entries, s.root, s.sealed_us, s.hash, p.*
              from audit.seal s
              left join audit.seal_content c on c.seal = s.number
              left join lateral (
                   select u.*,\s""" + StoredEntry.COLUMNS + """
                     from unnest(c.entry_ids, c.entry_hashes) with ordinality u (entry_id, entry_hash, position)
                     left join audit.entry e on e.id = u.entry_id
                    order by u.position) p on true
             where s.number <= ?
             order by s.number""";

    private final Findings findings;
    private final Consumer<Seal> anchorCheck;
    private final List<byte[]> hashes = new ArrayList<>();
    private Seal seal;
    private boolean complete;
    private long firstEntry;
    private long lastEntry;
    private long lastNumber;
    private Checksum lastHash = Seal.BEFORE_THE_FIRST;
    private long entries;
    private long seals;

    /** @param anchorCheck told of each seal, in ascending order */
    ChainWalk(Findings findings, Consumer<Seal> anchorCheck) {
        this.findings = findings;
        this.anchorCheck = anchorCheck;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (seal == null || seal.number() != row.getLong("number")) {
            finishSeal();
            open(Seal.from(row));
        }
        if (row.getObject("position") != null) position(row);
    }

    /** To be called after the last row. */
    void finishSeal() {
        if (seal == null) return;
        if (hashes.isEmpty() || hashes.size() != seal.entries()) {
            complete = false;
            findings.add(Finding.atSeal(Finding.Kind.POSITION_MISSING, seal.number(),
                    seal.entries() + " entries", hashes.size() + " entries"));
        }
        if (complete) checkRoot();
        lastNumber = seal.number();
        lastHash = seal.hash();
    }

    long entries() {
        return entries;
    }

    long seals() {
        return seals;
    }

    private void open(Seal next) {
        seal = next;
        seals++;
        hashes.clear();
        complete = true;
        if (seal.number() != lastNumber + 1) {
            findings.add(Finding.atSeal(Finding.Kind.SEAL_MISSING, lastNumber + 1, "seal " + (lastNumber + 1), "seal " + seal.number()));
        } else if (!seal.previous().equals(lastHash)) {
            findings.add(Finding.atSeal(Finding.Kind.CHAIN_BROKEN, seal.number(),
                    "previous hash " + lastHash, "previous hash " + seal.previous()));
        }
        if (!seal.recomputed().equals(seal.hash())) {
            findings.add(Finding.atSeal(Finding.Kind.SEAL_CHANGED, seal.number(), "hash " + seal.recomputed(), "hash " + seal.hash()));
        }
        anchorCheck.accept(seal);
    }

    private void position(ResultSet row) throws SQLException {
        var sealed = row.getBytes("entry_hash");
        if (row.getObject("entry_id") == null || sealed == null) {
            complete = false;
            findings.add(Finding.atSeal(Finding.Kind.POSITION_MISSING, seal.number(),
                    "an entry and its hash at position " + row.getLong("position"), "nothing"));
            return;
        }
        long id = row.getLong("entry_id");
        if (hashes.isEmpty()) firstEntry = id;
        lastEntry = id;
        hashes.add(sealed);
        entries++;
        checkEntry(row, id, sealed);
    }

    private void checkEntry(ResultSet row, long id, byte[] sealed) throws SQLException {
        if (row.getObject("id") == null) {
            findings.add(Finding.atEntry(Finding.Kind.ENTRY_MISSING, seal.number(), id, "hash " + hex(sealed), "no such entry"));
            return;
        }
        var entry = StoredEntry.from(row);
        var found = EntryEncoding.hash(entry);
        if (!Arrays.equals(found, sealed)) {
            findings.add(Finding.atEntry(Finding.Kind.ENTRY_CHANGED, seal.number(), id, "hash " + hex(sealed),
                    "hash " + hex(found) + " of " + entry));
        }
    }

    private void checkRoot() {
        var root = Checksum.ofDigest(MerkleRoot.of(hashes));
        if (root.equals(seal.root())) return;
        findings.add(Finding.atSeal(Finding.Kind.ROOT_DIFFERS, seal.number(), "root " + seal.root(),
                "root " + root + " of entries " + firstEntry + " to " + lastEntry));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
