package vn.tangthu.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Sensitivity;

/** The account log of QCVN 12:2026/BCA 3.7.2.4: source, target account, what and when. Never a secret. */
record AccountTrace(ApplicationEventPublisher events) {

    void write(Actor actor, String act, Account account, Map<String, String> details, Optional<String> source) {
        var facts = new HashMap<>(details);
        facts.put("account", account.name());
        facts.put("type", account.type().stored());
        events.publishEvent(new RecordEvent(
                actor, RecordEvent.ACCOUNT, act, Optional.of(account.agency()), "account", account.id().toString(), facts,
                Sensitivity.INTERNAL, source));
    }

    void write(Actor actor, String act, Account account) {
        write(actor, act, account, Map.of(), Optional.empty());
    }

    /** Somebody tried a name that no account has. What was typed is kept only if it looks like a name, not like a password. */
    void unknownName(Actor actor, String typed, String source) {
        var name = AccountName.looksLikeOne(typed) ? typed : "-";
        events.publishEvent(new RecordEvent(
                actor, RecordEvent.ACCOUNT, "account.sign-in-failed", Optional.empty(), "account", "-",
                Map.of("account", name, "why", "unknown"), Sensitivity.INTERNAL, Optional.of(source)));
    }
}
