package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.Attachment;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestEvent;
import jp.kasane.prefecture.requests.RequestVersion;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.dispatch.DispatchPage.VisitRow;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.page.Tone;
import jp.kasane.web.page.Typed;
import jp.kasane.web.running.AnyProgramme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications and their visits in words, and what is said with an act. */
class RequestWordsTest {

    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final RequestWords WORDS = new RequestWords(JAPANESE);
    private static final Instant WHEN = Instant.parse("2026-04-30T23:05:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static RequestEvent event(RequestAct act, String words, String... criteria) {
        return new RequestEvent("e", act, words, List.of(criteria), "somebody", WHEN);
    }

    private static String text(List<Detail> details, String label) {
        return details.stream()
                .filter(one -> one.label().equals(label))
                .map(Detail::value)
                .findFirst()
                .orElse("(none)");
    }

    @ParameterizedTest
    @EnumSource(TownRequest.State.class)
    void everyStateOfAnApplicationHasItsWordAndItsColour(TownRequest.State state) {
        TownRequest request = new TownRequest("r", "p", "023035", state, Answers.NONE, 1, null);
        assertThat(WORDS.state(request).label()).isEqualTo(JAPANESE.t("request.state." + state));
        assertThat(WORDS.state(request).tone() == Tone.STOPPED).isEqualTo(!state.live());
        assertThat(new RequestWords(ENGLISH).state(request).label())
                .isNotEqualTo(WORDS.state(request).label());
    }

    @Test
    void whatWasAnsweredStandsQuestionByQuestionAlsoWhereNothingWas() {
        Answers answers = new Answers(
                Map.of("QUESTIONA", "人が集まらない"),
                List.of("SUBJECTA", "GONE", "SUBJECTB"),
                "",
                List.of(DAY, DAY.plusDays(1)),
                List.of());
        List<Detail> details = WORDS.answers(answers, AnyProgramme.plain());
        assertThat(details).extracting(Detail::label).containsExactly("テーマ", "いまの課題", "希望日", "受け入れられない日");
        assertThat(details)
                .extracting(Detail::value)
                .containsExactly("参加支援、多機関協働", "人が集まらない", "令和8年7月1日(水)〜令和8年7月2日(木)", "");
        List<Detail> english = new RequestWords(ENGLISH).answers(answers, AnyProgramme.plain());
        assertThat(english.get(0).value()).isEqualTo("参加支援, 多機関協働");
        assertThat(english.get(2).value()).contains("1 July 2026").doesNotContain("令和");
    }

    @Test
    void aGroupIsShownWhereItIsAskedForOrWasNamedBefore() {
        assertThat(WORDS.answers(Answers.NONE, AnyProgramme.asking(true)).get(0).label())
                .isEqualTo("作業部会");
        Answers named = new Answers(Map.of(), List.of(), "部会", List.of(), List.of());
        assertThat(text(WORDS.answers(named, AnyProgramme.plain()), "作業部会")).isEqualTo("部会");
        assertThat(text(WORDS.answers(Answers.NONE, AnyProgramme.plain()), "作業部会"))
                .isEqualTo("(none)");
    }

    @Test
    void whatWasSaidStandsNewestFirstByTheTownOrThePrefectureAndByNobodysName() {
        List<TimelineEntry> thread = WORDS.thread(
                List.of(
                        event(RequestAct.SEND, ""),
                        event(RequestAct.ASK_BACK, "月に何回ですか"),
                        event(RequestAct.ANSWER, "二回")),
                "北町");
        assertThat(thread).extracting(TimelineEntry::title).containsExactly("回答", "質問", "申請");
        assertThat(thread).extracting(TimelineEntry::who).containsExactly("北町", "都道府県", "北町");
        assertThat(thread).extracting(TimelineEntry::text).containsExactly("二回", "月に何回ですか", null);
        assertThat(thread.get(0).when()).isEqualTo("令和8年5月1日(金) 08:05");
    }

    @Test
    void aDecisionSaysWhichCriteriaAreMetAndWhy() {
        assertThat(WORDS.thread(List.of(event(RequestAct.ACCEPT, "準備が整っている", "準備会がある", "町長の理解")), "北町")
                        .get(0)
                        .text())
                .isEqualTo("満たす基準\n・準備会がある\n・町長の理解\n準備が整っている");
        assertThat(WORDS.thread(List.of(event(RequestAct.DECLINE, "", "準備会がある")), "北町")
                        .get(0)
                        .text())
                .isEqualTo("満たす基準\n・準備会がある");
        assertThat(WORDS.thread(List.of(event(RequestAct.DECLINE, "昨年度に派遣した")), "北町")
                        .get(0)
                        .text())
                .isEqualTo("昨年度に派遣した");
    }

    @Test
    void aFileSaysHowLargeItIsAndIsRemovedWhileItMayBe() {
        List<Attachment> files = List.of(
                new Attachment("A", "図.pdf", 1, WHEN, true, false),
                new Attachment("B", "表.xlsx", 10_241, WHEN, false, false));
        assertThat(WORDS.files(files, "/here", true))
                .containsExactly(
                        new RequestWords.FileShown("図.pdf", "1キロバイト", "", "/here/A", Optional.of("/here/A/remove")),
                        new RequestWords.FileShown(
                                "表.xlsx", "11キロバイト", "まだ提出していません", "/here/B", Optional.of("/here/B/remove")));
        assertThat(WORDS.files(files, "/here", false))
                .extracting(RequestWords.FileShown::remove)
                .containsOnly(Optional.empty());
    }

    @Test
    void aFileThatWasTakenOutSaysSo() {
        List<Attachment> files = List.of(new Attachment("A", "図.pdf", 1, WHEN, true, true));
        assertThat(WORDS.files(files, "/here", false))
                .extracting(RequestWords.FileShown::note)
                .containsExactly("市町村が取り下げました");
        assertThat(new RequestWords(ENGLISH).files(files, "/here", false))
                .extracting(RequestWords.FileShown::note)
                .containsExactly("Taken out by the municipality");
    }

    private static RequestVersion version(int number, String group, String subject) {
        return new RequestVersion(
                number, new Answers(Map.of(), List.of(subject), group, List.of(DAY), List.of()), "somebody", WHEN);
    }

    @Test
    void whatAnApplicationSaidBeforeIsShownWithWhatBecameOtherwise() {
        List<RequestVersions.Shown> before = RequestVersions.before(
                JAPANESE,
                List.of(version(1, "見本の会", "T1"), version(2, "ほかの会", "T1"), version(3, "ほかの会", "T1")),
                AnyProgramme.plain());
        assertThat(before)
                .extracting(RequestVersions.Shown::heading, RequestVersions.Shown::same)
                .containsExactly(tuple("回答時の内容（第2版）", true), tuple("申請時の内容（第1版）", false));
        RequestVersions.Shown first = before.get(1);
        assertThat(first.at()).isEqualTo(WORDS.moment(WHEN));
        assertThat(first.answers().get(0)).isEqualTo(new Detail("作業部会（このあと変更）", "見本の会"));
        assertThat(first.answers().subList(1, first.answers().size()))
                .noneMatch(one -> one.label().contains("このあと変更"));
        assertThat(RequestVersions.before(
                                ENGLISH, List.of(version(1, "見本の会", "T1"), version(2, "", "T1")), AnyProgramme.plain())
                        .get(0))
                .satisfies(one -> {
                    assertThat(one.heading()).isEqualTo("As it was sent (version 1)");
                    assertThat(one.answers().get(0).label()).endsWith("(changed afterwards)");
                });
    }

    @Test
    void whatWasHandedInOnceIsWhatStandsThere() {
        assertThat(RequestVersions.before(JAPANESE, List.of(), AnyProgramme.plain()))
                .isEmpty();
        assertThat(RequestVersions.before(JAPANESE, List.of(version(1, "", "T1")), AnyProgramme.plain()))
                .isEmpty();
    }

    @Test
    void aTownIsToldWhatAProgrammeIsForAndWhen() {
        List<Detail> details = WORDS.programme(AnyProgramme.of(AnyProgramme.plain()));
        assertThat(text(details, "受付期間")).isEqualTo("令和8年4月10日(金) から 令和8年5月20日(水) まで");
        assertThat(text(details, "訪問の期間")).isEqualTo("令和8年6月1日(月) から 令和9年3月31日(水) まで");
        assertThat(text(details, "訪問の回数")).isEqualTo("2回（現状把握 → まとめ）");
        assertThat(text(details, "派遣する市町村の数")).isEqualTo("6市町村");
        assertThat(text(details, "テーマ")).isEqualTo("参加支援、多機関協働");
        assertThat(text(details, "対象")).as("nothing is said of whom it is for").isEqualTo("(none)");
        assertThat(text(WORDS.programme(AnyProgramme.of(Programme.Kind.ON_REQUEST, AnyProgramme.plain())), "派遣する市町村の数"))
                .as("on request there is no quota")
                .isEqualTo("(none)");
    }

    @Test
    void whatIsSaidWithAnActIsKeptStrippedAndComesBackAsTyped() {
        Field why = Field.of("why", "理由").mandatory();
        Told told = Told.of(JAPANESE, why, typed("why", " 事情が\r\n変わった "));
        assertThat(told.words()).contains("事情が\n変わった");
        assertThat(told.field().shown()).isEqualTo(" 事情が\n変わった ");
        assertThat(Told.of(JAPANESE, why, typed("why", " \n")).field().errors()).containsExactly("入力してください。");
        assertThat(Told.of(JAPANESE, Field.of("why", "理由"), typed("other", "x")).words())
                .contains("");
        assertThat(Told.of(JAPANESE, why, typed("why", "あ".repeat(Told.LONGEST)))
                        .words())
                .isPresent();
    }

    @Test
    void whatIsWrongWithATextIsToldWhereItIs() {
        Map.of(
                        "あ".repeat(1001),
                        "1,000字までです。いまは1,001字あります。",
                        "a\u0007",
                        "2文字目に、保存できない文字（U+0007）があります。",
                        "\u202Ea",
                        "1文字目に、文字の並ぶ向きを変える、目に見えない文字（U+202E）があります。",
                        "ab\uFFFE",
                        "3文字目に、保存できない文字（U+FFFE）があります。",
                        "a\uD83D",
                        "2文字目の文字が壊れています。")
                .forEach((typed, said) -> {
                    Told told = Told.of(JAPANESE, Field.of("why", "理由"), typed("why", typed));
                    assertThat(told.words()).isEmpty();
                    assertThat(told.field().errors().get(0)).startsWith(said);
                    assertThat(told.field().shown()).isEqualTo(typed);
                });
    }

    private static Typed typed(String name, String value) {
        MultivaluedHashMap<String, String> values = new MultivaluedHashMap<>();
        values.add(name, value);
        return new Typed(values);
    }

    @Test
    void aChoiceGoesByANameMadeOfItsWordsSoThatNoneIsTakenForAnother() {
        List<String> words = List.of("ある", "ない", "ある");
        assertThat(Picks.of(words)).extracting(Choice::label).containsExactly("ある", "ない");
        assertThat(Picks.words(words, Picks.id("ない"))).contains("ない");
        assertThat(Picks.words(List.of("準備中", "ない"), Picks.id("ある")))
                .as("the officer has worded it anew")
                .isEmpty();
        assertThat(Picks.words(words, "")).isEmpty();
        assertThat(Picks.id("ある")).matches("c[0-9a-f]{12}").isNotEqualTo(Picks.id("ある "));
    }

    private static VisitRecord visit(
            String id, VisitState state, @Nullable LocalDate day, int number, @Nullable String stage) {
        Placement at = day == null ? null : new Placement("a", HalfDay.morning(day));
        return new VisitRecord(id, "p", "r", "023035", stage, number, state, at, false, false, 0, 1);
    }

    @Test
    void theNextVisitStandsFirstAndThoseWithoutADayLast() {
        AdviserRecord adviser =
                new AdviserRecord("a", "見本 助言", "みほん", null, "022012", 9, AdviserProfile.EMPTY, 1, false);
        ProgrammeSettings settings = AnyProgramme.plain();
        List<VisitRow> rows = VisitRows.of(JAPANESE, List.of(AnyProgramme.of(settings)), List.of(adviser))
                .rows(
                        List.of(
                                visit("v3", VisitState.CANCELLED, null, 4, null),
                                visit("v2", VisitState.UNPLANNED, null, 3, "STAGEA"),
                                visit("v1", VisitState.CONFIRMED, DAY.plusDays(9), 2, "STAGEB"),
                                visit("v0", VisitState.HELD, DAY, 1, "GONE")),
                        one -> "/visits/" + one.id());
        assertThat(rows).extracting(VisitRow::stage).containsExactly("第1回", "第2回 まとめ", "第3回 現状把握", "第4回");
        assertThat(rows).extracting(VisitRow::when).containsExactly("令和8年7月1日(水) 午前", "令和8年7月10日(金) 午前", "日は未定", "");
        assertThat(rows).extracting(VisitRow::adviser).containsExactly("見本 助言", "見本 助言", "", "");
        assertThat(rows.get(1).href()).contains("/visits/v1");
        assertThat(rows.get(2).href()).as("there is nothing to read yet").isEmpty();
        assertThat(rows.get(0).programme()).isEqualTo("見本の派遣");
    }
}
