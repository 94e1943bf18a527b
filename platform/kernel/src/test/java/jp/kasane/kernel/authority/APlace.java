package jp.kasane.kernel.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A town with its people and grants, as a test wants it: {@code aTown().administeredBy("aoi").with("ren", RECORDER)}. */
final class APlace {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final Place place;
    private final List<Grant> grants = new ArrayList<>();
    private final Map<String, Standing.Person> people = new HashMap<>();
    private final Map<String, String> takenAway = new HashMap<>();
    private boolean singleOfficer;
    private int serial;

    private APlace(Place place) {
        this.place = place;
    }

    static APlace aTown() {
        return new APlace(Place.town("023035"));
    }

    static APlace aPrefecture() {
        return new APlace(Place.prefecture("020001"));
    }

    APlace withOneOfficerForAll() {
        singleOfficer = true;
        return this;
    }

    APlace administeredBy(String... userIds) {
        for (String userId : userIds) {
            boolean town = place.kind() == Place.Kind.TOWN;
            with(userId, town ? StandardRole.TOWN_ADMINISTRATOR : StandardRole.PREFECTURE_ADMINISTRATOR);
        }
        return this;
    }

    APlace with(String userId, StandardRole role) {
        return with(userId, role, Grant.State.GRANTED, null);
    }

    APlace until(String lastDay) {
        Grant last = grants.remove(grants.size() - 1);
        grants.add(last.endingOn(LocalDate.parse(lastDay)));
        return this;
    }

    APlace proposed(String proposer, String userId, StandardRole role) {
        return with(userId, role, Grant.State.PROPOSED, proposer);
    }

    APlace knowing(String userId) {
        people.putIfAbsent(userId, new Standing.Person(userId, true, false));
        return this;
    }

    APlace invited(String userId) {
        people.put(userId, new Standing.Person(userId, false, false));
        return this;
    }

    APlace takenAway(String administrator, String by) {
        takenAway.put(administrator, by);
        return knowing(administrator);
    }

    APlace gone(String userId) {
        people.put(userId, new Standing.Person(userId, true, true));
        return this;
    }

    private APlace with(String userId, StandardRole role, Grant.State state, String proposer) {
        knowing(userId);
        serial++;
        grants.add(new Grant(
                "g" + serial,
                userId,
                place,
                role,
                null,
                "配属",
                state,
                proposer,
                null,
                TODAY.minusDays(30),
                null,
                null,
                null));
        return this;
    }

    PlaceGrants inTheHandsOf(String by) {
        return new PlaceGrants(by, new Standing(place, singleOfficer, people, NOW, TODAY, takenAway), grants);
    }

    static String grantOf(PlaceGrants grants, String userId) {
        return grants.grants().stream()
                .filter(grant -> grant.userId().equals(userId))
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
    }
}
