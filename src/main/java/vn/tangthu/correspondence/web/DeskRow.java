package vn.tangthu.correspondence.web;

import java.time.LocalDate;
import java.util.List;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.recognition.Reading;

/**
 * A file on the desk as the list shows it.
 *
 * @param code number and symbol as typed or read, empty when unknown
 * @param summary what it is about, empty when unknown
 * @param doubts fields that want a look
 * @param overdueSince the last day for its registration, empty unless that is over
 * @param failure why it could not be read, at most one
 */
record DeskRow(
        String id, String fileName, String size, String received, Stage stage, int pagesDone, int pageCount, String code,
        String author, String summary, int doubts, List<Refusal> failure, List<String> warnings,
        boolean fromScanFolder, String pages, String overdueSince) {

    enum Stage {
        WAITING("clock", false, true),
        READING("reading", false, true),
        READY("look", true, false),
        FAILED("refused", true, false);

        private final String icon;
        private final boolean wantsPerson;
        private final boolean unfinished;

        Stage(String icon, boolean wantsPerson, boolean unfinished) {
            this.icon = icon;
            this.wantsPerson = wantsPerson;
            this.unfinished = unfinished;
        }

        public String getIcon() {
            return icon;
        }

        public boolean isWantsPerson() {
            return wantsPerson;
        }

        public boolean isUnfinished() {
            return unfinished;
        }

        public String getMessageKey() {
            return "desk.stage." + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Stage of(Reading.State state) {
            return switch (state) {
                case WAITING -> WAITING;
                case READING -> READING;
                case FIELDS_READY, DONE -> READY;
                case FAILED -> FAILED;
            };
        }
    }

    static DeskRow of(Draft draft, LocalDate today) {
        var reading = draft.reading();
        var form = draft.typed().map(RegistrationForm::of).orElseGet(() -> Proposal.of(draft).form(draft));
        var fields = new ReviewFields(draft, page -> java.util.Optional.empty()).of(form, List.of()).values();
        return new DeskRow(
                draft.id().toString(), draft.fileName(), draft.size().forPeople(), Shown.moment(draft.receivedAt()),
                Stage.of(reading.state()), reading.pagesDone(), reading.pageCount(), form.code(), form.author(),
                form.abstractText(), (int) fields.stream().filter(f -> f.mark().isWantsLook()).count(),
                reading.failure().map(f -> List.<Refusal>of(f)).orElse(List.of()),
                reading.warnings().stream().map(w -> "reading.warning." + w.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).toList(),
                draft.origin() == Intake.Origin.SCAN_FOLDER, draft.pages().shown(),
                today.isAfter(draft.registrationDue()) ? Shown.day(draft.registrationDue()) : "");
    }

    /** Read in part, while further pages are being read. */
    public boolean stillReading() {
        return stage == Stage.READING || stage == Stage.READY && pageCount > 0 && pagesDone < pageCount;
    }
}
