package jp.kasane.admin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Enqueued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LostAppsTest {

    private static final Place TOWN = Place.town("023035");
    private static Installation installation;
    private static LostApps lostApps;

    @BeforeAll
    static void start() {
        installation = new Installation();
        lostApps = new LostApps(installation.admin, installation.jobs);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private static String person(String username, User.State state, Place... places) {
        String id = jp.kasane.kernel.control.Ids.next();
        installation.admin.jdbi().useTransaction(handle -> {
            Users.enter(
                    handle,
                    new User(id, Installation.AOMORI, null, username, "架空", "x@example.jp", "ja", state),
                    Instant.now());
            for (Place place : places) {
                GrantEntries.enter(
                        handle,
                        new GrantEntries.Entry(id, place, StandardRole.TOWN_ADMINISTRATOR, "試験", null),
                        Instant.now());
            }
        });
        return id;
    }

    @Test
    void asksInTheNameOfThePlaceThatFirstLetThemInAndEntersItThereWithTheReason() {
        String id = person("hitori", User.State.ACTIVE, TOWN, Place.town("023043"));
        LostApps.Asked asked =
                lostApps.reset(Installation.AOMORI, "hitori", "端末の紛失").orElseThrow();
        assertThat(asked.home()).isEqualTo(TOWN);
        assertThat(asked.answer()).isInstanceOf(Enqueued.Accepted.class);
        assertThat(installation.column("SELECT CONCAT(place_code, ' ', action, ' ', purpose) FROM control_audit"
                        + " WHERE subject_id = '" + id + "'"))
                .containsExactly("023035 RESET_MFA 端末の紛失");
        assertThat(installation.column(
                        "SELECT kind FROM job WHERE place_code = '023035' AND request LIKE '%" + id + "%'"))
                .isEqualTo(List.of("RESET_MFA"));
    }

    @Test
    void entersNothingTwiceWhileOneIsUnderWay() {
        String id = person("nido", User.State.ACTIVE, TOWN);
        lostApps.reset(Installation.AOMORI, "nido", "紛失");
        assertThat(lostApps.reset(Installation.AOMORI, "nido", "紛失")
                        .orElseThrow()
                        .answer())
                .isNotInstanceOf(Enqueued.Accepted.class);
        assertThat(installation.column("SELECT id FROM control_audit WHERE subject_id = '" + id + "'"))
                .hasSize(1);
    }

    @Test
    void knowsNobodyWhoIsNotThereHasEndedOrWasNeverLetIn() {
        person("owari", User.State.ENDED, TOWN);
        person("dokonimo", User.State.ACTIVE);
        for (String username : List.of("dare", "owari", "dokonimo")) {
            assertThat(lostApps.reset(Installation.AOMORI, username, "紛失"))
                    .as(username)
                    .isEqualTo(Optional.empty());
        }
        person("hokano", User.State.ACTIVE, TOWN);
        assertThat(lostApps.reset("050008", "hokano", "紛失")).isEmpty();
    }
}
