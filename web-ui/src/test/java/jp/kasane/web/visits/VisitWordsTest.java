package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.AtAPrefecture;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.page.Tone;
import jp.kasane.web.running.AnyProgramme;
import jp.kasane.web.visits.VisitWords.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VisitWordsTest {

    private static final PlaceVisit JAPANESE = AtAPrefecture.in(Language.JAPANESE);
    private static final PlaceVisit ENGLISH = AtAPrefecture.in(Language.ENGLISH);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Placement AT = new Placement("adviser", HalfDay.afternoon(DAY));

    private static final Reader ADVISER = Reader.adviser(AT.adviser());
    private static final Map<String, Reader> READERS = Map.of(
            "OFFICER",
            Reader.OFFICER,
            "TOWN",
            Reader.TOWN,
            "ADVISER",
            ADVISER,
            "NEXT_ADVISER",
            Reader.adviser("the one who comes instead"));

    private static VisitRecord visit(VisitState state, boolean town, boolean adviser) {
        return visit(state, town, adviser, "STAGEB");
    }

    private static VisitRecord visit(VisitState state, boolean town, boolean adviser, @Nullable String stage) {
        Placement at = state.placed() ? AT : null;
        return new VisitRecord("v", "p", "r", "023035", stage, 2, state, at, town, adviser, 0, 1);
    }

    private static VisitEvent event(String action, @Nullable Placement at, String words) {
        Instant when = Instant.parse("2026-09-01T01:30:00Z");
        return new VisitEvent("v", action, VisitState.PROPOSED, VisitState.PROPOSED, at, words, "somebody", when);
    }

    private static List<String> titles(Reader reader, VisitEvent... events) {
        return VisitWords.history(JAPANESE, List.of(events), reader).stream()
                .map(TimelineEntry::title)
                .toList();
    }

    @Test
    void aVisitIsSpokenOfByItsDayAndHalfInTheReadersWords() {
        assertThat(VisitWords.when(JAPANESE, AT)).isEqualTo("令和8年10月1日(木) 午後");
        assertThat(VisitWords.when(ENGLISH, AT))
                .contains("2026", "Oct", "afternoon")
                .doesNotContain("令和");
        assertThat(VisitWords.when(JAPANESE, null)).isEqualTo("日は未定");
        assertThat(VisitWords.when(ENGLISH, null)).isEqualTo("no day yet");
    }

    @Test
    void aMomentIsToldInJapanWhereverTheServerIs() {
        assertThat(VisitWords.moment(JAPANESE, Instant.parse("2026-09-30T15:30:00Z")))
                .startsWith("令和8年10月1日(木)")
                .contains("0:30");
    }

    @Test
    void aStageIsCalledByItsNumberAndItsTitle() {
        Optional<Programme> programme = Optional.of(AnyProgramme.of(AnyProgramme.plain()));
        assertThat(VisitWords.stage(JAPANESE, programme, visit(VisitState.HELD, true, true)))
                .isEqualTo("第2回 まとめ");
        assertThat(VisitWords.stage(ENGLISH, programme, visit(VisitState.HELD, true, true, null)))
                .isEqualTo("No. 2");
        assertThat(VisitWords.stage(JAPANESE, programme, visit(VisitState.HELD, true, true, "GONE")))
                .as("a stage that was taken out of the programme")
                .isEqualTo("第2回");
        assertThat(VisitWords.stage(JAPANESE, Optional.empty(), visit(VisitState.HELD, true, true)))
                .isEqualTo("第2回");
    }

    @ParameterizedTest
    @EnumSource(VisitState.class)
    void everyStateHasAWordBesideItsColour(VisitState state) {
        assertThat(VisitWords.chip(JAPANESE, state).label())
                .isEqualTo(JAPANESE.t("visits.state." + state))
                .isNotEqualTo(VisitWords.chip(ENGLISH, state).label());
        assertThat(VisitWords.chip(JAPANESE, state).tone()).isEqualTo(VisitWords.tone(state));
    }

    @Test
    void whatEndedWellAndWhatWasStoppedLookDifferent() {
        assertThat(VisitWords.tone(VisitState.PAID)).isEqualTo(VisitWords.tone(VisitState.REPORTED));
        assertThat(Arrays.stream(VisitState.values())
                        .filter(state -> state != VisitState.PAID)
                        .map(VisitWords::tone)
                        .collect(Collectors.toSet()))
                .hasSize(VisitState.values().length - 1);
        assertThat(VisitWords.tone(VisitState.CANCELLED)).isEqualTo(Tone.STOPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, false, false, 市町村：まだ／アドバイザー：まだ",
        "PROPOSED, true, false, 市町村：行える／アドバイザー：まだ",
        "PROPOSED, false, true, 市町村：まだ／アドバイザー：行ける",
        "CONFIRMED, true, true, 市町村：行える／アドバイザー：行ける",
        "CONFIRMED, true, false, 都道府県の担当者が、双方に代わって確定",
        "HELD, false, false, 都道府県の担当者が、双方に代わって確定",
        "PAID, false, true, 都道府県の担当者が、双方に代わって確定",
        "UNPLANNED, false, false, 市町村：まだ／アドバイザー：まだ",
        "CANCELLED, false, false, 市町村：まだ／アドバイザー：まだ",
    })
    void whoAgreedIsToldAndWhereTheOfficerConfirmedThis(VisitState state, boolean town, boolean adviser, String said) {
        assertThat(VisitWords.agreed(JAPANESE, visit(state, town, adviser))).isEqualTo(said);
    }

    @Test
    void theNewestStandsFirstWithWhereItStoodAndWhy() {
        List<TimelineEntry> history = VisitWords.history(
                JAPANESE, List.of(event("PLACE", AT, ""), event("CONFIRM", AT, "電話で確認")), Reader.OFFICER);
        assertThat(history).extracting(TimelineEntry::title).containsExactly("確定しました", "日とアドバイザーを決めました");
        assertThat(history)
                .extracting(TimelineEntry::text)
                .containsExactly("令和8年10月1日(木) 午後\n電話で確認", "令和8年10月1日(木) 午後");
        assertThat(history.get(0).machineDate()).isEqualTo("2026-09-01T01:30:00Z");
        assertThat(VisitWords.history(JAPANESE, List.of(event("HOLD", null, "")), Reader.OFFICER)
                        .get(0)
                        .text())
                .as("nothing was said")
                .isNull();
    }

    @Test
    void aDayThatIsLikedHasNoHalf() {
        VisitEvent wish = event(VisitNotes.WISH, new Placement("", HalfDay.morning(DAY)), "");
        for (Reader reader : READERS.values()) {
            assertThat(VisitWords.history(JAPANESE, List.of(wish), reader))
                    .extracting(TimelineEntry::text)
                    .containsExactly("令和8年10月1日(木)");
        }
    }

    static Stream<String> silent() {
        return Stream.of("AMOUNT", "TELLING_TOWN", "TOLD_ADVISER", "ASKING", "ASKED_TOWN");
    }

    @ParameterizedTest
    @MethodSource("silent")
    void whatWentWellWithMailsAndWhatWasPaidIsNobodysStory(String action) {
        for (Reader reader : READERS.values()) {
            assertThat(titles(reader, event(action, null, "7"))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"NOT_TOLD_TOWN", "NOT_TOLD_ADVISER", "NOT_ASKED_TOWN", "NOT_ASKED_ADVISER"})
    void thatAMailDidNotArriveIsForTheOfficerAndItsNumberForNobody(String action) {
        VisitEvent failed = event(action, null, "3");
        assertThat(titles(Reader.TOWN, failed)).isEmpty();
        assertThat(titles(ADVISER, failed)).isEmpty();
        assertThat(VisitWords.history(JAPANESE, List.of(failed), Reader.OFFICER))
                .extracting(TimelineEntry::text)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "TOWN_CANNOT, OFFICER, true", "TOWN_CANNOT, TOWN, true",
        "TOWN_CANNOT, ADVISER, false", "TOWN_CANNOT, NEXT_ADVISER, false",
        "ADVISER_CANNOT, OFFICER, true", "ADVISER_CANNOT, TOWN, false",
        "ADVISER_CANNOT, ADVISER, true", "ADVISER_CANNOT, NEXT_ADVISER, false",
        "TAKE_BACK, OFFICER, true", "TAKE_BACK, TOWN, true",
        "TAKE_BACK, ADVISER, true", "TAKE_BACK, NEXT_ADVISER, false",
        "NOT_PAID, OFFICER, true", "NOT_PAID, TOWN, false",
        "NOT_PAID, ADVISER, true", "NOT_PAID, NEXT_ADVISER, false",
        "CANCEL, OFFICER, true", "CANCEL, TOWN, true",
        "CANCEL, ADVISER, true", "CANCEL, NEXT_ADVISER, false",
    })
    void whoReadsAReason(String action, String reader, boolean reads) {
        List<TimelineEntry> shown = VisitWords.history(JAPANESE, List.of(event(action, AT, "わけ")), READERS.get(reader));
        assertThat(shown).as("that it happened everybody sees").hasSize(1);
        assertThat(shown.get(0).text()).isEqualTo("令和8年10月1日(木) 午後" + (reads ? "\nわけ" : ""));
    }

    @Test
    void whatWasSaidWhileNobodyWasToComeIsForNoAdviser() {
        VisitEvent before = event("CANCEL", null, "わけ");
        assertThat(VisitWords.history(JAPANESE, List.of(before), ADVISER))
                .extracting(TimelineEntry::text)
                .containsOnlyNulls();
        assertThat(VisitWords.history(JAPANESE, List.of(before), Reader.TOWN))
                .extracting(TimelineEntry::text)
                .containsExactly("わけ");
    }

    @Test
    void ofTriesOneAfterAnotherTheOthersSeeTheLastAndMailsBetweenThemChangeNothing() {
        VisitEvent[] tries = {
            event("PLACE", AT, "一"),
            event("ASKING", null, "1"),
            event("PLACE", AT, "二"),
            event("NOT_ASKED_TOWN", null, "2")
        };
        assertThat(VisitWords.history(JAPANESE, List.of(tries), Reader.TOWN))
                .extracting(TimelineEntry::text)
                .containsExactly("令和8年10月1日(木) 午後\n二");
        assertThat(titles(Reader.OFFICER, tries)).hasSize(3);
        assertThat(titles(ADVISER, event("PLACE", AT, "一"), event("TAKE_BACK", AT, ""), event("PLACE", AT, "二")))
                .as("what happened between them makes each a story of its own")
                .hasSize(3);
    }

    static Stream<ActOutcome> refusals() {
        return Stream.of(
                new ActOutcome.Changed(visit(VisitState.PROPOSED, false, false)),
                new ActOutcome.NotFromHere(VisitState.PAID),
                new ActOutcome.Ended(),
                new ActOutcome.TooEarly(),
                new ActOutcome.TooLate(),
                new ActOutcome.Taken(),
                new ActOutcome.NoAdviser(),
                new ActOutcome.WritesAlone(),
                new ActOutcome.OtherSum(1_800),
                new ActOutcome.NoReason(),
                new ActOutcome.Gone());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasWords(ActOutcome refused) {
        String said = VisitWords.said(refused, "paid");
        assertThat(said).startsWith("refused=");
        for (PlaceVisit reader : List.of(JAPANESE, ENGLISH)) {
            assertThat(reader.visit().messages().has("visits.refused." + said.replace("refused=", "")))
                    .as(said)
                    .isTrue();
        }
    }

    @Test
    void whatIsDoneIsSaidByItsOwnWordAndWhoWasLateReadsThatNothingTypedIsLost() {
        VisitRecord visit = visit(VisitState.CONFIRMED, true, true);
        assertThat(VisitWords.said(new ActOutcome.Done(visit, visit), "held")).isEqualTo("done=held");
        assertThat(VisitWords.kept(VisitWords.kept())).isTrue();
        assertThat(JAPANESE.t("visits.refused." + VisitWords.kept().of("refused")))
                .contains("そのまま残っています");
        assertThat(VisitWords.said(new ActOutcome.Changed(visit), "held")).isEqualTo("refused=changed");
    }

    @Test
    void everyActThatAnybodySeesIsAnAct() {
        assertThat(Arrays.stream(VisitAct.values()).map(VisitAct::name))
                .allSatisfy(act ->
                        assertThat(titles(Reader.TOWN, event(act, null, ""))).hasSize(1));
    }
}
