package jp.kasane.web.dispatch.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a town does to a visit in each of its states, and what it reads of it. */
class TownActsPagesTest extends VisitsAtHand {

    private static final Set<String> ACTS = Set.of("agree", "cannot", "reply");
    /** A proposed visit is to come, any other was. */
    private static final Map<String, Set<String>> POSSIBLE = Map.of(
            "UNPLANNED", Set.of(),
            "PROPOSED", Set.of("agree", "cannot"),
            "CONFIRMED", Set.of(),
            "HELD", Set.of("reply"),
            "REPORTED", Set.of("reply"),
            "PAID", Set.of("reply"),
            "CANCELLED", Set.of());

    private final Caller english = Caller.as(COORDINATING).reading("en");

    private static Form everything() {
        return Form.of("version", "1", "cannot", "議会のため", "view", "役に立った");
    }

    private static Form reply() {
        return Form.of("version", "0", "view", "話が進んだ", "done", "名簿を作った");
    }

    private Element line(String id) {
        return coordinator
                .get("/t/" + TOWN.code() + "/visits")
                .page()
                .select("tr:has(a[href=" + OF_TOWN + id + "])")
                .first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNPLANNED", "PROPOSED", "CONFIRMED", "HELD", "REPORTED", "PAID", "CANCELLED"})
    void thePageOffersWhatCanBeDoneAndNothingElseIsDone(String state) {
        String id = silent(state);
        assertThat(Set.copyOf(offered(coordinator.get(OF_TOWN + id)))).isEqualTo(POSSIBLE.get(state));
        for (String act : ACTS) {
            if (!POSSIBLE.get(state).contains(act)) {
                Answer refused = coordinator.post(OF_TOWN + id + "/" + act, everything());
                assertThat(refused.location()).as(act).contains("?refused=");
                assertThat(coordinator.get(refused.location()).words()).contains("できませんでした");
            }
        }
        assertThat(VisitThings.stateOf(id)).isEqualTo(state);
        assertThat(history(id)).isEmpty();
        assertThat(Books.control("SELECT * FROM dispatch_reply WHERE visit_id = ?", id))
                .isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutAskingForMoreFirst() {
        String proposed = silent("PROPOSED");
        assertThat(coordinator
                        .post(OF_TOWN + proposed + "/reply", Form.of("version", "0"))
                        .location())
                .endsWith("?refused=state");
        Answer late = coordinator.post(OF_TOWN + silent("CONFIRMED") + "/cannot", Form.of("version", "1"));
        assertThat(late.location()).endsWith("?refused=late");
    }

    @ParameterizedTest
    @CsvSource({"cannot, HELD, PROPOSED", "reply, PROPOSED, HELD"})
    void whatCannotBeKeptNeverReachesTheStoreWhereverTheVisitComesMeanwhile(String act, String state, String meanwhile)
            throws Exception {
        String id = silent(state);
        putOff(id);
        String longest = "長".repeat(Report.Text.LONGEST + 1);
        Form wrong = Form.of("version", act.equals("reply") ? "0" : "2", "cannot", longest, "view", longest);
        Answer refused = VisitThings.meanwhile(id, meanwhile, () -> coordinator.post(OF_TOWN + id + "/" + act, wrong));
        assertThat(refused.location()).contains("?refused=");
        assertThat(coordinator.get(refused.location()).words()).contains("できませんでした");
        assertThat(VisitThings.stateOf(id)).isEqualTo(meanwhile);
        assertThat(history(id)).isEmpty();
        assertThat(Books.control("SELECT * FROM dispatch_reply WHERE visit_id = ?", id))
                .isEmpty();
    }

    @Test
    void aConfirmedVisitThatIsToComeIsStillRefusedWithAReason() {
        String id = silent("CONFIRMED");
        putOff(id);
        assertThat(offered(coordinator.get(OF_TOWN + id))).containsExactly("cannot");
        assertThat(coordinator.post(OF_TOWN + id + "/cannot", everything()).location())
                .endsWith("?done=cannot");
        assertThat(coordinator.get(OF_TOWN + id + "?done=cannot").words()).contains("都道府県が計画し直します", "日は未定");
    }

    @Test
    void whoHasAgreedIsNotAskedAgainAndTheOtherSideConfirmsIt() {
        String id = own("PROPOSED");
        assertThat(line(id).text()).contains("日の返事をしてください");
        coordinator.post(OF_TOWN + id + "/agree", Form.of("version", "1"));
        assertThat(line(id).text()).doesNotContain("日の返事をしてください");
        assertThat(offered(coordinator.get(OF_TOWN + id))).containsExactly("cannot");
        advising.post(OF_ADVISER + id + "/agree", Form.of("version", "2"));
        assertThat(line(id).text()).contains("確定");
    }

    @Test
    void whatAColleagueRepliedFirstIsReadBesideWhatWasTyped() {
        String id = silent("REPORTED");
        coordinator.post(OF_TOWN + id + "/reply", reply().with("view", "先に書いた"));
        Answer late = coordinator.post(OF_TOWN + id + "/reply", reply());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("先に書いた", "入力していたことは、そのまま残っています");
        assertThat(late.typed("view")).containsExactly("話が進んだ");
        assertThat(late.typed("done")).containsExactly("名簿を作った");
        Form again = reply().with("version", "1");
        assertThat(late.page()
                        .select("form[action$=/reply] input[name=version]")
                        .attr("value"))
                .isEqualTo("1");
        assertThat(coordinator.post(OF_TOWN + id + "/reply", again).location()).endsWith("?done=replied");
        assertThat(coordinator.get(OF_TOWN + id).words()).contains("話が進んだ").doesNotContain("先に書いた");
    }

    @Test
    void aReplyThatIsWrongKeepsTheVersionItBeganWith() {
        String id = silent("REPORTED");
        coordinator.post(OF_TOWN + id + "/reply", reply());
        Answer wrong = coordinator.post(OF_TOWN + id + "/reply", reply().with("view", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.typed("done")).containsExactly("名簿を作った");
        assertThat(wrong.page()
                        .select("form[action$=/reply] input[name=version]")
                        .attr("value"))
                .as("what came meanwhile is not overwritten unseen")
                .isEqualTo("0");
    }

    @Test
    void aReasonAndDaysOnAVisitThatChangedMeanwhileAreNotLost() {
        String id = silent("PROPOSED");
        changedMeanwhile(id);
        Form form = Form.of(
                "version", "1", "cannot", "議会のため", "days", TODAY.plusDays(70).toString());
        Answer late = coordinator.post(OF_TOWN + id + "/cannot", form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.typed("cannot")).containsExactly("議会のため");
        assertThat(late.typed("days")).containsExactly(TODAY.plusDays(70).toString());
        assertThat(history(id)).isEmpty();
        assertThat(coordinator
                        .post(OF_TOWN + id + "/cannot", form.with("version", "2"))
                        .location())
                .endsWith("?done=cannot");
        assertThat(history(id)).containsExactly("TOWN_CANNOT", "WISH");
    }

    @Test
    void aDayThatATownWouldLikeIsADayAndNotAMorning() {
        String id = own("PROPOSED");
        Form form = Form.of("version", "1", "cannot", "議会のため", "days", "2027-11-10、2027/11/12");
        coordinator.post(OF_TOWN + id + "/cannot", form);
        for (Answer page : List.of(coordinator.get(OF_TOWN + id), officer.get(OF_PROGRAMME + id))) {
            List<String> wishes = page.page().select(".timeline li").eachText().stream()
                    .filter(text -> text.contains("市町村が希望する別の日"))
                    .toList();
            assertThat(wishes)
                    .hasSize(2)
                    .allMatch(text -> text.contains("令和9年11月1"))
                    .noneMatch(text -> text.contains("午前"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "-1, false", "729, true", "800, false"})
    void otherDaysBeginTomorrowAndEndTwoYearsAhead(int ahead, boolean fits) {
        String id = silent("PROPOSED");
        Form form = Form.of(
                "version", "1", "cannot", "議会", "days", TODAY.plusDays(ahead).toString());
        Answer answer = coordinator.post(OF_TOWN + id + "/cannot", form);
        assertThat(answer.status()).isEqualTo(fits ? 303 : 422);
        assertThat(answer.wrong("days").isEmpty()).isEqualTo(fits);
        assertThat(VisitThings.stateOf(id)).isEqualTo(fits ? "UNPLANNED" : "PROPOSED");
    }

    @Test
    void tenOtherDaysAreTakenAndElevenAreTooMany() {
        String id = silent("PROPOSED");
        String eleven = IntStream.rangeClosed(40, 50)
                .mapToObj(ahead -> TODAY.plusDays(ahead).toString())
                .collect(Collectors.joining("、"));
        Form form = Form.of("version", "1", "cannot", "議会", "days", eleven);
        Answer many = coordinator.post(OF_TOWN + id + "/cannot", form);
        assertThat(many.wrong("days")).contains("10日まで");
        assertThat(many.typed("days")).containsExactly(eleven);
        coordinator.post(OF_TOWN + id + "/cannot", form.with("days", eleven.substring(eleven.indexOf('、') + 1)));
        assertThat(history(id)).filteredOn("WISH"::equals).hasSize(10);
    }

    @Test
    void theListAsksForAReplyUntilThereIsOneAlsoAfterThePayment() {
        for (String state : List.of("REPORTED", "PAID")) {
            String id = silent(state);
            assertThat(line(id).text()).as(state).contains("受け止めと宿題の結果を書いてください");
            coordinator.post(OF_TOWN + id + "/reply", reply());
            assertThat(line(id).text()).as(state).doesNotContain("書いてください");
        }
        assertThat(line(silent("HELD")).text()).as("there is no report yet").doesNotContain("書いてください");
    }

    @Test
    void theTownReadsWhatTheOfficerSaysButNotWhyTheAdviserCannotNorAPaymentTakenBack() {
        String id = silent("REPORTED");
        happened(id, "CANCEL", "暴風雪のため");
        happened(id, "ADVISER_CANNOT", "家族の看病");
        happened(id, "NOT_PAID", "口座の誤り");
        happened(id, "NOT_ASKED_ADVISER", "0");
        assertThat(coordinator.get(OF_TOWN + id).words())
                .contains("暴風雪のため", "アドバイザーが「行けない」と答えました", "支払済みを取り消しました")
                .doesNotContain("家族の看病", "口座の誤り", "メールが届きませんでした");
    }

    @Test
    void ofTheOfficersTriesTheTownSeesTheLastAloneAndTheOfficerAll() {
        String id = silent("PROPOSED");
        happened(id, "PLACE", "一つめの案");
        happened(id, "PLACE", "二つめの案");
        assertThat(coordinator.get(OF_TOWN + id).words()).contains("二つめの案").doesNotContain("一つめの案");
        assertThat(officer.get(OF_PROGRAMME + id).words()).contains("一つめの案", "二つめの案");
        happened(id, "TOWN_CANNOT", "議会");
        happened(id, "PLACE", "三つめの案");
        assertThat(coordinator.get(OF_TOWN + id).words())
                .contains("二つめの案", "三つめの案")
                .doesNotContain("一つめの案");
    }

    @Test
    void theHomeworkOfTheVisitBeforeIsFollowedUpAtTheNext() {
        String first = own("HELD");
        advising.post(OF_ADVISER + first + "/report", report());
        coordinator.post(OF_TOWN + first + "/reply", reply());
        String second = own("PROPOSED");
        Books.changeControl(
                "UPDATE dispatch_visit v JOIN dispatch_visit w ON w.id = ? SET v.request_id = w.request_id, v.number = 2"
                        + " WHERE v.id = ?",
                first,
                second);
        for (Answer page : List.of(
                advising.get(OF_ADVISER + second),
                coordinator.get(OF_TOWN + second),
                officer.get(OF_PROGRAMME + second))) {
            assertThat(page.page()
                            .select("section[aria-labelledby=paper-before]")
                            .text())
                    .contains("前回（", "名簿", "名簿を作った", "名簿を見る")
                    .doesNotContain("窓口が三つ");
        }
        assertThat(coordinator.get(OF_TOWN + first).page().select("#paper-before"))
                .isEmpty();
    }

    @Test
    void anEnglishReaderReadsTheTownsVisitsInEnglish() {
        Books.changeControl(
                "UPDATE dispatch_adviser SET profile = '{\"fields\":[\"参加支援\",\"多機関協働\"]}' WHERE id = ?", SILENT);
        String id = silent("PROPOSED");
        assertThat(english.get("/t/" + TOWN.code() + "/visits").words())
                .contains("Visits", "Please say whether the day suits", "Waiting for answers");
        Answer page = english.get(OF_TOWN + id);
        assertThat(page.words()).contains("Fields 参加支援, 多機関協働", "Municipality: not yet");
        assertThat(coordinator.get(OF_TOWN + id).words()).contains("参加支援、多機関協働");
        Form form = Form.of("version", "1", "cannot", "Council", "days", "yesterday");
        assertThat(english.post(OF_TOWN + id + "/cannot", form).wrong("days")).contains("Days from tomorrow");
        assertThat(english.get(OF_TOWN + silent("HELD")).words())
                .contains("The municipality’s own view", "What became of the homework");
    }
}
