package vn.tangthu.learning;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/**
 * How right recognition was, computed from what clerks confirmed and corrected. Administrators see figures of every agency and
 * nothing of what documents say; clerks and heads of an agency see those of their own.
 */
@Component
public class Accuracy {

    private static final Actor READING = Actor.system("accuracy-reading");
    static final Set<Role> OF_AGENCY = EnumSet.of(Role.CLERK, Role.AGENCY_HEAD);

    private final ActingAs actingAs;
    private final Tallies tallies;
    private final ConfirmedDocuments documents;

    Accuracy(ActingAs actingAs, Tallies tallies, ConfirmedDocuments documents) {
        this.actingAs = actingAs;
        this.tallies = tallies;
        this.documents = documents;
    }

    /** Of the agency asked for, or of all. @throws AccessDeniedException for anybody but an administrator */
    public AccuracyReport ofInstallation(Actor actor, AccuracyQuestion question) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new AccessDeniedException("Only administrators see the figures of other agencies");
        return actingAs.read(READING, () -> report(question));
    }

    /** Of the actor's agency, whatever agency is asked for. @throws AccessDeniedException for anybody but its clerks and heads */
    public AccuracyReport ofAgency(Actor actor, AccuracyQuestion question) {
        if (!mayRead(actor)) throw new AccessDeniedException("Only clerks and heads of an agency see its figures");
        var own = new AccuracyQuestion(actor.agency(), question.from(), question.to());
        return actingAs.read(actor, () -> report(own));
    }

    /** May this actor see the figures of the own agency? */
    public static boolean mayRead(Actor actor) {
        return actor.roles().stream().anyMatch(OF_AGENCY::contains);
    }

    /** The first month anything is known of: of every agency for an administrator, else of the own. */
    public Optional<YearMonth> firstMonth(Actor actor, boolean ofInstallation) {
        boolean all = ofInstallation && actor.has(Role.ADMINISTRATOR);
        return actingAs.read(all ? READING : actor, () -> tallies.first(all ? Optional.empty() : actor.agency()));
    }

    private AccuracyReport report(AccuracyQuestion question) {
        return tallies.sums(question).report(documents.mostChanged(question), documents.slowest(question));
    }
}
