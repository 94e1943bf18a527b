package jp.kasane.kernel.authority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who administers a place at this moment, for decisions that are not about its grants; the open grants stay locked meanwhile. */
public final class PlaceAdministrators {

    private PlaceAdministrators() {}

    /** Whether anybody who has ever signed in administers the place: somebody who can be asked. */
    public static boolean present(Handle transaction, Place place, Instant now) {
        return of(transaction, place, now).anybodyArrived();
    }

    /** Whether that person administers the place. */
    public static boolean includes(Handle transaction, Place place, String userId, Instant now) {
        return of(transaction, place, now).includes(userId);
    }

    private static Administrators of(Handle transaction, Place place, Instant now) {
        GrantStore store = new GrantStore(transaction);
        List<Grant> open = store.lockOpen(place);
        Set<String> people = open.stream().map(Grant::userId).collect(Collectors.toSet());
        return new Administrators(store.standing(place, people, now), open);
    }
}
