package vn.tangthu.organisation;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;

/** What all changes to the organisation have in common: who may make them, what must be filled in, and their trace. */
record Administration(ApplicationEventPublisher events) {

    void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isSystem()) refuse(new OrganisationRefusal.OnlyAdministrators());
    }

    void filled(OrganisationRefusal.FormField field, String value) {
        if (value.isBlank()) refuse(new OrganisationRefusal.FieldMissing(field));
    }

    void trace(Actor actor, String category, String act, AgencyId agency, String kind, Object id, Map<String, String> details) {
        events.publishEvent(new RecordEvent(
                actor, category, act, Optional.of(agency), kind, id.toString(), details, Sensitivity.INTERNAL, Optional.empty()));
    }

    void trace(Actor actor, String act, AgencyId agency, String kind, Object id, Map<String, String> details) {
        trace(actor, RecordEvent.ADMINISTRATION, act, agency, kind, id, details);
    }

    static void refuse(OrganisationRefusal refusal) {
        throw new OrganisationRefused(refusal);
    }
}
