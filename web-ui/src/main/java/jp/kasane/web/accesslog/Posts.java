package jp.kasane.web.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.accesslog.LogEntry;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.people.RosterEntry;

/** What posts people held at the time of an act, by the grants of the place: grants end, and are never deleted. */
record Posts(List<RosterEntry> roster) {

    /** The post under which the act was done; blank where none was named, or for the system itself. */
    String at(LogEntry entry) {
        LocalDate day = LocalDate.ofInstant(entry.at(), Grants.JAPAN);
        String post = "";
        for (RosterEntry one : roster) {
            Grant grant = one.grant();
            if (grant.userId().equals(entry.actorId())
                    && grant.role().name().equals(entry.actorRole())
                    && held(one, entry.at(), day)) {
                post = one.post().orElse("");
            }
        }
        return post;
    }

    private static boolean held(RosterEntry one, Instant at, LocalDate day) {
        Grant grant = one.grant();
        Instant ended = one.endedAt();
        LocalDate to = grant.validTo();
        return (grant.state() == Grant.State.GRANTED || grant.state() == Grant.State.REVOKED)
                && !day.isBefore(grant.validFrom())
                && (to == null || !day.isAfter(to))
                && (ended == null || grant.state() == Grant.State.GRANTED || at.isBefore(ended));
    }
}
