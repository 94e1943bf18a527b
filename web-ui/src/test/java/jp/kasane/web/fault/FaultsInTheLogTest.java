package jp.kasane.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;

/** What a failing database tells, which likes to quote what it was given. */
class FaultsInTheLogTest {

    @Test
    void aStatementThatTheDatabaseRefusesInItsWordsQuotesNothingOfThemToAnybody() {
        Place town = RunningPages.get().newTown();
        EmbeddedMariaDb.get()
                .asRoot("CREATE TRIGGER " + Books.of(town) + ".refuses BEFORE INSERT ON " + Books.of(town)
                        + ".consultation FOR EACH ROW BEGIN DECLARE words VARCHAR(120) DEFAULT CONCAT('not ', NEW.person_name);"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = words; END");
        int before = Heard.soFar();
        Answer answer = Caller.as(People.with(town, StandardRole.COORDINATOR))
                .post(
                        "/t/" + town.code() + "/consultations/new",
                        Things.intake().with("person_name", Things.SECRET));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(Heard.awaiting("request " + answer.requestId() + " failed")).isNotEmpty();
        assertThat(Heard.with(Things.SECRET, before)).isEmpty();
        assertThat(answer.body()).doesNotContain("SIGNAL", "45000", "SQLException");
    }

    @Test
    void whereItCannotBeSaidWhoAsksTheFaultIsShownAsToAStranger() {
        Person person = People.with(RunningPages.get().town(), StandardRole.COORDINATOR);
        Books.changeControl("RENAME TABLE web_session TO web_session_away");
        try {
            Answer answer =
                    Caller.as(person).get("/t/" + RunningPages.get().town().code() + "/");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.isPage()).isTrue();
            assertThat(answer.header("X-Request-Id")).contains(answer.requestId());
            assertThat(answer.page().select("html").attr("lang")).isEqualTo("ja");
            assertThat(answer.body()).doesNotContain("web_session", "Tomcat", "at jp.kasane");
        } finally {
            Books.changeControl("RENAME TABLE web_session_away TO web_session");
        }
    }
}
