package vn.tangthu.recognition.fields;

import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.PenReading;

/**
 * Decides whether a number in the head is printed or was written into a blank. Print that the recogniser read well is print;
 * where it stumbled, the pen's reader knows better. What is by pen is never sure.
 */
final class PenOrPrint {

    /** From here on the recogniser's digits are print. */
    private static final double PRINTED_NUMBER = 0.85, PRINTED_DAY = 0.72;
    /** Below these the recogniser may have read strokes of a pen, or guessed: the surer it was, the better a reading must be to overrule it. */
    private static final double DOUBTED = 0.70, GUESSED = 0.50;
    private static final double PLAIN = 0.60, LIKELY = 0.15, UNLIKELY = 0.08;
    /** A number whose symbol could not be read must be likelier than one that stands in its place. */
    private static final double ALONE = 0.30;
    /** Short of sure: of readings by pen, even the best are wrong too often. */
    static final double MOST = 0.88;
    /** Print that both readers, of different make, read alike, the pen's reader as surely as this. */
    private static final double BOTH = 0.96, ALIKE = 0.9;

    private PenOrPrint() {}

    /**
     * @param printed what the recogniser of print made of it
     * @param inRow whether it stands and is as high as the print behind it
     */
    static Optional<Found> number(Optional<Found> printed, boolean inRow, List<PenReading> pen) {
        double sure = printed.map(Found::confidence).orElse(0.0);
        if (inRow && sure >= GUESSED && isReadAlike(printed.get(), pen)) return printed.map(found -> new Found(found.value(), BOTH, found.box()));
        if (sure >= PRINTED_NUMBER) return printed;
        return written(PenReading.Blank.NUMBER, sure, pen)
                .map(read -> new Found(read.digits(), confidence(read, printed.map(Found::value), sure), read.box()))
                .or(() -> printed);
    }

    private static boolean isReadAlike(Found printed, List<PenReading> pen) {
        return pen.stream().anyMatch(read -> read.blank() == PenReading.Blank.NUMBER && read.chance() >= ALIKE && read.digits().equals(printed.value()));
    }

    /** Where nothing of number and symbol was recognised but the pen's strokes. */
    static Optional<Found> number(List<PenReading> pen) {
        return pen.stream()
                .filter(read -> read.blank() == PenReading.Blank.NUMBER && read.chance() >= ALONE)
                .map(read -> new Found(read.digits(), Math.min(MOST, read.chance()), read.box()))
                .findFirst();
    }

    /** @param blank day or month */
    static Optional<DateLine.Number> number(Optional<DateLine.Number> printed, PenReading.Blank blank, List<PenReading> pen) {
        double sure = printed.map(DateLine.Number::confidence).orElse(0.0);
        if (sure >= PRINTED_DAY) return printed;
        return written(blank, sure, pen)
                .map(read -> new DateLine.Number(Integer.parseInt(read.digits()),
                        confidence(read, printed.map(p -> p.value() == Integer.parseInt(read.digits()) ? read.digits() : ""), sure), false, true))
                .or(() -> printed);
    }

    /** Whether the ink that a person has framed is by pen; absent when the recogniser read the same box well as print. */
    static Optional<PenReading> framed(Optional<Found> printed, PenReading ink) {
        return Optional.of(ink).filter(read -> printed.map(Found::confidence).orElse(0.0) < PRINTED_NUMBER);
    }

    /** Two readers that agree are righter than each of them. */
    private static double confidence(PenReading read, Optional<String> printed, double sure) {
        double chance = read.chance();
        if (printed.equals(Optional.of(read.digits()))) chance = 1 - (1 - chance) * (1 - sure);
        return Math.min(MOST, chance);
    }

    private static Optional<PenReading> written(PenReading.Blank blank, double printSure, List<PenReading> pen) {
        double needed = printSure >= DOUBTED ? PLAIN : printSure > GUESSED ? LIKELY : UNLIKELY;
        return pen.stream().filter(read -> read.blank() == blank && read.chance() >= needed).findFirst();
    }
}
