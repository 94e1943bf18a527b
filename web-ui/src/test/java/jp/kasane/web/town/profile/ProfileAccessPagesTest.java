package jp.kasane.web.town.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees a town's figures, who changes them, and who finds nothing. */
class ProfileAccessPagesTest {

    private static final RunningPages PAGES = RunningPages.get();

    private static Place town;
    private static String here;
    private static Caller administrator;

    @BeforeAll
    static void aTown() {
        town = PAGES.newTown();
        here = "/t/" + town.code() + "/profile";
        administrator = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
    }

    /** The id of a figure that was just added. */
    private static String added() {
        String label = Forms.fresh("項目");
        administrator.post(here + "/figures/new", figure(label));
        return administrator
                .get(here)
                .page()
                .select("#figures tr:contains(" + label + ") a")
                .attr("href")
                .replaceAll(".*/figures/|/edit", "");
    }

    private static Form figure(String label) {
        return Things.figureForm().with("label", label);
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void onlyTheAdministratorChangesFigures(StandardRole role) {
        String id = added();
        Place place = role.placeKind() == Place.Kind.TOWN ? town : RunningPages.PREFECTURE;
        Caller caller = Caller.as(People.with(place, role));
        boolean may = role == StandardRole.TOWN_ADMINISTRATOR;
        for (String below : List.of("/figures/new", "/figures/" + id + "/edit")) {
            assertThat(caller.get(here + below).status() == 200)
                    .as(role + below)
                    .isEqualTo(may);
        }
        Answer pressed = caller.post(here + "/figures/" + id + "/remove", Form.of("version", "1"));
        assertThat(pressed.status() == 303).as(role.name()).isEqualTo(may);
        assertThat(Books.rows(Books.of(town), "SELECT act FROM profile_change WHERE figure_id = ?", id))
                .hasSize(may ? 2 : 1);
    }

    @Test
    void anotherTownsFigureIsNotThere() {
        String id = added();
        Place other = PAGES.otherTown();
        Caller theirs = Caller.as(People.with(other, StandardRole.TOWN_ADMINISTRATOR));
        String there = "/t/" + other.code() + "/profile/figures/" + id;
        assertThat(theirs.get(there + "/edit").status()).isEqualTo(404);
        for (Map.Entry<String, Form> act : Map.of(
                        "/edit", figure("x").with("version", "1"),
                        "/remove", Form.of("version", "1"),
                        "/restore", Form.of("version", "1"))
                .entrySet()) {
            assertThat(theirs.post(there + act.getKey(), act.getValue()).status())
                    .as(act.getKey())
                    .isEqualTo(404);
        }
        assertThat(theirs.get(here).status()).isEqualTo(404);
    }

    @Test
    void aTownWithoutFiguresSaysWhoEntersThem() {
        Place bare = PAGES.newTown();
        String there = "/t/" + bare.code() + "/profile";
        Caller worker = Caller.as(People.with(bare, StandardRole.CASE_WORKER));
        assertThat(worker.get(there).words())
                .contains("まだ登録されていません", "市町村の管理者が")
                .doesNotContain("項目を追加する");
        Caller own = Caller.as(People.with(bare, StandardRole.TOWN_ADMINISTRATOR));
        assertThat(own.get(there).page().select("main a[href$=figures/new]")).isNotEmpty();
    }
}
