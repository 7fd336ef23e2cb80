package vn.tangthu.portal.security;

import java.time.Duration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import vn.tangthu.accounts.AccountRules;

/**
 * Idle sessions end after the time the rules give; the table is swept each minute. The time of the last request is written
 * only when the one in the table is older than a thirtieth of that time, so that not every page waits for a disk: a session
 * may end so much sooner than the rules allow, never later. Everything else of a session is written at once.
 */
@Component
final class IdleSessions implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    private final Duration idle;

    IdleSessions(AccountRules rules) {
        this.idle = rules.idleSession();
    }

    @Override
    public void customize(JdbcIndexedSessionRepository repository) {
        repository.setDefaultMaxInactiveInterval(idle);
        repository.setUpdateSessionQuery("""
                update %%TABLE_NAME%% s
                   set session_id = w.session_id, last_access_time = w.last_access_time, max_inactive_interval = w.max_inactive_interval,
                       expiry_time = w.expiry_time, principal_name = w.principal_name
                  from (values (?::bpchar, ?::bigint, ?::int, ?::bigint, ?::varchar, ?::bpchar))
                       as w (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                 where s.primary_id = w.primary_id
                   and (s.last_access_time < w.last_access_time - %d
                        or (s.session_id, s.max_inactive_interval, s.principal_name)
                           is distinct from (w.session_id, w.max_inactive_interval, w.principal_name))
                """.formatted(idle.dividedBy(30).toMillis()));
    }
}
