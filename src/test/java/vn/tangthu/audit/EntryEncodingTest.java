package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Checksum;

/** The example of docs/explanations/audit.md: these figures must never change. */
class EntryEncodingTest {

    private static final StoredEntry EXAMPLE = new StoredEntry(
            1_767_225_600_000_001L, 1_767_225_600_000_001L, "00000000-0000-0000-0000-00000000002a", "Nguyễn Thị Lành",
            Optional.of("00000000-0000-0000-0000-000000000007"), "record", "register-line.registered", "register-line", "312",
            "{\"số đến\": \"312\", \"a\": \"\"}", 2, Optional.empty());

    @Test
    void the_documented_entry_has_the_documented_hash() {
        assertThat(HexFormat.of().formatHex(EntryEncoding.hash(EXAMPLE))).isEqualTo("f36e8203b9b2089712b8cf83fd9a6deea3e0a449f2506e733cdc403f56313a3e");
    }

    @Test
    void the_documented_seal_has_the_documented_hash() {
        var hash = EntryEncoding.hash(EXAMPLE);
        var seal = Seal.over(1, Seal.BEFORE_THE_FIRST, List.of(hash, hash, hash), 1_767_225_601_000_000L);
        assertThat(seal.root()).hasToString("3a9f391a48114814c1f7bad7c195dcb0c795ad43a604196dbe4cf3141810ca96");
        assertThat(seal.hash()).hasToString("e55aeda3c8c00fd0cf05aaf8333757bf90829ec980118772a5044bdd49d93274");
    }

    @Test
    void the_order_of_keys_in_the_database_does_not_matter() {
        var turned = new StoredEntry(EXAMPLE.id(), EXAMPLE.atMicros(), EXAMPLE.person(), EXAMPLE.personName(), EXAMPLE.agency(),
                EXAMPLE.category(), EXAMPLE.act(), EXAMPLE.objectKind(), EXAMPLE.objectId(), "{ \"a\":\"\",\"số đến\":\"312\"}",
                EXAMPLE.sensitivity(), EXAMPLE.source());
        assertThat(EntryEncoding.hash(turned)).isEqualTo(EntryEncoding.hash(EXAMPLE));
    }

    @Test
    void one_entry_has_the_root_of_rfc_6962() {
        var leaf = Checksum.sha256();
        leaf.update((byte) 0);
        assertThat(MerkleRoot.of(List.of(new byte[32]))).isEqualTo(leaf.digest(new byte[32]));
    }
}
