package jp.kasane.kernel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The users of all prefectures. A user belongs to one prefecture, whose realm proves who they are. */
public final class Users {

    static final String COLUMNS =
            "u.id u_id, u.prefecture_code u_prefecture, u.subject u_subject, u.username u_username,"
                    + " u.display_name u_display_name, u.email u_email, u.language u_language, u.state u_state";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM app_user u WHERE ";

    private final ControlDatabase control;
    private final Clock clock;

    public Users(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public Optional<User> byId(String id) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "u.id = :id")
                        .bind("id", id)
                        .map(Users::read)
                        .findOne());
    }

    public Optional<User> bySubject(String prefectureCode, String subject) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                SELECT + "u.prefecture_code = :prefecture AND u.subject = :subject")
                        .bind("prefecture", prefectureCode)
                        .bind("subject", subject)
                        .map(Users::read)
                        .findOne());
    }

    public Optional<User> byUsername(String prefectureCode, String username) {
        return control.jdbi().withHandle(handle -> byUsername(handle, prefectureCode, username));
    }

    /** Within a caller's transaction. */
    public static Optional<User> byUsername(Handle handle, String prefectureCode, String username) {
        return handle.createQuery(SELECT + "u.prefecture_code = :prefecture AND u.username = :username")
                .bind("prefecture", prefectureCode)
                .bind("username", username)
                .map(Users::read)
                .findOne();
    }

    public List<User> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "u.id IN (<ids>)")
                        .bindList("ids", ids)
                        .map(Users::read)
                        .list());
    }

    /** Adds somebody who has been invited; the subject follows with {@link #known} once the identity server has an account. */
    public User invite(String prefectureCode, String username, String displayName, String email) {
        User user = new User(Ids.next(), prefectureCode, null, username, displayName, email, "ja", User.State.INVITED);
        control.jdbi().useHandle(handle -> enter(handle, user, clock.instant()));
        return user;
    }

    /** Enters a user within a caller's transaction. */
    public static void enter(Handle transaction, User user, Instant now) {
        transaction
                .createUpdate(
                        "INSERT INTO app_user (id, prefecture_code, username, display_name, email, language, state,"
                                + " created_at, changed_at) VALUES (:id, :prefecture, :username, :name, :email, :language,"
                                + " :state, :now, :now)")
                .bind("id", user.id())
                .bind("prefecture", user.prefectureCode())
                .bind("username", user.username())
                .bind("name", user.displayName())
                .bind("email", user.email())
                .bind("language", user.language())
                .bind("state", user.state().name())
                .bind("now", now)
                .execute();
    }

    /** Somebody who has not signed in yet was written down wrongly; within a caller's transaction. */
    public static void correct(Handle transaction, String userId, String displayName, String email, Instant now) {
        transaction
                .createUpdate("UPDATE app_user SET display_name = :name, email = :email, changed_at = :now"
                        + " WHERE id = :id AND state = 'INVITED'")
                .bind("name", displayName)
                .bind("email", email)
                .bind("now", now)
                .bind("id", userId)
                .execute();
    }

    /** The identity server now has an account for the user. */
    public void known(String userId, String subject) {
        change(userId, "subject = :value", subject);
    }

    /** The user can never sign in again; within a caller's transaction. */
    public static void end(Handle transaction, String userId, Instant now) {
        transaction
                .createUpdate("UPDATE app_user SET state = 'ENDED', changed_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", userId)
                .execute();
    }

    /** The user has come with a second factor, within a caller's transaction; since when stays as it was first noted. */
    static void hasSecondFactor(Handle transaction, String userId, Instant now) {
        transaction
                .createUpdate("UPDATE app_user SET second_factor_since = :now, changed_at = :now"
                        + " WHERE id = :id AND second_factor_since IS NULL")
                .bind("now", now)
                .bind("id", userId)
                .execute();
    }

    /** The user's second factors have been taken away, within a caller's transaction. */
    public static void hasNoSecondFactor(Handle transaction, String userId, Instant now) {
        transaction
                .createUpdate("UPDATE app_user SET second_factor_since = NULL, changed_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", userId)
                .execute();
    }

    /** The user has signed in for the first time. */
    public void arrived(String userId) {
        change(userId, "state = IF(state = 'INVITED', :value, state)", User.State.ACTIVE.name());
    }

    public void prefer(String userId, String language) {
        if (!language.equals("ja") && !language.equals("en")) {
            throw new IllegalArgumentException("no such language of the product");
        }
        change(userId, "language = :value", language);
    }

    private void change(String userId, String assignment, String value) {
        control.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE app_user SET " + assignment + ", changed_at = :now WHERE id = :id")
                        .bind("value", value)
                        .bind("now", clock.instant())
                        .bind("id", userId)
                        .execute());
    }

    static User read(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                row.getString("u_id"),
                row.getString("u_prefecture"),
                row.getString("u_subject"),
                row.getString("u_username"),
                row.getString("u_display_name"),
                row.getString("u_email"),
                row.getString("u_language"),
                User.State.valueOf(row.getString("u_state")));
    }
}
