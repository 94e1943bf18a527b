package jp.kasane.municipal.consultations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;

/**
 * Who can be given a consultation: people who hold a live grant in this town that lets them read one, and who can still sign in.
 * Nobody else is ever offered.
 */
public final class Colleagues {

    private final Grants grants;
    private final Users users;
    private final Place town;

    public Colleagues(Grants grants, Users users, Place town) {
        this.grants = grants;
        this.users = users;
        this.town = town;
    }

    /** By name. */
    public List<Assignee> all() {
        Set<String> readers = grants.ofPlace(town).stream()
                .filter(grants::live)
                .filter(grant -> grant.role().has(Right.RECORD_READ))
                .map(Grant::userId)
                .collect(Collectors.toSet());
        return users.byIds(readers).stream()
                .filter(User::maySignIn)
                .map(user -> new Assignee(user.id(), user.displayName()))
                .sorted(Comparator.comparing(Assignee::displayName).thenComparing(Assignee::userId))
                .toList();
    }

    public Optional<Assignee> find(String userId) {
        return all().stream().filter(one -> one.userId().equals(userId)).findFirst();
    }

    /** The names of people who acted, also of those who have left. */
    public Map<String, String> names(Set<String> userIds) {
        return users.byIds(userIds).stream().collect(Collectors.toMap(User::id, User::displayName));
    }
}
