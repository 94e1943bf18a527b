package jp.kasane.kernel.jobs;

import java.util.Optional;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import org.jdbi.v3.core.Handle;

/** What onboarding looks up before it is taken on. */
final class ProvisioningRows {

    private ProvisioningRows() {}

    static boolean prefectureReady(Handle transaction, String prefectureCode) {
        return transaction
                .createQuery("SELECT COUNT(*) FROM prefecture WHERE code = :code AND state = 'ACTIVE'")
                .bind("code", prefectureCode)
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
}
