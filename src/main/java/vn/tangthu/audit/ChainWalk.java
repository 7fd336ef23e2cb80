package vn.tangthu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.tangthu.kernel.Checksum;

/**
 * Recomputes the chain from rows in the order of seals and positions, holding one seal at a time. What is expected
 * comes from the chain; what is found, from the entries as they stand.
 */
final class ChainWalk implements RowCallbackHandler {

    static final String QUERY = "select s.number, s.previous, s.entries, s.root, s.sealed_us, s.hash,"
            + " p.position, p.entry_id, p.hash as entry_hash, " + StoredEntry.COLUMNS + """
             from audit.seal s
             left join audit.sealed_entry p on p.seal = s.number
             left join audit.entry e on e.id = p.entry_id
            where s.number <= ?
            order by s.number, p.position""";

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
        if (row.getObject("entry_id") != null) position(row);
    }

    /** To be called after the last row. */
    void finishSeal() {
        if (seal == null) return;
        if (hashes.size() != seal.entries()) {
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
        int position = row.getInt("position");
        if (position != hashes.size() && complete) {
            complete = false;
            findings.add(Finding.atSeal(Finding.Kind.POSITION_MISSING, seal.number(), "position " + hashes.size(), "position " + position));
        }
        long id = row.getLong("entry_id");
        if (hashes.isEmpty()) firstEntry = id;
        lastEntry = id;
        var sealed = row.getBytes("entry_hash");
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
        if (!java.util.Arrays.equals(found, sealed)) {
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
