package jp.kasane.admin.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Enters the grants that no page makes: first administrators', and those of a demonstration. */
public final class GrantEntries {

    private GrantEntries() {}

    /** A grant to be entered; {@code voidIfUnusedAt} null: it never goes void. */
    public record Entry(
            String userId,
            Place place,
            StandardRole role,
            String purpose,
            @Nullable Instant voidIfUnusedAt) {}

    /** The new grant's id; nothing if the person holds that role there already. */
    public static Optional<String> enter(Handle transaction, Entry entry, Instant now) {
        if (held(transaction, entry)) {
            return Optional.empty();
        }
        String id = Ids.next();
        transaction
                .createUpdate("INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state,"
                        + " valid_from, void_if_unused_at, created_at) VALUES (:id, :user, :kind, :code, :role,"
                        + " :purpose, 'GRANTED', :from, :void, :now)")
                .bind("id", id)
                .bind("user", entry.userId())
                .bind("kind", entry.place().kind().name())
                .bind("code", entry.place().code())
                .bind("role", entry.role().name())
                .bind("purpose", entry.purpose())
                .bind("from", LocalDate.ofInstant(now, Grants.JAPAN))
                .bind("void", entry.voidIfUnusedAt())
                .bind("now", now)
                .execute();
        return Optional.of(id);
    }

    /** Whether the person never held the role there: what was taken from somebody does not come back by itself. */
    public static boolean never(Handle transaction, Entry entry) {
        return count(transaction, entry, "") == 0;
    }

    private static boolean held(Handle transaction, Entry entry) {
        return count(transaction, entry, " AND state = 'GRANTED'") > 0;
    }

    private static int count(Handle transaction, Entry entry, String narrowed) {
        return transaction
                .createQuery("SELECT COUNT(*) FROM access_grant WHERE user_id = :user AND place_kind = :kind"
                        + " AND place_code = :code AND role = :role" + narrowed)
                .bind("user", entry.userId())
                .bind("kind", entry.place().kind().name())
                .bind("code", entry.place().code())
                .bind("role", entry.role().name())
                .mapTo(Integer.class)
                .one();
    }
}
