package jp.kasane.kernel.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the rules need to know beside the grants themselves.
 *
 * @param singleOfficer separation of duties is off at the place
 * @param people whoever holds a grant there or is to get one, of the place's own prefecture, by id
 * @param today the day in Japan
 * @param takenAway whose administration somebody else ended lately ({@link #LATELY}), and who did; only of those who had used it
 */
record Standing(
        Place place,
        boolean singleOfficer,
        Map<String, Person> people,
        Instant now,
        LocalDate today,
        Map<String, String> takenAway) {

    /** How long whoever took an administrator away is not taken for the only one there ever was. */
    static final Duration LATELY = Duration.ofDays(14);

    /** @param arrived has signed in at least once, so that somebody is known to answer to the name */
    record Person(String id, boolean arrived, boolean ended) {}

    Standing {
        people = Map.copyOf(people);
        takenAway = Map.copyOf(takenAway);
    }

    /** Where nobody was taken away lately. */
    Standing(Place place, boolean singleOfficer, Map<String, Person> people, Instant now, LocalDate today) {
        this(place, singleOfficer, people, now, today, Map.of());
    }

    boolean arrived(String userId) {
        Person person = people.get(userId);
        return person != null && person.arrived() && !person.ended();
    }

    boolean present(String userId) {
        Person person = people.get(userId);
        return person != null && !person.ended();
    }
}
