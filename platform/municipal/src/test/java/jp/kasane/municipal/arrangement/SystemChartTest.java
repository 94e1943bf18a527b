package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.arrangement.SystemChart.BodyGroup;
import jp.kasane.municipal.arrangement.SystemChart.BodyLane;
import jp.kasane.municipal.arrangement.SystemChart.MeetingLane;
import jp.kasane.municipal.arrangement.SystemChart.MeetingTree;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.bodies.SupportBody.Function;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;
import org.junit.jupiter.api.Test;

class SystemChartTest {

    @Test
    void putsBodiesUnderTheirFirstFunctionAndProgramme() {
        SystemChart chart = SystemChart.of(
                ADefinition.with(
                        "bodies: ["
                                + "{id: 'plain', name: '場所'},"
                                + "{id: 'csw', name: 'CSW', functions: ['outreach', 'receive'], programmes: [{kind: 'outreach'}]},"
                                + "{id: 'kyo', name: '困窮', functions: ['receive'], programmes: [{kind: 'linked'}]},"
                                + "{id: 'so', name: '総合', functions: ['receive'], programmes: [{kind: 'comprehensive-consultation'}]}]"));
        assertThat(chart.bodies())
                .extracting(BodyLane::function)
                .containsExactly(Optional.of(Function.RECEIVE), Optional.of(Function.OUTREACH), Optional.empty());
        assertThat(chart.bodies().get(0).groups())
                .extracting(BodyGroup::programme)
                .containsExactly(
                        Optional.of(ProgrammeKind.COMPREHENSIVE_CONSULTATION), Optional.of(ProgrammeKind.LINKED));
    }

    @Test
    void putsMeetingsBelowTheirParentsWhateverTheyAreForThemselves() {
        SystemChart chart = SystemChart.of(ADefinition.with("meetings: ["
                + "{id: 'child', name: '農福連携部会', functions: ['resource-development'], parent: 'top'},"
                + "{id: 'top', name: '推進会議', functions: ['steering', 'network']},"
                + "{id: 'alone', name: '支援会議', functions: ['case-review'], parent: '代表者会議'}]"));
        assertThat(chart.meetings())
                .extracting(MeetingLane::function)
                .containsExactly(Optional.of(MeetingFunction.CASE_REVIEW), Optional.of(MeetingFunction.STEERING));
        MeetingTree top = chart.meetings().get(1).meetings().get(0);
        assertThat(top.below()).extracting(tree -> tree.meeting().name()).containsExactly("農福連携部会");
    }

    @Test
    void leavesOutWhatIsGone() {
        SystemChart chart =
                SystemChart.of(ADefinition.with("posts: [{id: 'a', title: '以前の推進員', to: 'FY2024'}, {id: 'b', title:"
                        + " '推進員'}], departments: [{id: 'd', path: ['旧課'], statuses: [{state: 'withdrawn'}]}]"));
        assertThat(chart.posts()).extracting(post -> post.title()).containsExactly("推進員");
        assertThat(chart.departments()).isEmpty();
    }

    @Test
    void holdsEveryBodyAndMeetingThatIsThereExactlyOnce() {
        Proof proof = Proof.of("proof.arrangement.charts", 200, 20_000, "charts");
        for (int number = 0; number < proof.cases(); number++) {
            Arrangement any = ADefinition.any(proof.random(number));
            SystemChart chart = SystemChart.of(any);
            assertThat(bodies(chart))
                    .containsExactlyInAnyOrderElementsOf(
                            any.present(any.definition().bodies()));
            assertThat(meetings(chart))
                    .containsExactlyInAnyOrderElementsOf(
                            any.present(any.definition().meetings()));
            proof.held(1);
        }
        proof.note();
    }

    private static List<SupportBody> bodies(SystemChart chart) {
        return chart.bodies().stream()
                .flatMap(lane -> lane.groups().stream())
                .flatMap(group -> group.bodies().stream())
                .toList();
    }

    private static List<Meeting> meetings(SystemChart chart) {
        return chart.meetings().stream()
                .flatMap(lane -> lane.meetings().stream())
                .flatMap(SystemChartTest::all)
                .toList();
    }

    private static Stream<Meeting> all(MeetingTree tree) {
        return Stream.concat(Stream.of(tree.meeting()), tree.below().stream().flatMap(SystemChartTest::all));
    }
}
