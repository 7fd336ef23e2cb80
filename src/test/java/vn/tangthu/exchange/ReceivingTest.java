package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.correspondence.RegistrationRefusal;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.exchange.Receiving.Outcome;
import vn.tangthu.exchange.Receiving.Reception;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.BusinessType;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.DocumentCode;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.EnvelopeSigner;
import vn.tangthu.exchange.edxml.OtherInfo;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.ResponseFor;
import vn.tangthu.exchange.edxml.Signer;
import vn.tangthu.exchange.edxml.Staff;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.exchange.edxml.StatusMessage;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Identifiers;
import vn.tangthu.testing.Conforms;

/** What comes in is taken, known from before, or set aside with its reason and answered; it is never dropped. */
class ReceivingTest {

    @TempDir
    static Path folder;

    private static final Keys KEY = new Keys("Nơi gửi");
    private static ExchangeHouse house;
    private static Scanner scanner;
    private static int next;

    private Office receiver;
    private String senderCode;
    private Way way;

    @BeforeAll
    static void open() throws IOException {
        scanner = new Scanner();
        var settings = new HashMap<String, Object>(KEY.settings(folder.resolve("key")));
        settings.putAll(Map.of("tangthu.exchange.clamd", "127.0.0.1:" + scanner.port(), "tangthu.exchange.largest-message", "1MB"));
        house = new ExchangeHouse(folder, settings);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        scanner.close();
    }

    @BeforeEach
    void a_partner() {
        next++;
        receiver = house.office("K50." + next, "Sở Nhận " + next);
        senderCode = "K49." + next;
        way = new Way("FOLDER", "noi-" + next);
        house.partner(senderCode + " 000.00." + (10 + next) + ".H49", "UBND tỉnh Mây " + next, receiver, "FOLDER", way.name(), "", "", KEY.pem(), false);
        scanner.answer = "stream: OK";
    }

    /** As ClamAV's daemon speaks: takes pieces to the empty one and says one line. */
    private static final class Scanner implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        volatile String answer = "stream: OK";
        volatile int looked;

        Scanner() throws IOException {
            var thread = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (var one = socket.accept(); var in = new java.io.DataInputStream(one.getInputStream())) {
                        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) continue;
                        for (int size = in.readInt(); size > 0; size = in.readInt()) in.skipNBytes(size);
                        looked++;
                        if (!answer.isEmpty()) one.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
                    } catch (IOException closed) {
                        // the next one
                    }
                }
            }, "scanner");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static byte[] pdf(String text) {
        return ("%PDF " + text).getBytes(StandardCharsets.UTF_8);
    }

    private DocumentMessage message(String number, byte[] file) {
        return new DocumentMessage(
                Party.of(senderCode, "UBND Tinh May"), List.of(Party.of("K50." + next, receiver.name())), senderCode + ",2026/11/18," + number + "/UBND-VX",
                new DocumentCode(number, "UBND-VX"), "Mây", Optional.of(LocalDate.of(2026, 11, 18)), "", "Công văn", "V/v trồng rừng số " + number, "",
                new Signer("KT.", "Phó Chủ tịch", "Trần Văn Mưa"), Optional.empty(), List.of(), OtherInfo.NONE, List.of(), false, List.of(), Business.NEW,
                List.of(new Attachment("f1", "van-ban.pdf", "application/pdf", "", Optional.of(new Content(file.length, Checksum.of(file), false)))), List.of());
    }

    private static DocumentMessage to(DocumentMessage m, Party to) {
        return new DocumentMessage(m.from(), List.of(to), m.documentId(), m.code(), m.place(), m.promulgated(), m.type(), m.typeName(), m.subject(), m.content(), m.signer(),
                m.due(), m.toPlaces(), m.other(), m.responseFor(), m.steering(), m.traces(), m.business(), m.attachments(), m.signatures());
    }

    private static DocumentMessage from(DocumentMessage m, Party from) {
        return new DocumentMessage(from, m.to(), from.code() + m.documentId().substring(m.documentId().indexOf(',')), m.code(), m.place(), m.promulgated(), m.type(), m.typeName(), m.subject(), m.content(), m.signer(),
                m.due(), m.toPlaces(), m.other(), m.responseFor(), m.steering(), m.traces(), m.business(), m.attachments(), m.signatures());
    }

    private static byte[] signed(DocumentMessage message, byte[] file, EnvelopeSigner signer) {
        try {
            var out = new ByteArrayOutputStream();
            EdXmlWriter.write(message, attachment -> new ByteArrayInputStream(file), signer, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] signed(String number) {
        var file = pdf(number + " " + next);
        return signed(message(number, file), file, KEY.signer());
    }

    private Reception.Safe received(byte[] bytes) {
        return (Reception.Safe) come(bytes);
    }

    private Reception come(byte[] bytes) {
        try {
            return house.modules.get(Receiving.class).receive(way, new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void setAside(byte[] bytes, String why) {
        int before = aside().size();
        var safe = received(bytes);
        assertThat(safe.outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(safe.why()).contains(why);
        assertThat(aside()).hasSize(before + 1);
        assertThat(aside()).anySatisfy(message -> assertThat(message.why()).contains(why));
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isZero();
    }

    private List<Aside.Message> aside() {
        return house.modules.get(Aside.class).list(receiver.clerk());
    }

    @Test
    void a_good_message_waits_in_the_inbox_and_is_told_to_have_arrived() {
        assertThat(received(signed("12")).outcome()).isEqualTo(Outcome.ACCEPTED);
        var arrived = house.inbox.open(receiver.clerk(), house.waiting(receiver)).orElseThrow();
        assertThat(arrived.document().orElseThrow().sender()).as("as this installation knows it").isEqualTo("UBND tỉnh Mây " + next);
        assertThat(arrived.signature()).isEqualTo("VALID");
        assertThat(arrived.virus()).isEqualTo("CLEAN");
        assertThat(toldOutside("01")).isEqualTo(1);
    }

    private long toldOutside(String code) {
        return house.database.asOwner().sql("select count(*) from exchange.outbox o join exchange.status s using (delivery_id, ordinal) where o.agency_id = ? and s.code = ?")
                .params(receiver.agency().value(), code).query(Long.class).single();
    }

    @Test
    void the_same_message_again_changes_nothing() {
        var message = signed("12");
        received(message);
        assertThat(received(message).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isEqualTo(1);
        assertThat(toldOutside("01")).isEqualTo(1);
    }

    @Test
    void the_same_message_from_four_sides_at_once_arrives_once() throws Exception {
        var message = signed("12");
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var outcomes = new java.util.ArrayList<Outcome>();
            for (var one : pool.invokeAll(java.util.Collections.nCopies(4, (java.util.concurrent.Callable<Reception.Safe>) () -> received(message)))) outcomes.add(one.get().outcome());
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.DUPLICATE, Outcome.DUPLICATE);
        } finally {
            pool.shutdown();
        }
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isEqualTo(1);
    }

    @Test
    void a_known_identifier_with_other_content_is_set_aside() {
        received(signed("12"));
        house.registered(receiver);
        var other = pdf("khác");
        setAside(signed(message("12", other), other, KEY.signer()), "với nội dung khác");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B6")
    @Test
    void a_recipient_is_found_by_its_old_and_its_new_code() {
        house.modules.get(Identifiers.class).add(ExchangeHouse.SYSTEM, new Identifiers.Identifier(
                "000.00." + (10 + next) + ".H50", receiver.agency(), Identifiers.Kind.QCVN102, Optional.empty(), Optional.of(LocalDate.of(2020, 12, 31))));
        var file = pdf("cũ");
        received(signed(to(message("1", file), Party.of("000.00." + (10 + next) + ".h50", "Sở Nhận")), file, KEY.signer()));
        received(signed("2"));
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isEqualTo(2);
    }

    @Test
    void the_same_document_under_the_senders_old_and_new_code_is_recognised() {
        received(signed("12"));
        house.registered(receiver);
        var file = pdf("12 " + next);
        received(signed(from(message("12", file), Party.of("000.00." + (10 + next) + ".H49", "Tỉnh Mây")), file, KEY.signer()));
        var draft = house.taken(receiver, house.waiting(receiver));
        var typed = house.desk.find(receiver.clerk(), draft).orElseThrow().typed().orElseThrow();
        var refused = (Registration.Refused) house.register.register(receiver.clerk(), draft, typed, false);
        assertThat(refused.refusals().get(0)).isInstanceOf(RegistrationRefusal.AlreadyRegistered.class);
    }

    @Test
    void malformed_bombs_entities_and_wrong_encoding_are_set_aside_with_their_place() {
        setAside("<edXML><cut".getBytes(StandardCharsets.UTF_8), "");
        assertThat(aside().get(0).why()).contains("dòng 1");
        setAside(("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;" + next + "</a>").getBytes(StandardCharsets.UTF_8), "DOCTYPE");
        setAside(("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;" + next + "</a>").getBytes(StandardCharsets.UTF_8), "DOCTYPE");
        setAside(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>" + next + "\u00ff</a>").getBytes(StandardCharsets.ISO_8859_1), "");
        setAside(("chào " + next).getBytes(StandardCharsets.UTF_8), "XML");
        assertThat(house.database.asOwner().sql("select count(*) from exchange.outbox where agency_id = ?").param(receiver.agency().value()).query(Long.class).single())
                .as("nobody can be told").isZero();
    }

    @Test
    void an_empty_and_an_oversized_message_are_set_aside() {
        setAside(new byte[0], "rỗng");
        setAside(new byte[(1 << 20) + 1], "lớn hơn");
        assertThat(aside()).allSatisfy(message -> assertThat(message.bytes()).isEmpty());
    }

    @Test
    void an_unknown_sender_one_on_anothers_way_and_an_unknown_recipient() {
        var file = pdf("x" + next);
        setAside(signed(from(message("5", file), Party.of("Q99.9", "Ai đó")), file, KEY.signer()), "Q99.9");
        house.partner("L49." + next, "Tỉnh khác " + next, receiver, "FOLDER", "cua-tinh-khac-" + next, "", "", KEY.pem(), false);
        setAside(signed(from(message("6", file), Party.of("L49." + next, "Tỉnh khác")), file, KEY.signer()), "không được gửi qua đường truyền này");
        setAside(signed(to(message("7", file), Party.of("Q00.1", "Sở không có")), file, KEY.signer()), "Q00.1");
    }

    @Test
    void a_broken_signature_a_strangers_key_and_none_at_all() {
        var file = pdf("y" + next);
        var good = new String(signed(message("8", file), file, KEY.signer()), StandardCharsets.UTF_8);
        setAside(good.replace("V/v trồng rừng", "V/v phá rừng").getBytes(StandardCharsets.UTF_8), "Chữ ký số của thông điệp không đúng");
        setAside(signed(message("9", file), file, new Keys("Kẻ khác").signer()), "Chữ ký số của thông điệp không đúng");
        setAside(unsigned(message("10", file), file), "Chưa kiểm tra được chữ ký số");
    }

    private static byte[] unsigned(DocumentMessage message, byte[] file) {
        try {
            var out = new ByteArrayOutputStream();
            EdXmlWriter.write(message, attachment -> new ByteArrayInputStream(file), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void what_cannot_be_verified_is_taken_where_the_partner_is_trusted_so_far_and_marked() {
        house.database.asOwner().sql("update exchange.partner set unsigned_too = true where address = ?").param(way.name()).update();
        var file = pdf("z" + next);
        assertThat(received(unsigned(message("11", file), file)).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(house.inbox.open(receiver.clerk(), house.waiting(receiver)).orElseThrow().signature()).isEqualTo("UNSIGNED");
    }

    @Test
    void an_attachment_that_was_exchanged_is_found_out() {
        var file = pdf("thật");
        var good = new String(signed(message("13", file), file, KEY.signer()), StandardCharsets.UTF_8);
        var other = java.util.Base64.getEncoder().encodeToString(pdf("giả!"));
        setAside(good.replace(java.util.Base64.getEncoder().encodeToString(file), other).getBytes(StandardCharsets.UTF_8), "khác với giá trị băm");
    }

    @Test
    void a_virus_is_set_aside_and_answered_with_the_reason() {
        scanner.answer = "stream: Eicar-Signature FOUND";
        setAside(signed("14"), "Eicar-Signature");
        assertThat(aside().get(0).answered()).isTrue();
        assertThat(house.database.asOwner().sql("select count(*) from exchange.outbox where agency_id = ? and inbound_key is not null").param(receiver.agency().value())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_scanner_that_does_not_answer_keeps_the_message_waiting_outside() {
        scanner.answer = "";
        assertThat(come(signed("15"))).isInstanceOf(Reception.NotNow.class);
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isZero();
        scanner.answer = "stream: OK";
        assertThat(received(signed("15")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void what_the_scanner_does_not_take_is_shown_as_not_scanned() {
        scanner.answer = "INSTREAM size limit exceeded. ERROR";
        received(signed("16"));
        assertThat(house.inbox.open(receiver.clerk(), house.waiting(receiver)).orElseThrow().virus()).isEqualTo("NOT_CHECKED");
    }

    @Test
    void a_file_packed_before_it_was_encoded_is_unpacked_and_a_docx_is_not() throws IOException {
        var zipped = zip("van-ban.pdf", pdf("trong gói"));
        received(signed(message("17", zipped), zipped, KEY.signer()));
        try (var bytes = house.inbox.file(receiver.clerk(), house.waiting(receiver), 1).orElseThrow()) {
            assertThat(bytes.readAllBytes()).isEqualTo(pdf("trong gói"));
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void a_status_of_a_document_that_is_not_here_is_set_aside() throws IOException {
        setAside(status("03", senderCode + ",2026/01/01,1/X", ""), "không có ở đây");
    }

    private byte[] status(String code, String reference, String why) throws IOException {
        var status = java.util.Arrays.stream(StatusCode.values()).filter(s -> s.code().equals(code)).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        EdXmlWriter.write(new StatusMessage(Party.of(senderCode, "Mây"), List.of(), new ResponseFor("", "", Optional.empty(), reference), status, why, Optional.empty(),
                new Staff("", "Lê Thị Gió", "", ""), List.of()), KEY.signer(), out);
        return out.toByteArray();
    }

    @Test
    void a_recall_comes_as_a_status_or_as_a_message_of_its_own_kind() throws IOException {
        var file = pdf("18 " + next);
        received(signed(message("18", file), file, KEY.signer()));
        var delivery = house.waiting(receiver);
        var m = message("18", file);
        var recall = new DocumentMessage(m.from(), m.to(), m.documentId(), m.code(), m.place(), m.promulgated(), m.type(), m.typeName(), m.subject(), m.content(), m.signer(), m.due(),
                m.toPlaces(), m.other(), m.responseFor(), m.steering(), m.traces(), new Business(BusinessType.RECALL, "Sai thẩm quyền", m.documentId(), Staff.NOBODY, false, List.of()),
                List.of(), List.of());
        assertThat(received(signed(recall, file, KEY.signer())).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(house.inbox.open(receiver.clerk(), delivery).orElseThrow().said()).last().satisfies(said -> assertThat(said.description()).isEqualTo("Sai thẩm quyền"));
        house.recalls.refuse(receiver.clerk(), delivery, "Đã công bố");
        received(status("13", m.documentId(), "Xin lại"));
        assertThat(house.inbox.open(receiver.clerk(), delivery).orElseThrow().delivery().isAskedBack()).isTrue();
    }

    @Test
    void tried_again_when_the_cause_is_gone_it_is_taken() throws IOException {
        var file = pdf("w" + next);
        setAside(signed(from(message("19", file), Party.of("P49." + next, "Tỉnh mới")), file, KEY.signer()), "P49." + next);
        var key = aside().get(0).key();
        assertThat(house.modules.get(Aside.class).again(receiver.clerk(), key)).get().isInstanceOf(ExchangeRefusal.StillAside.class);
        house.partner("P49." + next, "Tỉnh mới " + next, receiver, "FOLDER", way.name(), "", "", KEY.pem(), false);
        assertThat(house.modules.get(Aside.class).again(receiver.clerk(), key)).isEmpty();
        assertThat(aside()).isEmpty();
        assertThat(house.waiting(receiver)).isNotNull();
    }

    @Test
    void its_bytes_are_there_until_it_is_settled_and_only_for_clerks_of_the_agency() throws IOException {
        var bytes = ("<edXML>" + next).getBytes(StandardCharsets.UTF_8);
        setAside(bytes, "");
        var door = house.modules.get(Aside.class);
        var key = aside().get(0).key();
        var third = house.office("T60." + next, "Sở Khác " + next).clerk();
        assertThat(door.file(third, key)).isEmpty();
        assertThat(door.again(third, key)).contains(new ExchangeRefusal.NotFound());
        assertThat(door.settle(third, key)).contains(new ExchangeRefusal.NotFound());
        assertThat(door.list(receiver.somebody(Role.OFFICER))).isEmpty();
        assertThat(door.settle(receiver.somebody(Role.AGENCY_HEAD), key)).contains(new ExchangeRefusal.NotAClerk());
        try (var file = door.file(receiver.clerk(), key).orElseThrow()) {
            assertThat(file.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(door.settle(receiver.clerk(), key)).isEmpty();
        assertThat(aside()).isEmpty();
    }
}
