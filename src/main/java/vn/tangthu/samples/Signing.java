package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who a document goes to, who signs it in which capacity, and its symbol (Decree 30/2020/NĐ-CP, Art. 13 and App. I). */
final class Signing {

    private static final List<DocumentType> BY_ORDER =
            List.of(DocumentType.DISPATCH, DocumentType.NOTICE, DocumentType.INVITATION);
    private static final List<DocumentType> ADDRESSED =
            List.of(DocumentType.DISPATCH, DocumentType.SUBMISSION, DocumentType.INVITATION);

    private final Composition c;
    private final Author author;
    private final DocumentType type;

    Signing(Composition composition) {
        this.c = composition;
        this.author = composition.author();
        this.type = composition.request.type();
    }

    /** "QĐ-SNV", "UBND-VTLT", party "KH/ĐU", "CV/ĐU". */
    String symbol() {
        if (author.layout() == Layout.PARTY) return (type == DocumentType.DISPATCH ? "CV" : type.abbreviation()) + "/" + author.symbol();
        if (type.isNormative()) return c.request.date().getYear() + "/" + type.abbreviation() + "-" + author.symbol();
        return type == DocumentType.DISPATCH
                ? author.symbol() + "-" + c.topic.unitSymbol()
                : type.abbreviation() + "-" + author.symbol();
    }

    List<String> addressees() {
        if (!ADDRESSED.contains(type)) return List.of();
        return c.request.addressees().isEmpty() ? List.of("Các cơ quan, đơn vị, địa phương") : c.request.addressees();
    }

    List<String> recipients() {
        var recipients = new ArrayList<String>();
        recipients.add(ADDRESSED.contains(type) ? "Như trên" : type == DocumentType.DECISION ? "Như Điều 3" : "");
        if (recipients.get(0).isEmpty()) recipients.clear();
        author.parent().ifPresent(p -> recipients.add(p + " (để báo cáo)"));
        if (author.symbol().equals("UBND")) recipients.add(party() + ", Thường trực Hội đồng nhân dân");
        if (!ADDRESSED.contains(type)) c.request.addressees().stream().filter(a -> !a.equals(author.name())).forEach(recipients::add);
        if (!c.topic.department().equals(author.name())) recipients.add(c.topic.department() + " (để phối hợp)");
        recipients.add("Lưu: VT, " + c.topic.unitSymbol());
        return recipients;
    }

    private String party() {
        return author.name().contains("thành phố") ? "Thường trực Thành ủy" : author.name().contains("tỉnh") ? "Thường trực Tỉnh ủy" : "Thường trực Đảng ủy";
    }

    Signer signer() {
        int drawn = c.random.nextInt(20);
        if (drawn < 4 && author.office().isPresent() && BY_ORDER.contains(type)) return byOrder(author.office().get());
        return drawn < 12 && type != DocumentType.RESOLUTION ? deputy() : head();
    }

    private Signer head() {
        return signed(onBehalf(), Optional.of(author.head().post()), author.head().name());
    }

    private Signer deputy() {
        if (author.layout() == Layout.PARTY) return signed(onBehalf(), Optional.of(author.deputy().post()), author.deputy().name());
        var lines = new ArrayList<String>();
        onBehalf().ifPresent(lines::add);
        lines.add("KT. " + Author.capitals(author.head().post()));
        lines.add(Author.capitals(author.deputy().post()));
        return new Signer(lines, author.deputy().name());
    }

    private Signer byOrder(Author.Leader office) {
        return new Signer(List.of("TL. " + Author.capitals(author.head().post()), Author.capitals(office.post())), office.name());
    }

    private Signer signed(Optional<String> onBehalf, Optional<String> post, String name) {
        var lines = new ArrayList<String>();
        onBehalf.ifPresent(lines::add);
        post.map(Author::capitals).ifPresent(lines::add);
        return new Signer(lines, name);
    }

    /** The head decides in their own name; all else a collective signs through its members. */
    private Optional<String> onBehalf() {
        boolean own = List.of(DocumentType.DECISION, DocumentType.DIRECTIVE, DocumentType.TELEGRAM).contains(type)
                && author.layout() == Layout.STATE;
        var prefix = author.layout() == Layout.PARTY ? "T/M " : "TM. ";
        return own ? Optional.empty() : author.collective().map(x -> prefix + Author.capitals(x));
    }
}
