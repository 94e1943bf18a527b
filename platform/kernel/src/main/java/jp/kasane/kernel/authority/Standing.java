package jp.kasane.kernel.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the rules need to know beside the grants themselves.
 *
 * @param singleOfficer separation of duties is off at the place
 * @param people whoever holds a grant there or is to get one, of the place's own prefecture, by id
 * @param today the day in Japan
 */
record Standing(Place place, boolean singleOfficer, Map<String, Person> people, Instant now, LocalDate today) {

    /** @param arrived has signed in at least once, so that somebody is known to answer to the name */
    record Person(String id, boolean arrived, boolean ended) {}

    Standing {
        people = Map.copyOf(people);
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
