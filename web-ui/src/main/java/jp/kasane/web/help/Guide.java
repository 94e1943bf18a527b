package jp.kasane.web.help;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Right;

/** A guide for one task, and whose task it is. In the order in which they are listed. */
public enum Guide {
    START(Right.ANYONE),
    RECORD(Right.RECORD_CREATE),
    SEARCH(Right.RECORD_LIST),
    CORRECT(Right.RECORD_CHANGE),
    WORK(Right.WORK_OWN),
    ARRANGEMENT(Right.TOWN_ENTER),
    PROFILE(Right.TOWN_ENTER),
    PUBLICATION(Right.NEIGHBOURS_READ),
    DISPATCH(Right.DISPATCH, Right.DISPATCH_REQUEST, Right.ADVISE),
    DISPATCH_TOWN(Right.DISPATCH_REQUEST),
    PEOPLE(Right.PEOPLE_MANAGE),
    ROLES(Right.PEOPLE_READ),
    RESHUFFLE(Right.PEOPLE_MANAGE),
    ACCESS_LOG(Right.AUDIT_READ),
    ONBOARDING(Right.TOWN_ONBOARD),
    MAIL(Right.PREFECTURE_SETTINGS),
    DISPATCH_ADVISER(Right.ADVISE),
    SECOND_FACTOR(Right.ANYONE),
    TROUBLE(Right.ANYONE);

    private final Set<Right> rights;

    Guide(Right right, Right... others) {
        this.rights = EnumSet.of(right, others);
    }

    /** What stands in its address and names its text. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String href() {
        return "/help/" + tag();
    }

    /** Of use to everybody, signed in or not. */
    public boolean general() {
        return rights.contains(Right.ANYONE);
    }

    /** Whether somebody with these grants does what it tells of. */
    public boolean servesHolderOf(Collection<Grant> grants) {
        return general() || grants.stream().anyMatch(grant -> rights.stream().anyMatch(grant.role()::has));
    }

    public static Optional<Guide> tagged(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }
}
