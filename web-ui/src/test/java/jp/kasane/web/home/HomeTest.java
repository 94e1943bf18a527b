package jp.kasane.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.People.Stage;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front page for strangers and for people with no, one and several places; the language; the question who one is. */
class HomeTest {

    private static final RunningPages PAGES = RunningPages.get();

    @Test
    void aStrangerIsOfferedTheSignInOfEachPrefectureAndLedBackWhereTheyWantedToGo() {
        Answer landing = Caller.nobody().get("/?return=%2Ft%2F023035%2Fwork");
        assertThat(landing.page().select("main a[href^=/login]").eachAttr("href"))
                .contains("/login?prefecture=020001&return=%2Ft%2F023035%2Fwork")
                .allMatch(href -> href.endsWith("&return=%2Ft%2F023035%2Fwork"));
        assertThat(landing.page().select("meta[name=csrf-token]").attr("content"))
                .isEmpty();
        assertThat(landing.page().select(".user-menu")).isEmpty();
    }

    @Test
    void whoHasOnePlaceIsLedThereAndWhoHasSeveralChooses() {
        Person one = People.with(PAGES.town(), StandardRole.REPORTER);
        assertThat(Caller.as(one).get("/").location())
                .isEqualTo("/t/" + PAGES.town().code() + "/");
        People.grant(one.id(), PAGES.otherTown(), StandardRole.REPORTER, Stage.LIVE);
        People.grant(one.id(), RunningPages.PREFECTURE, StandardRole.ADVISER, Stage.LIVE);
        People.grant(one.id(), PAGES.newTown(), StandardRole.REPORTER, Stage.EXPIRED);
        assertThat(Caller.as(one)
                        .get("/")
                        .page()
                        .select("main a[href~=^/[tp]/]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/t/" + PAGES.town().code() + "/",
                        "/t/" + PAGES.otherTown().code() + "/",
                        "/p/020001/");
    }

    @Test
    void whoHasNoPlaceIsToldWhomToAsk() {
        Answer none = Caller.as(People.stranger()).get("/");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.page().select("main").text()).isNotBlank();
        assertThat(none.page().select("main a[href^=/t/], main a[href^=/p/]")).isEmpty();
    }

    @Test
    void aTownsHomeOffersEachRoleWhatItMayAndNothingElse() {
        for (StandardRole role : StandardRole.values()) {
            if (role.placeKind() == PAGES.town().kind()) {
                Person person = People.with(PAGES.town(), role);
                Answer home = Caller.as(person).get("/t/" + PAGES.town().code() + "/");
                for (String link :
                        home.page().select("main a[href^=/], nav a[href^=/]").eachAttr("href")) {
                    assertThat(Caller.as(person).get(link).status())
                            .as(role + " " + link)
                            .isIn(200, 303);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aLanguageIsKeptForTheBrowserAndForThePerson(String tag) {
        Person person = People.stranger();
        Answer switched = Caller.as(person).get("/language/" + tag + "?return=%2F");
        assertThat(switched.location()).isEqualTo("/");
        assertThat(switched.setCookies())
                .singleElement()
                .asString()
                .startsWith("kasane-language=" + tag + ";")
                .contains("HttpOnly");
        assertThat(Books.control("SELECT language FROM app_user WHERE id = ?", person.id())
                        .get(0))
                .containsEntry("language", tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void noLinkOnAnotherSiteSwitchesAnybodysLanguage(String site) {
        Person person = People.stranger();
        Caller.as(person).get("/language/ja");
        Answer led = Caller.as(person).get("/language/en?return=%2F", "Sec-Fetch-Site", site);
        assertThat(led.location()).isEqualTo("/");
        assertThat(led.setCookies()).isEmpty();
        assertThat(Books.control("SELECT language FROM app_user WHERE id = ?", person.id())
                        .get(0))
                .containsEntry("language", "ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ja-JP", "JA", "%0d%0aSet-Cookie:%20x=1"})
    void aLanguageThatWeDoNotSpeakIsNotThere(String tag) {
        Answer answer = Caller.nobody().get("/language/" + tag);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.setCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/\t/evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "\\\\evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/login",
                "/logout",
                "",
                "/あ"
            })
    void noSwitchLeadsAnywhereElse(String target) {
        Answer answer = Caller.nobody().get("/language/en?return=" + Form.encoded(target));
        assertThat(answer.location()).isEqualTo("/");
        assertThat(answer.setCookies()).hasSize(1);
    }

    @Test
    void anOpenFormLearnsWhetherItsSessionStillLives() {
        Person person = People.stranger();
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(204);
        Books.changeControl("DELETE FROM web_session WHERE user_id = ?", person.id());
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(401);
        assertThat(Caller.nobody()
                        .cookie("__Host-kasane", "B".repeat(43))
                        .fetch("/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aPersonWhoseSignInIsClosedIsAStrangerAtTheNextRequest() {
        Person person = People.with(PAGES.town(), StandardRole.COORDINATOR);
        Books.changeControl("UPDATE app_user SET state = 'ENDED' WHERE id = ?", person.id());
        assertThat(Caller.as(person).get("/t/" + PAGES.town().code()).location())
                .startsWith("/login");
    }
}
