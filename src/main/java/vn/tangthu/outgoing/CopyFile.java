package vn.tangthu.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.layout.Capacity;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.layout.Template;
import vn.tangthu.layout.Templates;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.signing.Mark;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SignRequest;
import vn.tangthu.signing.Signing;
import vn.tangthu.signing.SigningDesk;

/**
 * Makes the file of a copy. Electronic: the source's own bytes with the agency's signature and the text mark behind them, or for
 * an extract the extracted part in a sheet of its own, signed. For paper: the block of the copy, or the extract, to be printed and signed by hand.
 */
@Component
class CopyFile {

    private static final ByteCount LARGEST = new ByteCount(1L << 30);

    private final Agencies agencies;
    private final Bitstore bitstore;
    private final SigningDesk desk;
    private final Signatures signatures;

    CopyFile(Agencies agencies, Bitstore bitstore, SigningDesk desk, Signatures signatures) {
        this.agencies = agencies;
        this.bitstore = bitstore;
        this.desk = desk;
        this.signatures = signatures;
    }

    sealed interface Making {
        record Made(Checksum file, long size) implements Making {}

        record Refused(Refusal why) implements Making {}
    }

    boolean isPdf(Copying.Source source) {
        if (source.file().isEmpty()) return false;
        try (var in = bitstore.open(source.file().get())) {
            return FileLook.at(in).format().filter(format -> format == Version.Format.PDF).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds its own number: a sheet for paper, or an extract. */
    Making make(Actor actor, CopyLine line, Copying.Source source, Optional<Passphrase> passphrase) {
        var sheet = Templates.pdf(content(actor, line, source));
        var storing = bitstore.put(new ByteArrayInputStream(sheet), LARGEST, source.label());
        if (!(storing instanceof Storing.Stored stored)) return new Making.Refused((Refusal) storing);
        return line.medium() == Medium.PAPER ? new Making.Made(stored.checksum(), stored.size().value()) : signed(actor, stored.checksum(), line.kind(), source, passphrase);
    }

    /** These bytes with the agency's signature and the text mark of the copy. */
    Making signed(Actor actor, Checksum pdf, CopyKind kind, Copying.Source source, Optional<Passphrase> passphrase) {
        var key = signatures.agencyKey(actor);
        if (key.isEmpty()) return new Making.Refused(new OutgoingRefusal.NoKey(true));
        var agency = agencies.find(actor, actor.home()).orElseThrow().name();
        var mark = new Mark.Copy(kind.form().toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE), agency);
        var signing = desk.sign(actor, new SignRequest(pdf, source.label(), key.get().id(), passphrase, mark));
        if (signing instanceof Signing.NotSigned not) return new Making.Refused(not.why());
        var made = (Signing.Signed) signing;
        return new Making.Made(made.document(), made.size().value());
    }

    private LayoutContent content(Actor actor, CopyLine line, Copying.Source source) {
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        var template = line.kind() == CopyKind.TRS ? Template.NAMED : Template.COPY;
        int slash = line.symbol().indexOf('/');
        var of = "từ " + source.title() + " số " + source.code() + source.date().map(day -> " ngày " + Days.shown(day)).orElse("") + " của " + source.author();
        var writing = LayoutContent.writing(template)
                .by("", agency.name())
                .number(line.symbol().substring(0, slash), line.symbol().substring(slash + 1))
                .at(agency.place())
                .on(line.on())
                .titled(line.kind().form(), line.kind() == CopyKind.TRS ? of : "")
                .signedBy(LayoutContent.Signature.of(Capacity.OWN, "", line.signerPost(), line.signer()))
                .sentTo("VT", line.recipients().split("; "));
        if (line.kind() == CopyKind.TRS) line.extract().lines().map(String::strip).filter(text -> !text.isEmpty()).forEach(writing::text);
        return writing.done();
    }
}
