package jp.kasane.web.prefecture.advisers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.web.page.Choice;

/** Who may sign in as an adviser: those who hold the role in the prefecture now. */
public final class Signers {

    private final Grants grants;
    private final Users users;

    public Signers(Grants grants, Users users) {
        this.grants = grants;
        this.users = users;
    }

    /** To be chosen from, by the person's id. */
    List<Choice> of(String prefecture) {
        Set<String> ids = grants.ofPlace(Place.prefecture(prefecture)).stream()
                .filter(grant -> grant.role() == StandardRole.ADVISER && grants.live(grant))
                .map(Grant::userId)
                .collect(Collectors.toSet());
        return users.byIds(ids).stream()
                .sorted(Comparator.comparing(User::username))
                .map(user -> Choice.of(user.id(), user.displayName() + "（" + user.username() + "）"))
                .toList();
    }

    /** The names of these, by their ids. */
    Map<String, String> names(Set<String> ids) {
        return users.byIds(ids).stream().collect(Collectors.toMap(User::id, User::displayName, (one, other) -> one));
    }

    static Set<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::value).collect(Collectors.toSet());
    }
}
