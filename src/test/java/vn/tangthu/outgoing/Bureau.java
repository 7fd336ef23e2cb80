package vn.tangthu.outgoing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** Offices with their people, and documents at any point of their life; the modules run on a database of their own. */
final class Bureau implements AutoCloseable {

    private static final Actor SYSTEM = Actor.system("test");

    final TestDatabase database = TestDatabase.create();
    final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    final TestModules modules;
    final Drafting drafting;
    final Deciding deciding;
    final Numbering numbering;
    final OutgoingDocuments documents;

    Bureau(Path folder) {
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "organisation", "signing", "worklist", "recognition", "learning", "correspondence", "outgoing");
        drafting = modules.get(Drafting.class);
        deciding = modules.get(Deciding.class);
        numbering = modules.get(Numbering.class);
        documents = modules.get(OutgoingDocuments.class);
    }

    /** One office: head, deputy, head of unit VP, officer of it, clerk. */
    final class Office {
        final AgencyId agency;
        final Actor head;
        final Actor deputy;
        final Actor unitHead;
        final Actor officer;
        final Actor clerk;

        Office(String symbol) {
            var code = symbol + "-" + UUID.randomUUID().toString().substring(0, 8);
            agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm(
                    code, "Sở " + symbol, symbol, symbol, AgencyKind.DEPARTMENT, Optional.empty(), "Hải Vân"));
            var unit = modules.get(Units.class).create(SYSTEM, agency, "Văn phòng", "VP", 1);
            head = person("Phan Thị Mỹ Hạnh", "Giám đốc", Optional.empty(), Role.AGENCY_HEAD);
            deputy = person("Lê Trung Kiên", "Phó Giám đốc", Optional.empty(), Role.AGENCY_HEAD);
            unitHead = person("Phạm Đình Lữ", "Chánh Văn phòng", Optional.of(unit), Role.UNIT_HEAD);
            officer = person("Võ Doãn Cảnh", "Chuyên viên", Optional.of(unit), Role.OFFICER);
            clerk = person("Nguyễn Thị Lành", "Văn thư", Optional.of(unit), Role.CLERK);
        }

        Actor person(String name, String post, Optional<UnitId> unit, Role... roles) {
            PersonId id = modules.get(People.class).create(SYSTEM, new PersonForm(agency, unit, name, post, Set.of(roles)));
            return Actor.of(id, agency, name, Set.of(roles));
        }

        Particulars particulars(String kind, String about) {
            return new Particulars(kind, Medium.ELECTRONIC, about, "", Sensitivity.INTERNAL, "", head.person(), "", List.of(), Optional.empty(), "VT", 1, "");
        }

        /** Begun by the officer, with a text and a recipient. */
        OutgoingId drafted(Particulars particulars) {
            var id = ((Move.Made) drafting.begin(officer, particulars, List.of(Recipient.onPaper("Ủy ban nhân dân phường An Hải")))).document();
            made(drafting.addVersion(officer, id, revision(id), docx("Dự thảo lần 1"), Optional.empty(), ""));
            return id;
        }

        OutgoingId drafted() {
            return drafted(particulars("Công văn", "V/v rà soát thủ tục hành chính năm 2026"));
        }

        OutgoingId approved(Particulars particulars) {
            var id = drafted(particulars);
            made(drafting.submit(officer, id, revision(id), Optional.empty(), ""));
            made(deciding.passContent(unitHead, id, revision(id), "Đồng ý"));
            made(deciding.passForm(clerk, id, revision(id), ""));
            made(deciding.approve(head, id, revision(id), ""));
            return id;
        }

        OutgoingId approved() {
            return approved(particulars("Công văn", "V/v rà soát thủ tục hành chính năm 2026"));
        }

        OutgoingDocument document(OutgoingId id) {
            return documents.find(clerk, id).orElseThrow();
        }

        int revision(OutgoingId id) {
            return document(id).revision();
        }

        String numbered(String kind) {
            var id = approved(particulars(kind, "V/v thử dãy số"));
            made(numbering.number(clerk, id, revision(id)));
            return document(id).code();
        }
    }

    static Move.Made made(Move move) {
        if (move instanceof Move.Made made) return made;
        throw new AssertionError("Refused: " + move);
    }

    static Object refusal(Move move) {
        return ((Move.Refused) move).refusals().get(0);
    }

    /** In the layout of its kind, as the form of a new draft makes it. */
    Upload composed(Office office, OutgoingId id, String text) {
        var document = office.document(id);
        var bytes = modules.get(Composing.class).docx(office.officer, document, documents.recipients(office.officer, id, 0, 10), text);
        return new Upload("cong-van.docx", new ByteArrayInputStream(bytes));
    }

    static Upload docx(String text) {
        return new Upload("du-thao.docx", new ByteArrayInputStream(docxBytes(text)));
    }

    /** The smallest package that is one. */
    static byte[] docxBytes(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : List.of("[Content_Types].xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(("<x>" + text + "</x>").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        modules.close();
        database.close();
    }
}
