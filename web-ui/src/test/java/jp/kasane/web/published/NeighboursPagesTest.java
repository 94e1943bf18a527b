package jp.kasane.web.published;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PublishedTowns;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who work in a town see what other towns publish; who only brings word, or sits in a meeting, does not. */
class NeighboursPagesTest {

    private static final RunningPages PAGES = RunningPages.get();

    private final Place town = PAGES.town();
    private final String neighbour = PublishedTowns.publishedTown(RunningPages.PREFECTURE);
    private final String list = "/t/" + town.code() + "/neighbours";

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"REPORTER", "MEETING_GUEST"})
    void whoDoesNotWorkInTheTownFindsNothingByAddressOrLink(StandardRole role) {
        Caller guest = Caller.as(People.with(town, role));
        assertThat(guest.get(list).status()).isEqualTo(404);
        assertThat(guest.get(list + "/" + neighbour).status()).isEqualTo(404);
        Answer home = guest.get("/t/" + town.code() + "/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.page().select("a[href$=/neighbours]")).isEmpty();
        assertThat(guest.get("/t/" + town.code() + "/arrangement").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {
                "TOWN_ADMINISTRATOR",
                "COORDINATOR",
                "CASE_WORKER",
                "COMMISSIONED_WORKER",
                "SPECIALIST",
                "RECORDER",
                "AUDITOR",
                "CENTRE_STAFF"
            })
    void whoWorksInTheTownIsLedThereFromItsHome(StandardRole role) {
        Caller worker = Caller.as(People.with(town, role));
        assertThat(worker.get("/t/" + town.code() + "/").page().select("main a[href='" + list + "']"))
                .isNotEmpty();
        assertThat(worker.get(list).words()).contains(PublishedTowns.titleOfAny());
        assertThat(worker.get(list + "/" + neighbour).status()).isEqualTo(200);
    }
}
