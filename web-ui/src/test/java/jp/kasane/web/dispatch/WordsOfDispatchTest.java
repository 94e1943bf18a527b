package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kasane.prefecture.calendars.AvailabilityLines;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Changed;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.programmes.Contradiction;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever advisers' visits can come to has words in both languages, on their pages and in the trail. */
class WordsOfDispatchTest {

    static Stream<String> keys() {
        return Stream.of(
                        keys("dispatch.rule.", Rule.values(), Rule::name),
                        keys("dispatch.goal.", Goal.values(), Goal::name),
                        keys("dispatch.goal.", Goal.values(), goal -> goal + ".unit"),
                        keys("dispatch.goal.", Goal.values(), goal -> goal + ".help"),
                        keys("programme.field.weight.", Goal.values(), Goal::name),
                        keys("programme.state.", Programme.State.values(), Programme.State::name),
                        keys("programme.done.", Programme.State.values(), Programme.State::name),
                        keys("programme.kind.", Programme.Kind.values(), Programme.Kind::name),
                        keys("programme.contradiction.", Contradiction.Kind.values(), Contradiction.Kind::name),
                        keys("request.state.", TownRequest.State.values(), TownRequest.State::name),
                        keys("request.event.", RequestAct.values(), RequestAct::past),
                        keys("planning.run.", Run.State.values(), Run.State::name),
                        keys("planning.changed.", Changed.How.values(), Changed.How::name),
                        keys("visits.state.", VisitState.values(), VisitState::name),
                        keys("visits.act.", VisitAct.values(), VisitAct::name),
                        keys("availability.line.", AvailabilityLines.Reason.values(), AvailabilityLines.Reason::name),
                        keys(
                                "availability.trouble.",
                                jp.kasane.prefecture.calendars.Trouble.Reason.values(),
                                Enum::name),
                        keys("accesslog.action.PROGRAMME_", Programme.State.values(), Programme.State::name),
                        keys("accesslog.action.DISPATCH_REQUEST_", RequestAct.values(), RequestAct::past),
                        keys("accesslog.action.VISIT_", VisitAct.values(), VisitAct::name),
                        // plans moved visits under the second name once, and those entries stay
                        keys("accesslog.kind.", new String[] {Visits.KIND, "dispatch_visit"}, kind -> kind))
                .flatMap(all -> all);
    }

    private static <T> Stream<String> keys(String family, T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(value -> family + name.apply(value));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everythingHasWords(String key) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).has(key))
                    .as(key + " in " + language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void aGoalIsCalledTheSameInTheProgrammeAndInItsPlan(Goal goal) {
        for (Language language : Language.values()) {
            Messages m = Messages.in(language);
            assertThat(m.t("programme.field.weight." + goal)).startsWith(m.t("dispatch.goal." + goal));
        }
    }
}
