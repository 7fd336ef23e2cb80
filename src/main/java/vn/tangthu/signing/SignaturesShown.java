package vn.tangthu.signing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tangthu.kernel.Wording;

/**
 * Findings as the fragment {@code signing/_findings} shows them to people; the holder's page puts one into the model.
 *
 * @param look of the whole file: that of its worst signature
 * @param sentence key of what is said of the file
 */
public record SignaturesShown(Look look, String sentence, List<One> signatures) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(Wording.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Wording.ZONE);

    /** Five answers that never look alike; from best to worst. */
    public enum Look {
        VALID("sure", "done"),
        NOT_SIGNED("minus", ""),
        NOT_CHECKED("warning", ""),
        UNDECIDED("help", ""),
        INVALID("refused", "person");

        private final String icon;
        private final String state;

        Look(String icon, String state) {
            this.icon = icon;
            this.state = state;
        }

        public String icon() {
            return icon;
        }

        /** How the word is set, see {@code .state}. */
        public String state() {
            return state;
        }

        public String messageKey() {
            return "signing.look." + name();
        }

        public String style() {
            return "look-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Look of(Verdict verdict) {
            return switch (verdict) {
                case VALID -> VALID;
                case UNDECIDED -> UNDECIDED;
                case INVALID -> INVALID;
            };
        }
    }

    /**
     * @param at empty where no time is given
     * @param timeKey how the time is known
     * @param reasons keys, the weightiest first
     */
    public record One(Look look, Optional<String> signer, Optional<String> organisation, Optional<String> issuer, Optional<String> validity,
                      Optional<String> at, String timeKey, boolean whole, boolean changed, int later, List<String> reasons) {

        static One of(Finding finding) {
            var time = finding.time();
            return new One(Look.of(finding.verdict()), finding.signer().map(Finding.Signer::name), finding.signer().flatMap(Finding.Signer::organisation),
                    finding.signer().map(Finding.Signer::issuer),
                    finding.signer().map(signer -> DAY.format(signer.validFrom()) + " – " + DAY.format(signer.validTo())),
                    time.stamped().or(time::claimed).map(One::moment), "signing.time." + time.kind(), finding.wholly(), finding.changedAfter(),
                    finding.laterSignatures(), finding.judgement().reasons().stream().map(reason -> "signing.reason." + reason).toList());
        }

        private static String moment(Instant at) {
            return MOMENT.format(at);
        }
    }

    public static SignaturesShown of(Findings findings) {
        if (findings instanceof Findings.Signed signed) return ofSigned(signed.signatures().stream().map(One::of).toList());
        if (findings instanceof Findings.NotSigned) return new SignaturesShown(Look.NOT_SIGNED, "signing.not-signed", List.of());
        return new SignaturesShown(Look.NOT_CHECKED, "signing.obstacle." + ((Findings.NotChecked) findings).why(), List.of());
    }

    private static SignaturesShown ofSigned(List<One> all) {
        var worst = all.stream().map(One::look).max(Comparator.naturalOrder()).orElseThrow();
        return new SignaturesShown(worst, "signing.all." + worst, all);
    }
}
