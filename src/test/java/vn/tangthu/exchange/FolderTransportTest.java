package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.exchange.ExchangeHouse.toPartner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two installations that write into each other's folders, with somebody who carries the files. */
class FolderTransportTest extends TransportContract {

    @TempDir
    static Path folder;

    private static final Keys KEY_A = new Keys("Tỉnh A");
    private static final Keys KEY_B = new Keys("Tỉnh B");
    private static ExchangeHouse houseA;
    private static ExchangeHouse houseB;
    private static int next;

    private String name;
    private boolean blocked;

    @BeforeAll
    static void two_installations() {
        houseA = house("a", KEY_A);
        houseB = house("b", KEY_B);
    }

    private static ExchangeHouse house(String name, Keys key) {
        var settings = new HashMap<String, Object>(key.settings(folder.resolve("key-" + name)));
        settings.putAll(Map.of("tangthu.exchange.folders", folder.resolve("drop-" + name).toString(), "tangthu.exchange.settled", "PT0S"));
        return new ExchangeHouse(folder.resolve(name), settings);
    }

    @AfterAll
    static void close() throws Exception {
        houseA.close();
        houseB.close();
    }

    @Override
    void meet() {
        a = houseA;
        b = houseB;
        name = "noi-" + ++next;
        sender = a.office("H49.1." + next, "UBND thành phố Gửi " + next);
        receiver = b.office("H50.2." + next, "Sở Nhận " + next);
        there = a.partner("H50.2." + next + " 000.00.0" + next + ".H50", receiver.name(), sender, "FOLDER", name, "", "", KEY_B.pem(), false);
        b.partner("H49.1." + next, sender.name(), receiver, "FOLDER", name, "", "", KEY_A.pem(), false);
    }

    @Override
    void carry() {
        for (int round = 0; round < 3; round++) {
            a.modules.get(Outbox.class).turn();
            moved("drop-a", "drop-b");
            b.modules.get(FolderPickUp.class).turn();
            b.modules.get(Outbox.class).turn();
            moved("drop-b", "drop-a");
            a.modules.get(FolderPickUp.class).turn();
        }
    }

    private void moved(String from, String to) {
        try {
            var out = folder.resolve(from).resolve(name).resolve("out");
            if (!Files.isDirectory(out)) return;
            var in = Files.createDirectories(folder.resolve(to).resolve(name).resolve("in"));
            try (var files = Files.list(out)) {
                for (var file : files.toList()) Files.move(file, in.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String signature() {
        return "VALID";
    }

    /** A file where the folder should be. */
    @Override
    void disconnect() {
        try {
            var out = folder.resolve("drop-a").resolve(name);
            Files.createDirectories(out.getParent());
            Files.writeString(out, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void connect() {
        try {
            Files.delete(folder.resolve("drop-a").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void half_a_file_a_link_and_a_file_under_a_passing_name_are_not_taken() throws IOException {
        a.issued(sender, a.document(sender, List.of(toPartner(there, receiver.name()))));
        carry();
        var in = folder.resolve("drop-b").resolve(name).resolve("in");
        Files.writeString(in.resolve(".dang-ghi.edxml"), "<edXML");
        Files.writeString(in.resolve("dang-ghi.part"), "<edXML");
        Files.createSymbolicLink(in.resolve("lien-ket.edxml"), Path.of("/etc/hostname"));
        b.modules.get(FolderPickUp.class).turn();
        try (var left = Files.list(in)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void nothing_of_a_message_is_left_in_the_folder_of_work() throws IOException {
        a.issued(sender, a.document(sender, List.of(toPartner(there, receiver.name()))));
        carry();
        for (var house : List.of("a", "b")) {
            try (var left = Files.list(folder.resolve(house).resolve("exchange-work"))) {
                assertThat(left).isEmpty();
            }
        }
    }
}
