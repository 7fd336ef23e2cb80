package vn.tangthu.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.kernel.Checksum;

/**
 * The bytes of an entry that are hashed, edition 1; docs/explanations/audit.md describes them for readers without this
 * program. Any change needs a new edition, for old seals keep the edition they were made with.
 */
final class EntryEncoding {

    private static final byte[] EDITION = "tangthu.audit.entry.1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;
    private static final byte TEXT = 's';
    private static final byte OTHER_JSON = 'j';
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private EntryEncoding() {}

    /** @return SHA-256 over the encoding, 32 bytes */
    static byte[] hash(StoredEntry entry) {
        return Checksum.sha256().digest(encode(entry));
    }

    static byte[] encode(StoredEntry entry) {
        var encoding = new EntryEncoding();
        encoding.out.writeBytes(EDITION);
        encoding.number(entry.id());
        encoding.number(entry.atMicros());
        encoding.text(entry.person());
        encoding.text(entry.personName());
        encoding.optional(entry.agency());
        encoding.text(entry.category());
        encoding.text(entry.act());
        encoding.text(entry.objectKind());
        encoding.text(entry.objectId());
        encoding.details(entry.details());
        encoding.number(entry.sensitivity());
        encoding.optional(entry.source());
        return encoding.out.toByteArray();
    }

    private void details(String json) {
        var names = new TreeMap<byte[], JsonNode>(Arrays::compareUnsigned);
        var node = JSON.readTree(json);
        for (var property : node.properties()) names.put(utf8(property.getKey()), property.getValue());
        number(node.isObject() ? names.size() : ABSENT);
        names.forEach((name, value) -> {
            bytes(name);
            out.write(value.isString() ? TEXT : OTHER_JSON);
            text(value.isString() ? value.stringValue() : value.toString());
        });
    }

    private void optional(Optional<String> text) {
        text.ifPresentOrElse(this::text, () -> length(ABSENT));
    }

    private void text(String text) {
        bytes(utf8(text));
    }

    private void bytes(byte[] bytes) {
        length(bytes.length);
        out.writeBytes(bytes);
    }

    private void length(int length) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    }

    private void number(long number) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
