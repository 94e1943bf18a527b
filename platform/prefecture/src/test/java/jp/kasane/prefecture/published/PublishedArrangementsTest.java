package jp.kasane.prefecture.published;

import static jp.kasane.prefecture.published.PublishOutcome.DONE;
import static jp.kasane.prefecture.published.PublishOutcome.NOTHING_PUBLISHED;
import static jp.kasane.prefecture.published.PublishOutcome.NOT_ADMINISTRATOR;
import static jp.kasane.prefecture.published.PublishOutcome.NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a town publishes is seen by its prefecture until the town withdraws it, and by nobody else. */
class PublishedArrangementsTest {

    private static final String TOWN = ARegistry.IMABETSU;
    private static final String OTHER = ARegistry.YOMOGITA;
    private static final String AOMORI = ARegistry.AOMORI;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final ControlDatabase control = ControlDatabase.open(
            server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private final ARegistry registry = new ARegistry(control);
    private final AClock clock = new AClock();
    private final PublishedArrangements published = new PublishedArrangements(control, clock);
    private final Viewer machi = holder("machi", TOWN, StandardRole.TOWN_ADMINISTRATOR);
    private final Viewer mura = holder("mura", OTHER, StandardRole.TOWN_ADMINISTRATOR);

    @AfterEach
    void close() {
        control.close();
    }

    private Viewer holder(String name, String town, StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? Place.town(town) : Place.prefecture(AOMORI);
        String id = registry.person(name);
        registry.grant(id, place, role);
        return new Viewer(id, place, Set.of(role), "request-1");
    }

    private static Copy copy(String content) {
        return new Copy(
                "今別町の体制",
                APRIL,
                Set.of("BODIES", "MEETINGS", "FLOWS"),
                content,
                List.of(
                        new Copy.Named("BODIES", "よろず相談"),
                        new Copy.Named("BODIES", "地域包括支援センター"),
                        new Copy.Named("MEETINGS", "地域ケア会議")));
    }

    private List<String> trail(String kind, String code) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, actor_role, subject_id, purpose)"
                                        + " FROM control_audit WHERE place_kind = :kind AND place_code = :code ORDER BY id")
                        .bind("kind", kind)
                        .bind("code", code)
                        .mapTo(String.class)
                        .list());
    }

    private void change(String sql, Object... values) {
        control.jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    private int rows(String table) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void whatIsPublishedIsSeenInThePrefectureAsItWasAtThatMoment() {
        assertThat(published.publish(machi, copy("{}"))).isEqualTo(DONE);
        assertThat(published.of(AOMORI, TOWN))
                .contains(new Published(
                        TOWN, "今別町の体制", APRIL, Set.of("BODIES", "MEETINGS", "FLOWS"), "{}", clock.instant()));
        assertThat(published.all(AOMORI))
                .containsExactly(published.of(AOMORI, TOWN).orElseThrow());
        assertThat(published.of(AOMORI, OTHER)).isEmpty();
    }

    @Test
    void aListTellsHowManyAndTheNamesAreThereForThoseWhoAsk() {
        published.publish(machi, copy("{}"));
        assertThat(published.list(AOMORI)).singleElement().satisfies(one -> {
            assertThat(one.counts()).isEqualTo(Map.of("BODIES", 2, "MEETINGS", 1));
            assertThat(one.count("FLOWS")).isZero();
            assertThat(one.parts()).contains("FLOWS");
        });
        assertThat(published.names(AOMORI, List.of(TOWN, OTHER)))
                .isEqualTo(
                        Map.of(TOWN, Map.of("BODIES", List.of("よろず相談", "地域包括支援センター"), "MEETINGS", List.of("地域ケア会議"))));
        assertThat(published.names(AOMORI, List.of())).isEmpty();
    }

    @Test
    void anotherPrefectureSeesNothingByAnyWay() {
        published.publish(machi, copy("{}"));
        String akita = ARegistry.AKITA;
        assertThat(published.of(akita, TOWN)).isEmpty();
        assertThat(published.all(akita)).isEmpty();
        assertThat(published.list(akita)).isEmpty();
        assertThat(published.names(akita, List.of(TOWN))).isEmpty();
    }

    @Test
    void publishingAgainReplacesAllOfIt() {
        published.publish(machi, copy("{}"));
        published.publish(
                machi,
                new Copy(
                        "次の体制",
                        APRIL.plusYears(1),
                        Set.of("POSTS"),
                        "{\"n\":2}",
                        List.of(new Copy.Named("POSTS", "相談員"))));
        assertThat(published.of(AOMORI, TOWN).orElseThrow().content()).isEqualTo("{\"n\":2}");
        assertThat(published.names(AOMORI, List.of(TOWN)).get(TOWN)).isEqualTo(Map.of("POSTS", List.of("相談員")));
        assertThat(rows("published_element")).isEqualTo(1);
    }

    @Test
    void withdrawnItIsGoneWithEverythingOfIt() {
        published.publish(machi, copy("{}"));
        published.publish(mura, copy("{}"));
        assertThat(published.withdraw(machi)).isEqualTo(DONE);
        assertThat(published.of(AOMORI, TOWN)).isEmpty();
        assertThat(rows("published_arrangement")).isEqualTo(1);
        assertThat(rows("published_element")).isEqualTo(3);
        assertThat(published.withdraw(machi)).isEqualTo(NOTHING_PUBLISHED);
        assertThat(published.of(AOMORI, OTHER)).isPresent();
    }

    @Test
    void theTownsTrailTellsWhoPublishedWhatAndWithdrewIt() {
        published.publish(machi, copy("{}"));
        published.withdraw(machi);
        published.withdraw(machi);
        assertThat(trail("TOWN", TOWN))
                .containsExactly(
                        "ARRANGEMENT_PUBLISHED TOWN_ADMINISTRATOR 023035 2026-04-01 BODIES FLOWS MEETINGS",
                        "ARRANGEMENT_WITHDRAWN TOWN_ADMINISTRATOR 023035");
        assertThat(trail("PREFECTURE", AOMORI)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = StandardRole.class, mode = EnumSource.Mode.EXCLUDE, names = "TOWN_ADMINISTRATOR")
    void nobodyButTheTownsAdministratorPublishesOrWithdraws(StandardRole role) {
        published.publish(machi, copy("{}"));
        Viewer other = holder("other", TOWN, role);
        assertThat(published.publish(other, copy("{\"n\":2}"))).isEqualTo(NOT_ADMINISTRATOR);
        assertThat(published.withdraw(other)).isEqualTo(NOT_ADMINISTRATOR);
        assertThat(published.of(AOMORI, TOWN).orElseThrow().content()).isEqualTo("{}");
    }

    @Test
    void anAdministratorPublishesForNoTownButTheirOwn() {
        published.publish(machi, copy("{}"));
        published.publish(mura, copy("{\"n\":2}"));
        assertThat(published.of(AOMORI, TOWN).orElseThrow().content()).isEqualTo("{}");
        assertThat(published.of(AOMORI, OTHER).orElseThrow().content()).isEqualTo("{\"n\":2}");
    }

    @Test
    void whoseGrantEndedAMomentAgoPublishesNothing() {
        change("UPDATE access_grant SET state = 'REVOKED'");
        assertThat(published.publish(machi, copy("{}"))).isEqualTo(NOT_ADMINISTRATOR);
        assertThat(published.withdraw(machi)).isEqualTo(NOT_ADMINISTRATOR);
        assertThat(rows("published_arrangement")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "DEPARTING", "DEPARTED", "ONBOARDING"})
    void whatATownThatIsNotOpenPublishedIsNotSeen(String state) {
        published.publish(machi, copy("{}"));
        change("UPDATE tenant SET state = ? WHERE code = ?", state, TOWN);
        assertThat(published.of(AOMORI, TOWN)).isEmpty();
        assertThat(published.all(AOMORI)).isEmpty();
        assertThat(published.list(AOMORI)).isEmpty();
        assertThat(published.names(AOMORI, List.of(TOWN))).isEmpty();
        assertThat(published.publish(machi, copy("{}"))).isEqualTo(NOT_OPEN);
    }

    @Test
    void aTownThatHasMergedIsSeenNoMoreFromThatDayOn() {
        published.publish(machi, copy("{}"));
        LocalDate today = LocalDate.now(Grants.JAPAN);
        change(
                "INSERT INTO merger VALUES (?, ?, ?, 'x', ?, NOW(6), NULL)",
                TOWN,
                OTHER,
                today.plusDays(1),
                machi.userId());
        assertThat(published.of(AOMORI, TOWN)).isPresent();
        change("UPDATE merger SET merged_on = ?", today);
        assertThat(published.of(AOMORI, TOWN)).isEmpty();
        assertThat(published.list(AOMORI)).isEmpty();
        assertThat(published.publish(machi, copy("{}"))).isEqualTo(NOT_OPEN);
    }

    @Test
    void aCopyIsOfPartsThatWereChosen() {
        assertThatThrownBy(() -> new Copy("題", APRIL, Set.of(), "{}", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Copy("題", APRIL, Set.of("a b"), "{}", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Copy("題", APRIL, Set.of("POSTS"), "{}", List.of(new Copy.Named("BODIES", "よろず相談"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofANameThatIsAListAsMuchIsKeptAsAListShows() {
        String name = "𠮷野家庭児童相談室、".repeat(400);
        Copy copy = new Copy(
                "題",
                APRIL,
                Set.of("BODIES"),
                "{}",
                List.of(
                        new Copy.Named("BODIES", name),
                        new Copy.Named("BODIES", "よろず相談"),
                        new Copy.Named("BODIES", "")));
        assertThat(published.publish(machi, copy)).isEqualTo(DONE);
        assertThat(published.names(AOMORI, List.of(TOWN)).get(TOWN).get("BODIES"))
                .containsExactly("𠮷野家庭児童相談室、".repeat(20), "よろず相談", "");
    }

    /** Any order of acts, of two towns: what is seen is what each published last and did not withdraw. */
    @Test
    void whateverTwoTownsDoEachIsSeenAsItLeftIt() {
        Random random = new Random(20);
        Map<String, String> model = new HashMap<>();
        List<Viewer> administrators = new ArrayList<>(List.of(machi, mura));
        for (int i = 0; i < 60; i++) {
            Viewer by = administrators.get(random.nextInt(2));
            String town = by.place().code();
            if (random.nextInt(3) == 0) {
                assertThat(published.withdraw(by)).isEqualTo(model.remove(town) == null ? NOTHING_PUBLISHED : DONE);
            } else {
                published.publish(by, copy("{\"n\":" + i + "}"));
                model.put(town, "{\"n\":" + i + "}");
            }
            Map<String, String> seen = new HashMap<>();
            published.all(AOMORI).forEach(one -> seen.put(one.tenantCode(), one.content()));
            assertThat(seen).isEqualTo(model);
            assertThat(published.list(AOMORI)).hasSize(model.size());
        }
    }
}
