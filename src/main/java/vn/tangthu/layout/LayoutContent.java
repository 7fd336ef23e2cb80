package vn.tangthu.layout;

import java.time.LocalDate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document says, without how it is printed. Texts are as one writes them, without the marks that the layout adds: no "Số:", no
 * "- " and ";" of lists, capitals only where they are spelling. An empty text stands for "not there".
 *
 * @param grounds each without its final ";"
 * @param body the last "./." may be left out
 * @param signatures the first on the right; a second, as in minutes, on the left; none for a draft nobody is named for yet
 */
public record LayoutContent(Template template, Head head, Title title, List<String> addressees, List<String> grounds, List<Paragraph> body,
        List<Signature> signatures, Foot foot, List<Attached> attached) {

    public LayoutContent {
        addressees = List.copyOf(addressees);
        grounds = List.copyOf(grounds);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
        attached = List.copyOf(attached);
    }

    /**
     * Boxes 1 to 4, 10 and 11.
     *
     * @param number empty until the registry gives one; "7" is printed as "07"
     * @param symbol such as "QĐ-SNV", of a dispatch "SNV-VP"
     * @param date empty until it is issued
     * @param urgency KHẨN, THƯỢNG KHẨN or HỎA TỐC
     * @param circulation such as LƯU HÀNH NỘI BỘ
     */
    public record Head(String parentAgency, String agency, String number, String symbol, String place, Optional<LocalDate> date,
            String urgency, String circulation) {}

    /**
     * Boxes 5a, 5b and the authority above a decision.
     *
     * @param typeName such as "Thông báo"; of a copy "Sao y", "Trích sao" or "Sao lục"
     * @param abstractText of a dispatch without "V/v"
     * @param authority who decides: "Giám đốc Sở Nội vụ"
     */
    public record Title(String typeName, String abstractText, String authority) {}

    /** One paragraph of the content. */
    public record Paragraph(Kind kind, String text) {
        public enum Kind {
            TEXT,
            /** "Điều 1. …": the number stands in bold. */
            ARTICLE,
            /** Phần, chương, mục and their titles: bold, centred. */
            SECTION
        }

        public static Paragraph text(String text) {
            return new Paragraph(Kind.TEXT, text);
        }

        public static Paragraph article(String text) {
            return new Paragraph(Kind.ARTICLE, text);
        }

        public static Paragraph section(String text) {
            return new Paragraph(Kind.SECTION, text);
        }
    }

    /** @param capacity the lines above the name, as said by {@link #of} */
    public record Signature(List<String> capacity, String name) {
        public Signature {
            capacity = List.copyOf(capacity);
        }

        /**
         * @param inWhose whose power it is, such as "Giám đốc" for KT.; empty for {@link Capacity#OWN}
         * @param position of the person who signs; empty where the first line says it all
         */
        public static Signature of(Capacity capacity, String inWhose, String position, String name) {
            var lines = new ArrayList<String>();
            if (capacity != Capacity.OWN) lines.add(capacity.prefix() + " " + inWhose);
            if (!position.isEmpty()) lines.add(position);
            return new Signature(lines, name);
        }
    }

    /**
     * Boxes 9b, 12 and 13.
     *
     * @param recipients without the line "Lưu"
     * @param kept where file copies go, such as "VT, TCCB"
     * @param drafter symbol of the drafter, may be empty
     * @param copies how many are issued, 0: not said
     * @param address of the agency with phone, mail, website; printed at the foot of page 1
     */
    public record Foot(List<String> recipients, String kept, String drafter, int copies, String address) {
        public Foot {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * An appendix, or the text that a decision promulgates.
     *
     * @param label "Phụ lục", "Phụ lục I", or the type of a promulgated text such as "Quy chế"
     */
    public record Attached(String label, String title, List<Paragraph> body) {
        public Attached {
            body = List.copyOf(body);
        }

        boolean isAppendix() {
            return label.toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("phụ lục");
        }
    }

    /** Name of the type as printed: the template's own where it has one. */
    String typeName() {
        return title.typeName.isEmpty() ? template.typeName() : title.typeName;
    }

    /** Place and date as they are printed, with blanks as long as there is no day. */
    public String placeAndDate() {
        return Printed.placeAndDate(head.place, head.date);
    }

    /** The same document with the number and day that the registry gave. */
    public LayoutContent numbered(String number, LocalDate on) {
        var issued = new Head(head.parentAgency, head.agency, number, head.symbol, head.place, Optional.of(on), head.urgency, head.circulation);
        return new LayoutContent(template, issued, title, addressees, grounds, body, signatures, foot, attached);
    }

    /** Begins a document; what is not said stays empty. */
    public static Writing writing(Template template) {
        return new Writing(template);
    }

    /** The same with the words that documents of this kind usually have, and dots where the drafter writes; the agency is still to be said. */
    public static Writing starting(Template template) {
        return Starting.of(template);
    }

    /**
     * The content of a DOCX that one of our templates made and somebody changed in its text. Hostile and foreign files are refused with a
     * reason; one that holds what this record cannot say (tables, pictures) is said to, never silently cut.
     */
    public static ContentReading readFrom(Path docx) {
        return ContentReader.read(docx);
    }

    /** A document being put together. */
    public static final class Writing {
        private final Template template;
        private String parentAgency = "", agency = "", number = "", symbol = "", place = "", urgency = "", circulation = "";
        private Optional<LocalDate> date = Optional.empty();
        private String typeName = "", abstractText = "", authority = "";
        private List<String> addressees = List.of();
        private List<String> grounds = List.of();
        private final List<Paragraph> body = new ArrayList<>();
        private final List<Signature> signatures = new ArrayList<>();
        private List<String> recipients = List.of();
        private String kept = "", drafter = "", address = "";
        private int copies;
        private final List<Attached> attached = new ArrayList<>();

        private Writing(Template template) {
            this.template = template;
        }

        /** @param parent empty where the agency has none above it */
        public Writing by(String parent, String agency) {
            this.parentAgency = parent;
            this.agency = agency;
            return this;
        }

        public Writing number(String number, String symbol) {
            this.number = number;
            this.symbol = symbol;
            return this;
        }

        public Writing at(String place) {
            this.place = place;
            return this;
        }

        public Writing on(LocalDate date) {
            this.date = Optional.of(date);
            return this;
        }

        public Writing urgency(String urgency) {
            this.urgency = urgency;
            return this;
        }

        public Writing circulation(String circulation) {
            this.circulation = circulation;
            return this;
        }

        public Writing titled(String typeName, String abstractText) {
            this.typeName = typeName;
            this.abstractText = abstractText;
            return this;
        }

        public Writing decidedBy(String authority) {
            this.authority = authority;
            return this;
        }

        public Writing to(String... addressees) {
            this.addressees = List.of(addressees);
            return this;
        }

        public Writing grounds(String... grounds) {
            this.grounds = List.of(grounds);
            return this;
        }

        public Writing body(Paragraph... paragraphs) {
            this.body.addAll(List.of(paragraphs));
            return this;
        }

        public Writing text(String paragraph) {
            return body(Paragraph.text(paragraph));
        }

        public Writing signedBy(Signature signature) {
            this.signatures.add(signature);
            return this;
        }

        /** @param kept after "Lưu: " */
        public Writing sentTo(String kept, String... recipients) {
            this.kept = kept;
            this.recipients = List.of(recipients);
            return this;
        }

        public Writing drafted(String drafter, int copies) {
            this.drafter = drafter;
            this.copies = copies;
            return this;
        }

        public Writing address(String address) {
            this.address = address;
            return this;
        }

        public Writing attach(Attached one) {
            this.attached.add(one);
            return this;
        }

        public LayoutContent done() {
            return new LayoutContent(template, new Head(parentAgency, agency, number, symbol, place, date, urgency, circulation),
                    new Title(typeName, abstractText, authority), addressees, grounds, body, signatures,
                    new Foot(recipients, kept, drafter, copies, address), attached);
        }
    }
}
