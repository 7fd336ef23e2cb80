package vn.tangthu.correspondence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.database.AtCommit;
import vn.tangthu.groups.NewMember;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;

/**
 * A file of the desk that is registered goes on as its line: what held the one holds the other, and a freeze of the one is one of the
 * other (Decree 30/2020/NĐ-CP, App. VI, K6). Sent with the commit, so a registration of what is in no set costs no round trip.
 */
@Component
class SetsOfDrafts {

    private final ObjectProvider<RecordSets> sets;
    private final AtCommit atCommit;

    SetsOfDrafts(ObjectProvider<RecordSets> sets, AtCommit atCommit) {
        this.sets = sets;
        this.atCommit = atCommit;
    }

    @EventListener
    void follow(DocumentRegistered registered) {
        registered.draft().ifPresent(draft -> {
            var line = registered.line();
            var member = new NewMember(new RecordRef(FrozenRecords.LINE, line.id().value()), title(line), "/incoming/register/" + line.id(), line.entry().label());
            sets.ifAvailable(groups -> groups.becomes(registered.actor(), new RecordRef(FrozenRecords.DRAFT, draft.value()), member));
            atCommit.add("""
                    insert into correspondence.frozen (record_id, freeze_id, agency_id, set_name, basis)
                    select ?, freeze_id, agency_id, set_name, basis from correspondence.frozen where record_id = ? on conflict do nothing""",
                    line.id().value(), draft.value());
        });
    }

    /** In Vietnamese, as the register is. */
    private static String title(RegisterLine line) {
        var entry = line.entry();
        return "Số đến " + line.number() + "/" + line.number().year() + ": " + (entry.code().isEmpty() ? "" : entry.code() + ", ") + entry.abstractText();
    }
}
