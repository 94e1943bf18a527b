package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.People.Stage;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reshuffle of 1 April: shown first, then done exactly as shown. */
class ReshufflePageTest {

    private static final String HEADINGS = String.join(",", Column.headings());

    private final Place town = RunningPages.get().newTown();
    private final String page = "/t/" + town.code() + "/people/reshuffle";
    private final Caller caller = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));

    private Form list(String... lines) {
        return Form.of("why", "四月一日の異動", "list", HEADINGS + "\n" + String.join("\n", lines));
    }

    private Map<String, String> sums() {
        Map<String, String> sums = Books.sums(town);
        sums.keySet().removeIf(table -> table.contains(".audit_"));
        return sums;
    }

    @Test
    void showingChangesNothingAndDoingDoesWhatWasShown() {
        Person leaving = People.with(town, StandardRole.CASE_WORKER);
        Form form = list(
                "架空 新人,shin@example.invalid," + Forms.fresh("shin") + ",CASE_WORKER,福祉係,R9.4.1,,追加",
                ",," + leaving.username() + ",,,,R9.3.31,終了");
        Map<String, String> before = sums();
        Answer shown = caller.post(page, form);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(sums()).isEqualTo(before);
        assertThat(shown.page().select("#rehearsal tbody tr")).hasSize(2);
        Form carried = form.with("shown", shown.typed("shown").get(0));
        Answer done = caller.post(page + "/apply", carried);
        assertThat(done.page().select("#rehearsal-title").text())
                .isNotEqualTo(shown.page().select("#rehearsal-title").text());
        assertThat(Books.control("SELECT valid_to FROM access_grant WHERE user_id = ?", leaving.id()))
                .containsExactly(Map.of("valid_to", "2027-03-31"));
        assertThat(Books.control("SELECT * FROM app_user WHERE email = 'shin@example.invalid'"))
                .isNotEmpty();
    }

    @Test
    void whatChangedSinceItWasShownIsShownAnewInsteadOfDone() {
        Person leaving = People.with(town, StandardRole.CASE_WORKER);
        Form form = list(",," + leaving.username() + ",,,,R9.3.31,終了");
        String shown = caller.post(page, form).typed("shown").get(0);
        People.grant(leaving.id(), town, StandardRole.RECORDER, Stage.LIVE);
        Map<String, String> before = sums();
        Answer anew = caller.post(page + "/apply", form.with("shown", shown));
        assertThat(anew.typed("shown")).isNotEmpty().doesNotContain(shown);
        assertThat(sums()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense", "00000000"})
    void whatWasNeverShownIsNotDone(String shown) {
        Map<String, String> before = sums();
        caller.post(page + "/apply", Forms.reshuffle().with("shown", shown));
        assertThat(sums()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "架空 一,a@example.invalid,a-one,CASE_WORKER,,令和9年2月30日,,追加 | 開始日",
                "架空 一,a@example.invalid,a-one,KING,,R9.4.1,,追加 | 役割",
                "架空 一,nobody,a-one,CASE_WORKER,,R9.4.1,,追加 | メール",
                "架空 一,a@example.invalid,A B,CASE_WORKER,,R9.4.1,,追加 | 利用者名",
                ",a@example.invalid,a-one,CASE_WORKER,,R9.4.1,,追加 | 氏名",
                ",,nobody-here,,,,R9.3.31,終了 | 利用者名",
                "架空 一,a@example.invalid,a-one,CASE_WORKER,,R9.4.1,,ほか | 操作"
            })
    void aWrongLineIsToldByItsNumberAndColumnAndNothingCanBeDone(String line, String column) {
        Form form = list(line);
        Answer shown = caller.post(page, form);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("#rehearsal tbody tr th").text()).isEqualTo("2");
        assertThat(shown.page().select("#rehearsal tbody tr").text()).contains(column);
        assertThat(shown.page().select("form[action$=apply]")).isEmpty();
        assertThat(shown.typed("list")).containsExactly(form.first("list"));
        assertThat(shown.typed("why")).containsExactly("四月一日の異動");
    }

    @ParameterizedTest
    @CsvSource({"''", "氏名", "'氏名,メール\n\"開いたまま'", "'氏名,メール,利用者名,役割,職名,開始日,終了日,操作'"})
    void aListThatIsNoneIsToldAndComesBack(String text) {
        Answer shown = caller.post(page, Form.of("why", "異動", "list", text));
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.wrong("list")).isNotBlank();
        assertThat(shown.typed("list")).containsExactly(text.strip());
    }

    @Test
    void aListPastedOutOfASpreadsheetIsReadToo() {
        Form form = Form.of(
                "why",
                "異動",
                "list",
                HEADINGS.replace(',', '\t') + "\n架空 貼付\thari@example.invalid\t" + Forms.fresh("hari")
                        + "\tCASE_WORKER\t\tR9.4.1\t\t追加");
        Answer shown = caller.post(page, form);
        assertThat(shown.page().select("#rehearsal tbody tr").text()).contains("架空 貼付");
    }

    @Test
    void theTemplateIsAListOfThisVeryKind() {
        Answer template = caller.get(page + "/template.csv");
        assertThat(template.body()).startsWith("\uFEFF" + HEADINGS);
        assertThat(template.body().lines()).hasSize(4);
        List<String> acts = template.body()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst(".*,", ""))
                .toList();
        assertThat(acts).containsExactly("追加", "変更", "終了");
    }
}
