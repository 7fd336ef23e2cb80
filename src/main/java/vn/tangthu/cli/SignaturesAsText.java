package vn.tangthu.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.Finding;
import vn.tangthu.signing.Findings;
import vn.tangthu.signing.Words;

/** The signatures of one file for people, in Vietnamese. */
final class SignaturesAsText {

    private static final Words WORDS = Words.vietnamese();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Wording.ZONE);

    private SignaturesAsText() {}

    static String of(String file, Findings findings) {
        if (findings instanceof Findings.NotChecked not) {
            return file + ": " + WORDS.of(not.why()) + " [" + not.why() + "]" + not.detail().map(detail -> "\n  " + detail).orElse("");
        }
        if (findings instanceof Findings.Signed signed) {
            return file + signed.signatures().stream().map(SignaturesAsText::signature).collect(Collectors.joining("\n", "\n", ""));
        }
        return file + ": " + WORDS.sentence("not-signed");
    }

    private static String signature(Finding finding) {
        var text = new StringBuilder("  %s [%s]: %s, %s%n".formatted(WORDS.of(finding.verdict()), finding.verdict(),
                finding.format() + finding.container().map(in -> " (" + in + ")").orElse(""), WORDS.sentence(finding.wholly() ? "covers.whole" : "covers.part")));
        finding.judgement().reasons().forEach(why -> text.append("    ").append(WORDS.of(why)).append(" [").append(why).append("]\n"));
        finding.signer().ifPresent(signer -> text.append("    ").append(signer.name()).append(signer.organisation().map(of -> ", " + of).orElse(""))
                .append("; ").append(signer.serial()).append("; ").append(signer.issuer()).append('\n'));
        text.append("    ").append(moment(finding.time())).append(WORDS.of(finding.time().kind()));
        if (finding.changedAfter()) text.append("\n    ").append(WORDS.sentence("changed"));
        if (finding.laterSignatures() > 0) text.append("\n    ").append(WORDS.sentence("later"));
        return text.toString();
    }

    private static String moment(Finding.Time time) {
        return time.stamped().or(time::claimed).map(SignaturesAsText::moment).map(at -> at + ", ").orElse("");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
