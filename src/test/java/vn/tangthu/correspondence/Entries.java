package vn.tangthu.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;

/** Entries and people for the rules of the register. */
final class Entries {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private String author = "Sở Nội vụ";
    private String code = "1204/SNV-CCHC";
    private LocalDate date = LocalDate.of(2026, 11, 18);
    private String kind = "Công văn";
    private String abstractText = "V/v báo cáo kết quả cải cách hành chính quý IV năm 2026";
    private String secrecy = "";
    private LocalDate arrived = TODAY;
    private Sensitivity label = Sensitivity.INTERNAL;
    private UUID person;

    static Entries anEntry() {
        return new Entries();
    }

    Entries from(String author) {
        this.author = author;
        return this;
    }

    Entries code(String code) {
        this.code = code;
        return this;
    }

    Entries dated(LocalDate date) {
        this.date = date;
        return this;
    }

    Entries about(String abstractText) {
        this.abstractText = abstractText;
        return this;
    }

    Entries kind(String kind) {
        this.kind = kind;
        return this;
    }

    Entries marked(String secrecy) {
        this.secrecy = secrecy;
        return this;
    }

    Entries arrived(LocalDate day) {
        this.arrived = day;
        return this;
    }

    Entries labelled(Sensitivity label) {
        this.label = label;
        return this;
    }

    Entries forPerson(PersonId person) {
        this.person = person.value();
        return this;
    }

    EntryDraft build() {
        return new EntryDraft(
                arrived, author, "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI VÂN", code, Optional.ofNullable(date), kind, abstractText,
                "Phan Thị Mỹ Hạnh", "", secrecy, "Văn phòng", Optional.empty(), Optional.ofNullable(person), Optional.empty(), "", "", label);
    }

    static Actor person(AgencyId agency, String name, Role... roles) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(roles));
    }
}
