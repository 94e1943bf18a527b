package jp.kasane.kernel.authority;

import java.util.Comparator;
import java.util.Set;
import jp.kasane.kernel.control.ControlAudit;
import org.jspecify.annotations.Nullable;

/**
 * A person at one place, under the grants that are live there at this moment. Made anew for every request, so that a grant
 * revoked a second ago is already gone.
 *
 * @param userId the person's id
 * @param place where they act
 * @param roles the standard roles of their live grants there, never empty
 * @param requestId names the request in logs and in the access log
 */
public record Viewer(String userId, Place place, Set<StandardRole> roles, String requestId) {

    public Viewer {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("nobody views a place without a grant");
        }
        if (roles.stream().anyMatch(role -> role.placeKind() != place.kind())) {
            throw new IllegalArgumentException("a role of another kind of place at " + place);
        }
    }

    /** The code of the prefecture they act at: what is a prefecture's, nobody of a town changes. */
    public String prefecture() {
        if (place.kind() != Place.Kind.PREFECTURE) {
            throw new IllegalArgumentException("this is a prefecture's, not of " + place);
        }
        return place.code();
    }

    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.has(right));
    }

    /** The widest reach among the roles that carry the right. */
    public StandardRole.Reach reach(Right right) {
        return roles.stream()
                .filter(role -> role.has(right))
                .map(StandardRole::reach)
                .max(Comparator.naturalOrder())
                .orElse(StandardRole.Reach.NONE);
    }

    /** An act of theirs at this place, for control's trail, under the role that carries the right. */
    public ControlAudit.Act doing(
            Right under, String action, String subjectKind, @Nullable String subjectId, @Nullable String why) {
        return new ControlAudit.Act(
                userId,
                actingAs(under).name(),
                place.kind().name(),
                place.code(),
                action,
                subjectKind,
                subjectId,
                why,
                requestId);
    }

    /** The role under which an operation is entered in the access log: the first in the catalogue that carries the right. */
    public StandardRole actingAs(Right right) {
        return roles.stream()
                .filter(role -> role.has(right))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no role here carries " + right));
    }
}
