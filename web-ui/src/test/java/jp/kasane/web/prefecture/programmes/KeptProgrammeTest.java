package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.running.Form;
import org.junit.jupiter.api.Test;

/** A programme written into the fields of its form as somebody would have typed it, and read again. */
class KeptProgrammeTest {

    private static final Messages M = Messages.in(Language.JAPANESE);
    private static final SortedMap<String, String> TOWNS = new TreeMap<>(Map.of(
            "022012", "青森市", "023035", "今別町", "023043", "蓬田村", "023078", "外ヶ浜町", "023019", "平内町", "022021", "弘前市",
            "022039", "八戸市"));

    private static ProgrammeDraft draft(Form form) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        form.names().forEach(name -> sent.put(name, form.all(name)));
        return ProgrammeReader.of(TypedProgramme.of(sent), M, TOWNS).draft().orElseThrow();
    }

    @Test
    void allThatIsTypedIsReadAndWrittenBackAsSomebodyWouldTypeIt() {
        ProgrammeDraft read = draft(AProgramme.aomori("包括的支援体制構築アドバイザー派遣").with("tiedToGroup", "yes"));
        assertThat(read.year()).isEqualTo(new FiscalYear(2026));
        assertThat(read.kind()).isEqualTo(Programme.Kind.QUOTA);
        ProgrammeSettings settings = read.settings();
        assertThat(settings.from()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(settings.until()).isEqualTo(LocalDate.of(2027, 2, 26));
        assertThat(settings.closed()).containsExactly(LocalDate.of(2026, 8, 13), LocalDate.of(2026, 8, 14));
        assertThat(settings.terms()).isEqualTo(new Terms(480, 90, 18_000, 3_000_000L, false));
        assertThat(settings.weights()).containsExactly(Map.entry(Goal.TRAVEL, 2));
        assertThat(settings.tiedToGroup()).isTrue();
        TypedProgramme written = KeptProgramme.of(read);
        assertThat(written.text("from")).isEqualTo("R8.6.1");
        assertThat(written.text("budget")).isEqualTo("3000000");
        assertThat(ProgrammeReader.of(written, M, TOWNS).draft()).contains(read);
    }

    private static final ProgrammeSettings PLAIN = ProgrammeSettings.plain(
            LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 28));

    /** Everything set but stages. */
    private static ProgrammeSettings full(int towns) {
        return new ProgrammeSettings(
                PLAIN.from(),
                PLAIN.until(),
                PLAIN.applyFrom(),
                PLAIN.applyUntil(),
                towns,
                5,
                List.of(),
                List.of(new Subject("T1", "参加支援"), new Subject("T2", "地域づくり")),
                List.of(
                        new Question("Q1", "課題", "", false, List.of()),
                        new Question("Q2", "会議", "いまの様子", true, List.of("ある", "ない", "検討中"))),
                "準備をしている市町村\n\nまたは実施している市町村",
                List.of(new Exclusion("022012", "昨年度に受けた"), new Exclusion("023035", "辞退")),
                List.of(LocalDate.of(2026, 8, 13)),
                List.of("準備", "合意"),
                new Terms(300, 0, 0, null, true),
                Map.of(Goal.LOAD, 0, Goal.NIGHTS, 10_000),
                "見本県社会福祉協議会",
                true);
    }

    private static void isReadAgain(Programme.Kind kind, ProgrammeSettings settings) {
        ProgrammeDraft draft = new ProgrammeDraft(new FiscalYear(2026), "派遣", kind, settings);
        ProgrammeReader.Reading again = ProgrammeReader.of(KeptProgramme.of(draft), M, TOWNS);
        assertThat(again.wrong()).isEmpty();
        assertThat(again.draft()).contains(draft);
    }

    @Test
    void whatIsWrittenIsReadAgainHoweverMuchOrLittleItSays() {
        isReadAgain(Programme.Kind.QUOTA, full(3));
        isReadAgain(Programme.Kind.ON_REQUEST, full(0));
        isReadAgain(Programme.Kind.ON_REQUEST, full(1));
        isReadAgain(Programme.Kind.ON_REQUEST, PLAIN);
    }

    @Test
    void aNewFormBeginsWithTheFiscalYearOfTodayAndTheUsualLimits() {
        TypedProgramme march = KeptProgramme.blank(LocalDate.of(2027, 3, 31));
        assertThat(march.text("year")).isEqualTo("2026");
        assertThat(KeptProgramme.blank(LocalDate.of(2027, 4, 1)).text("year")).isEqualTo("2027");
        assertThat(march.text("mostMinutes")).isEqualTo("480");
        assertThat(march.text("title")).isEmpty();
        assertThat(march.rows()).isEmpty();
    }

    @Test
    void goalsAreAskedForInTheOrderInWhichTheyAreWeighed() {
        assertThat(KeptProgramme.goals()).containsExactlyElementsOf(Arrays.asList(Goal.values()));
    }
}
