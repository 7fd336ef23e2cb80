package vn.tangthu.learning.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.learning.AccuracyQuestion;

/** The filters as they stand in the address; what cannot be read does not restrict. @param from such as 2026-11 */
record AccuracyForm(String agency, String from, String to) {

    private static final int USUAL_MONTHS = 12;

    AccuracyForm {
        agency = given(agency);
        from = given(from);
        to = given(to);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    AccuracyQuestion question(YearMonth now) {
        var last = month(to).orElse(now);
        return new AccuracyQuestion(agencyId(), month(from).orElse(last.minusMonths(USUAL_MONTHS - 1)), last);
    }

    private Optional<AgencyId> agencyId() {
        try {
            return agency.isEmpty() ? Optional.empty() : Optional.of(AgencyId.of(agency));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text)).filter(m -> m.getYear() >= 2000 && m.getYear() < 2200);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
