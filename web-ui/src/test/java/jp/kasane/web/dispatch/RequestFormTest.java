package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which a town answers a programme's own questions: each kind of question, what is wrong with it, and what stays. */
class RequestFormTest {

    private static final Messages JA = Messages.in(Language.JAPANESE);
    private static final Messages EN = Messages.in(Language.ENGLISH);
    private static final Question WORDS = new Question("Q1", "いまの課題", "200字まで", true, List.of());
    private static final Question CHOICE = new Question("Q2", "庁内の会議", "", true, List.of("ある", "ない", "検討中"));
    private static final Question OPTIONAL = new Question("Q3", "そのほか", "", false, List.of());
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 26);

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    private ProgrammeSettings settings =
            settings(false, List.of(new Subject("T1", "参加支援"), new Subject("T2", "地域づくり")));

    private static ProgrammeSettings settings(boolean tied, List<Subject> subjects) {
        return new ProgrammeSettings(
                JUNE,
                FEBRUARY,
                JUNE,
                FEBRUARY,
                0,
                3,
                List.of(),
                subjects,
                List.of(WORDS, CHOICE, OPTIONAL),
                "",
                List.of(),
                List.of(),
                List.of(),
                Terms.USUAL,
                Map.of(),
                "",
                tied);
    }

    private RequestForm form(Messages m) {
        return RequestForm.typed(m, settings, Answers.NONE, new Typed(sent));
    }

    private RequestForm typed(String name, String... values) {
        sent.put(name, List.of(values));
        return form(JA);
    }

    private void whole() {
        sent.put("subjects", List.of("T1"));
        sent.put("q.Q1", List.of("会議に人が集まらない"));
        sent.put("q.Q2", List.of(Picks.id("ある")));
        sent.put("preferred", List.of("R8.7.1"));
        sent.put("impossible", List.of(""));
    }

    private static List<String> wrong(RequestForm form, String field) {
        return form.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .toList();
    }

    @Test
    void allAnswersAreReadAndCanBeSent() {
        whole();
        RequestForm form = form(JA);
        Answers answers = form.read().orElseThrow();
        assertThat(answers)
                .isEqualTo(new Answers(
                        Map.of("Q1", "会議に人が集まらない", "Q2", "ある"),
                        List.of("T1"),
                        "",
                        List.of(LocalDate.of(2026, 7, 1)),
                        List.of()));
        assertThat(form.complete(answers)).isTrue();
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void nothingAtAllIsKeptAsADraftAndToldFieldByFieldWhenItIsSent() {
        RequestForm form = form(JA);
        Answers nothing = form.read().orElseThrow();
        assertThat(nothing).isEqualTo(Answers.NONE);
        assertThat(form.complete(nothing)).isFalse();
        assertThat(wrong(form, "subjects")).containsExactly(JA.t("problem.choose"));
        assertThat(wrong(form, "q.Q1")).containsExactly(JA.t("problem.required"));
        assertThat(wrong(form, "q.Q2")).as("a choice is chosen, not typed").containsExactly(JA.t("problem.choose"));
        assertThat(wrong(form, "q.Q3")).isEmpty();
        assertThat(form.errors()).hasSize(3);
    }

    @Test
    void aQuestionOfEachKindStandsInTheFormAsItIsAnswered() {
        List<RequestForm.Asked> asked = form(JA).questions();
        assertThat(asked).extracting(one -> one.field().name()).containsExactly("q.Q1", "q.Q2", "q.Q3");
        assertThat(asked).extracting(one -> one.field().required()).containsExactly(true, true, false);
        assertThat(asked.get(0).choices()).isEmpty();
        assertThat(asked.get(0).field().hint()).isEqualTo("200字まで");
        assertThat(asked.get(1).choices()).extracting(Choice::label).containsExactly("ある", "ない", "検討中");
        assertThat(asked.get(2).field().hint()).isNull();
    }

    @Test
    void aChoiceThatThereIsNotIsToldAndNeverTakenForAnother() {
        whole();
        for (String choice : List.of("ある", "c000000000000", "検討中", "0")) {
            RequestForm form = typed("q.Q2", choice);
            assertThat(form.read()).as(choice).isEmpty();
            assertThat(wrong(form, "q.Q2")).containsExactly(JA.t("problem.choice"));
        }
    }

    @Test
    void whatWasAnsweredComesBackIntoTheFormAndIsReadTheSame() {
        Answers before = new Answers(
                Map.of("Q1", "一行目\n二行目", "Q2", "検討中"),
                List.of("T2", "T1"),
                "",
                List.of(JUNE, JUNE.plusDays(1), JUNE.plusDays(8)),
                List.of(FEBRUARY));
        RequestForm form = RequestForm.of(JA, settings, before);
        assertThat(form.preferred().shown()).isEqualTo("令和8年6月1日〜令和8年6月2日\n令和8年6月9日");
        assertThat(form.questions().get(1).field().shown()).isEqualTo(Picks.id("検討中"));
        assertThat(form.read()).contains(before);
    }

    @Test
    void anAnswerThatIsNoChoiceAnyMoreIsNotChosenAndIsAskedForAgain() {
        RequestForm form =
                RequestForm.of(JA, settings, new Answers(Map.of("Q2", "むかしの選択肢"), List.of(), "", List.of(), List.of()));
        RequestForm.Asked asked = form.questions().get(1);
        assertThat(asked.choices()).noneMatch(choice -> asked.field().holds(choice.value()));
        assertThat(form.read()).isEmpty();
        assertThat(wrong(form, "q.Q2")).isNotEmpty();
    }

    @Test
    void anAnswerToAQuestionThatIsGoneStays() {
        RequestForm form = RequestForm.of(
                JA, settings, new Answers(Map.of("Q9", "消えた質問への答え"), List.of(), "", List.of(), List.of()));
        assertThat(form.read().orElseThrow().given()).isEqualTo(Map.of("Q9", "消えた質問への答え"));
    }

    @ParameterizedTest
    @CsvSource({"q.Q1, 2000", "q.Q3, 2000", "group, 200"})
    void aTextIsAsLongAsIsSaidAndNoLongerAndStaysAsTyped(String field, int most) {
        settings = settings(true, settings.subjects());
        whole();
        assertThat(typed(field, "𠮷".repeat(most)).read()).isPresent();
        RequestForm over = typed(field, "あ".repeat(most + 1));
        assertThat(over.read()).isEmpty();
        assertThat(wrong(over, field)).containsExactly(JA.t("problem.long", most, most + 1));
    }

    @Test
    void lettersThatNobodyTypesAreToldWithTheirPlace() {
        whole();
        RequestForm form = typed("q.Q1", "ab\u0007c");
        assertThat(form.read()).isEmpty();
        assertThat(wrong(form, "q.Q1")).singleElement().asString().contains("3", "U+0007");
        assertThat(typed("q.Q1", "ﾊﾝｶｸのカナと髙").read().orElseThrow().to("Q1")).isEqualTo("ﾊﾝｶｸのカナと髙");
    }

    @Test
    void theEndOfALineIsTheSameFromEveryBrowser() {
        whole();
        assertThat(typed("q.Q1", "一\r\n二\r三").read().orElseThrow().to("Q1")).isEqualTo("一\n二\n三");
    }

    @Test
    void aSubjectThatThereIsNotIsToldAndTheOthersStay() {
        whole();
        RequestForm form = typed("subjects", "T1", "T9");
        assertThat(form.read()).isEmpty();
        assertThat(wrong(form, "subjects")).isNotEmpty();
        assertThat(form.subjects().holds("T1")).isTrue();
        assertThat(form.subjectChoices()).extracting(Choice::value).containsExactly("T1", "T2");
    }

    @Test
    void whereThereAreNoSubjectsNoneIsAskedFor() {
        settings = settings(false, List.of());
        whole();
        sent.remove("subjects");
        RequestForm form = form(JA);
        assertThat(form.complete(form.read().orElseThrow())).isTrue();
        assertThat(form.subjectChoices()).isEmpty();
    }

    @Test
    void aGroupIsAskedForWhereTheProgrammeIsForOneAndNowhereElse() {
        whole();
        sent.put("group", List.of("移動支援部会"));
        assertThat(form(JA).group()).isEmpty();
        assertThat(form(JA).read().orElseThrow().group()).as("nor taken").isEmpty();
        settings = settings(true, settings.subjects());
        assertThat(form(JA).read().orElseThrow().group()).isEqualTo("移動支援部会");
        RequestForm two = typed("group", "移動支援部会\n見守り部会");
        assertThat(two.read()).isEmpty();
        assertThat(wrong(two, "group")).containsExactly(JA.t("problem.lines"));
        RequestForm none = typed("group", "　");
        assertThat(none.complete(none.read().orElseThrow())).isFalse();
        assertThat(wrong(none, "group")).containsExactly(JA.t("problem.required"));
    }

    @Test
    void daysAreToldInTheLanguageOfWhoeverTypes() {
        whole();
        sent.put("preferred", List.of("2026-05-31, 2027-03-01, 2026-07-01"));
        sent.put("impossible", List.of("2026-07-01"));
        RequestForm ja = form(JA);
        ja.complete(ja.read().orElseThrow());
        assertThat(wrong(ja, "preferred"))
                .containsExactly(
                        "訪問の期間（令和8年6月1日(月)から令和9年2月26日(金)まで）の外の日があります：令和8年5月31日(日)、令和9年3月1日(月)",
                        "受け入れられない日にも書いてある日があります：令和8年7月1日(水)");
        RequestForm en = form(EN);
        en.complete(en.read().orElseThrow());
        assertThat(wrong(en, "preferred"))
                .containsExactly(
                        "Outside the period of visits (1 June 2026 (Mon) to 26 February 2027 (Fri)):"
                                + " 31 May 2026 (Sun), 1 March 2027 (Mon)",
                        "Also among the impossible days: 1 July 2026 (Wed)");
    }

    @Test
    void manyDaysOutsideAreNotAllNamed() {
        whole();
        sent.put("preferred", List.of("2027-03-01〜2027-03-20"));
        RequestForm form = form(JA);
        form.complete(form.read().orElseThrow());
        assertThat(wrong(form, "preferred"))
                .singleElement()
                .asString()
                .contains("令和9年3月5日")
                .doesNotContain("令和9年3月6日");
    }

    @Test
    void ofManyEntriesThatAreNoDaysTheFirstAreNamedAndTheRestCounted() {
        whole();
        String many = IntStream.range(0, 9).mapToObj(i -> "来週" + i).collect(Collectors.joining("、"));
        RequestForm form = typed("impossible", many);
        assertThat(form.read()).isEmpty();
        assertThat(wrong(form, "impossible")).hasSize(6).last().asString().contains("4");
        assertThat(form.impossible().shown()).isEqualTo(many);
    }

    @Property(tries = 200)
    void nothingThatIsTypedIsAFaultOrLost(@ForAll String text) {
        RequestFormTest test = new RequestFormTest();
        test.sent.put("q.Q1", List.of(text));
        test.sent.put("preferred", List.of(text));
        test.sent.put("subjects", List.of(text));
        RequestForm form = test.form(JA);
        form.read();
        assertThat(form.questions().get(0).field().shown()).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(form.preferred().shown()).isEqualTo(text.replace("\r\n", "\n"));
    }
}
