package jp.kasane.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;

/** What the log tells of a fault, whatever a library has to say about it. */
class WordlessTest {

    @Test
    void ourOwnWordsAreToldAndAnothersAreNot() {
        assertThat(new Wordless(new IllegalStateException("no town is bound")))
                .hasToString("java.lang.IllegalStateException: no town is bound");
        assertThat(new Wordless(new SQLException("Duplicate entry '架空 太郎'", "23000", 1062)))
                .hasToString("java.sql.SQLException (23000, 1062)");
        try {
            Integer.parseInt("架空 太郎");
        } catch (NumberFormatException e) {
            assertThat(new Wordless(e)).hasToString("java.lang.NumberFormatException");
        }
    }

    @Test
    void theWayAFaultCameStaysReadable() {
        RuntimeException fault = new IllegalStateException("x", new SQLException("架空 太郎", "HY000", 1));
        Wordless told = new Wordless(fault);
        assertThat(told.getStackTrace()).isEqualTo(fault.getStackTrace());
        assertThat(told.getCause()).hasToString("java.sql.SQLException (HY000, 1)");
        assertThat(told.getCause().getCause()).isNull();
    }

    @Test
    void aTownsDatabaseThatQuotesANameMakesNoLogSayIt() {
        Place town = RunningPages.get().newTown();
        Books.change(Books.of(town), "ALTER TABLE consultation ADD UNIQUE KEY quoting (person_name)");
        Person officer = People.with(town, StandardRole.COORDINATOR);
        Form form = Things.intake().with("person_name", "引用される名");
        String console = console(() -> {
            Caller.as(officer).post("/t/" + town.code() + "/consultations/new", form);
            broken(Caller.as(officer).post("/t/" + town.code() + "/consultations/new", form), officer);
        });
        assertThat(console).doesNotContain("引用される名");
    }

    @Test
    void theControlDatabaseThatRefusesANameMakesNoLogSayIt() {
        Place town = RunningPages.get().newTown();
        Person administrator = People.with(town, StandardRole.TOWN_ADMINISTRATOR);
        Books.changeControl("CREATE TRIGGER refusing BEFORE INSERT ON app_user FOR EACH ROW"
                + " IF NEW.display_name = '引用される名' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF");
        try {
            Form form = Forms.newcomer().with("name", "引用される名");
            broken(Caller.as(administrator).post("/t/" + town.code() + "/people/invite", form), administrator);
        } finally {
            Books.changeControl("DROP TRIGGER refusing");
        }
    }

    private static void broken(Answer answer, Person reader) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("引用される名", "SQL", "Exception").contains(answer.requestId());
        assertThat(answer.page().select(".user-name").attr("data-user")).isEqualTo(reader.id());
        assertThat(Heard.awaiting("request " + answer.requestId() + " failed")).hasSize(1);
        assertThat(Heard.with("引用される名")).isEmpty();
    }

    private static String console(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
