package jp.kasane.kernel.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.RegistryEntries;
import org.jdbi.v3.core.Handle;

/** What onboarding looks up before it is taken on. */
final class ProvisioningRows {

    private static final String NOBODY_CAME = """
            SELECT t.code FROM tenant t
            WHERE t.prefecture_code = :prefecture AND t.state = 'ACTIVE'
              AND NOT EXISTS (SELECT 1 FROM access_grant g WHERE g.place_kind = 'TOWN' AND g.place_code = t.code
                              AND g.first_used_at IS NOT NULL)
              AND (NOT EXISTS (SELECT 1 FROM access_grant g WHERE g.place_kind = 'TOWN' AND g.place_code = t.code
                               AND g.state = 'GRANTED' AND (g.void_if_unused_at IS NULL OR g.void_if_unused_at > :now))
                   OR (SELECT j.state FROM job j WHERE j.place_kind = 'PREFECTURE' AND j.place_code = t.prefecture_code
                       AND j.kind = 'ONBOARD_TOWN' AND j.request LIKE CONCAT('%"code":"', t.code, '"%')
                       ORDER BY j.created_at DESC, j.id DESC LIMIT 1) = 'FAILED')
            """;

    private ProvisioningRows() {}

    static boolean prefectureReady(Handle transaction, String prefectureCode) {
        return transaction
                .createQuery("SELECT COUNT(*) FROM prefecture WHERE code = :code AND state = 'ACTIVE'")
                .bind("code", prefectureCode)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether the town is being taken in out of an export at this moment. */
    static boolean importing(Handle transaction, String townCode) {
        return transaction
                .createQuery("SELECT IS_USED_LOCK(:name) IS NOT NULL")
                .bind("name", RegistryEntries.importLock(townCode))
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<User> user(Handle transaction, OnboardOrder order) {
        return Users.byUsername(transaction, order.prefectureCode(), order.administratorUsername());
    }

    /** Whether the user is the one whom an earlier, unfinished onboarding of this very town entered. */
    static boolean waitsFor(Handle transaction, User user, String townCode) {
        return user.state() == User.State.INVITED
                && transaction
                        .createQuery("SELECT COUNT(*) FROM job WHERE kind = 'ONBOARD_TOWN' AND request LIKE :town"
                                + " AND request LIKE :user")
                        .bind("town", "%\"code\":\"" + townCode + "\"%")
                        .bind("user", "%\"userId\":\"" + user.id() + "\"%")
                        .mapTo(Boolean.class)
                        .one();
    }

    /** Whether the mail for the first administrator would reach somebody who holds, or is to hold, a role of the prefecture itself. */
    static boolean ofPrefecture(Handle transaction, OnboardOrder order) {
        return transaction
                .createQuery("SELECT COUNT(*) > 0 FROM app_user u JOIN access_grant g ON g.user_id = u.id"
                        + " WHERE u.prefecture_code = :prefecture AND LOWER(u.email) = LOWER(:email) AND u.state <> 'ENDED'"
                        + " AND g.place_kind = 'PREFECTURE' AND g.state IN ('PROPOSED', 'GRANTED')")
                .bind("prefecture", order.prefectureCode())
                .bind("email", order.administratorEmail())
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * The open towns that nobody has ever entered and nobody is expected in: the last onboarding failed (its invitation was not
     * sent), or the first grant is void. Whoever has come in once looks after the town's people; from then on no prefecture does.
     */
    static Set<String> nobodyCame(Handle transaction, String prefectureCode, Instant now) {
        return transaction
                .createQuery(NOBODY_CAME)
                .bind("prefecture", prefectureCode)
                .bind("now", now)
                .mapTo(String.class)
                .set();
    }
}
