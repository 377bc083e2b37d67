package fi.lapimurto.people.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of a repository, which are not written anew for every request: when one was used last is known to the minute.
 */
class KeptSessions implements SessionRepository<KeptSessions.KeptSession> {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final SessionRepository<Session> all;

    @SuppressWarnings("unchecked")
    KeptSessions(SessionRepository<? extends Session> all) {
        this.all = (SessionRepository<Session>) all;
    }

    @Override
    public KeptSession createSession() {
        return new KeptSession(all.createSession());
    }

    @Override
    public void save(KeptSession session) {
        all.save(session.kept);
    }

    @Override
    public KeptSession findById(String id) {
        Session found = all.findById(id);
        return found == null ? null : new KeptSession(found);
    }

    @Override
    public void deleteById(String id) {
        all.deleteById(id);
    }

    /** A session whose time of use moves a minute at a time. */
    static final class KeptSession implements Session {

        private final Session kept;

        private KeptSession(Session kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(kept.getLastAccessedTime(), now).compareTo(EXACT_TO) >= 0) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
