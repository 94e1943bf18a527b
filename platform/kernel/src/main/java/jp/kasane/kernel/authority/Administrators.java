package jp.kasane.kernel.authority;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rule that a place is never without an administrator: today one who has signed in before (an invitation alone opens no
 * door), and on every later day somebody whose grant covers it.
 */
final class Administrators {

    private final Standing standing;
    private final List<Grant> grants;

    Administrators(Standing standing, Collection<Grant> grants) {
        this.standing = standing;
        this.grants = grants.stream()
                .filter(Administrators::administers)
                .filter(grant -> grant.effective(standing.now()))
                .filter(grant -> standing.present(grant.userId()))
                .toList();
    }

    static boolean administers(Grant grant) {
        return grant.role().has(Right.PEOPLE_MANAGE);
    }

    /** Whether that person administers the place today. */
    boolean includes(String userId) {
        return today().anyMatch(grant -> grant.userId().equals(userId));
    }

    /**
     * Whether anybody besides these administers the place, today or from a later day on. Whom one of these took away lately counts:
     * nobody becomes the only one, who decides alone, by their own hand.
     */
    boolean othersThan(List<String> userIds) {
        Stream<String> administering = grants.stream()
                .filter(grant -> grant.overlaps(standing.today(), null))
                .map(Grant::userId);
        Stream<String> takenAway = standing.takenAway().entrySet().stream()
                .filter(taken -> userIds.contains(taken.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(administering, takenAway).anyMatch(userId -> !userIds.contains(userId));
    }

    /** Whether one of them has signed in before. */
    boolean anybodyArrived() {
        return today().anyMatch(grant -> standing.arrived(grant.userId()));
    }

    boolean neverMissing() {
        return today().anyMatch(grant -> standing.arrived(grant.userId()))
                && grants.stream().flatMap(Administrators::dayAfter).allMatch(this::covered);
    }

    private Stream<Grant> today() {
        return grants.stream().filter(grant -> grant.covers(standing.today()));
    }

    private boolean covered(LocalDate day) {
        return day.isBefore(standing.today()) || grants.stream().anyMatch(grant -> grant.covers(day));
    }

    private static Stream<LocalDate> dayAfter(Grant grant) {
        return Stream.ofNullable(grant.validTo()).map(last -> last.plusDays(1));
    }
}
