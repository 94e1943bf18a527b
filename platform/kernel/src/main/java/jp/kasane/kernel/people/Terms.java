package jp.kasane.kernel.people;

import java.time.LocalDate;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.StandardRole;
import org.jspecify.annotations.Nullable;

/** What somebody is to be given: a role under its local title, for a purpose, from a day on, until a last day or further notice. */
public record Terms(
        StandardRole role,
        @Nullable String post,
        String purpose,
        LocalDate from,
        @Nullable LocalDate to) {

    GrantOrder.Propose orderFor(String userId) {
        return new GrantOrder.Propose(userId, role, post, purpose, from, to);
    }
}
