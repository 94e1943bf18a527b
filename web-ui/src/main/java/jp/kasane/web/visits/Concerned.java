package jp.kasane.web.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitRecord;

/** Whom mails about a visit go to: the adviser, if they sign in and may advise, and those of the town who arrange visits. */
final class Concerned {

    /** Of a town; more people than that arrange no visit. */
    private static final int MOST_OF_TOWN = 3;

    private final VisitDesk desk;
    private final Users users;
    private final Grants grants;

    Concerned(VisitDesk desk, Users users, Grants grants) {
        this.desk = desk;
        this.users = users;
        this.grants = grants;
    }

    /** Nobody, if nobody signs in as the adviser, or whoever does may not advise any more: they could not answer. */
    List<User> ofAdviser(String prefecture, Placement placed) {
        return whoWasAdviser(prefecture, placed).stream()
                .filter(user -> advises(user, prefecture))
                .toList();
    }

    /** Also whoever may not advise any more: what is off has to leave their calendar all the same, or they set out. */
    List<User> whoWasAdviser(String prefecture, Placement placed) {
        return person(prefecture, placed).flatMap(users::byId).filter(User::maySignIn).stream()
                .toList();
    }

    /** Whether somebody is written down as whoever signs in as the adviser. */
    boolean signsIn(String prefecture, Placement placed) {
        return person(prefecture, placed).isPresent();
    }

    private Optional<String> person(String prefecture, Placement placed) {
        return desk.advisers().find(prefecture, placed.adviser()).map(AdviserRecord::userId);
    }

    private boolean advises(User user, String prefecture) {
        return grants.liveOf(user.id()).stream()
                .filter(grant -> grant.place().equals(Place.prefecture(prefecture)))
                .anyMatch(grant -> grant.role().has(Right.ADVISE));
    }

    /** Whoever applied comes first. */
    List<User> ofTown(String prefecture, VisitRecord visit) {
        List<String> ids = new ArrayList<>();
        Optional<String> applied = desk.applicant(prefecture, visit);
        for (Grant grant : grants.ofPlace(Place.town(visit.town()))) {
            if (grants.live(grant) && grant.role().has(Right.DISPATCH_REQUEST) && !ids.contains(grant.userId())) {
                ids.add(grant.userId());
            }
        }
        ids.sort(Comparator.comparing(id -> !applied.equals(Optional.of(id))));
        return users.byIds(ids).stream()
                .filter(User::maySignIn)
                .sorted(Comparator.comparing(user -> ids.indexOf(user.id())))
                .limit(MOST_OF_TOWN)
                .toList();
    }
}
