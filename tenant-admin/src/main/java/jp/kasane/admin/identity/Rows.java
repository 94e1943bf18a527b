package jp.kasane.admin.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/** What the identity steps read and write in the control database. */
final class Rows {

    private final ControlDatabase control;
    private final KeyRing keys;

    Rows(ControlDatabase control, KeyRing keys) {
        this.control = control;
        this.keys = keys;
    }

    /** A prefecture's realm and the secret of the product's client in it; also while it is being prepared. */
    record Realm(String prefectureName, String name, String clientSecret) {
        @Override
        public String toString() {
            return "realm " + name;
        }
    }

    Realm realm(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT name, realm, client_secret FROM prefecture WHERE code = :c")
                        .bind("c", prefectureCode)
                        .map((row, context) -> new Realm(
                                row.getString("name"),
                                row.getString("realm"),
                                keys.openText(IdentityClients.purpose(prefectureCode), row.getBytes("client_secret"))))
                        .findOne())
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no prefecture " + prefectureCode));
    }

    User user(String id) {
        return users().byId(id).orElseThrow(() -> new StepRefused(JobFailure.STATE, "no user " + id));
    }

    void known(User user, String subject) {
        if (!user.knownSubject().filter(subject::equals).isPresent()) {
            users().known(user.id(), subject);
        }
    }

    Optional<Place> homeOf(String userId) {
        return control.jdbi().withHandle(handle -> Grants.homeOf(handle, userId));
    }

    boolean openInATown(String userId) {
        LocalDate today = LocalDate.now(Grants.JAPAN);
        return control.jdbi().withHandle(handle -> Grants.openInATown(handle, userId, today));
    }

    /** Whether the person manages a place, or will once a second person approves. */
    boolean administers(String userId) {
        return control.jdbi()
                        .withHandle(
                                handle -> handle.createQuery("SELECT COUNT(*) FROM access_grant WHERE user_id = :user"
                                                + " AND role IN ('TOWN_ADMINISTRATOR', 'PREFECTURE_ADMINISTRATOR')"
                                                + " AND state IN ('PROPOSED', 'GRANTED')")
                                        .bind("user", userId)
                                        .mapTo(Integer.class)
                                        .one())
                > 0;
    }

    void hasNoSecondFactor(String userId) {
        control.jdbi().useTransaction(transaction -> Users.hasNoSecondFactor(transaction, userId, Instant.now()));
    }

    void end(String userId) {
        control.jdbi().useTransaction(transaction -> Users.end(transaction, userId, Instant.now()));
    }

    void endSessions(String userId) {
        control.jdbi()
                .useHandle(handle -> handle.createUpdate("DELETE FROM web_session WHERE user_id = :user")
                        .bind("user", userId)
                        .execute());
    }

    void audit(Place place, String action, String userId, @Nullable String by) {
        control.jdbi()
                .useTransaction(transaction -> ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                by, null, place.kind().name(), place.code(), action, "user", userId, null, null)));
    }

    private Users users() {
        return new Users(control, Clock.systemUTC());
    }
}
