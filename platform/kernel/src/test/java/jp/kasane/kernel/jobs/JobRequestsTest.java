package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.jobs.JobRequest.EndUser;
import jp.kasane.kernel.jobs.JobRequest.EraseTown;
import jp.kasane.kernel.jobs.JobRequest.InviteUser;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.KeepTown;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResetMfa;
import jp.kasane.kernel.jobs.JobRequest.ResetPassword;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.RotateClientSecret;
import jp.kasane.kernel.jobs.JobRequest.RotateMasterKey;
import jp.kasane.kernel.jobs.JobRequest.RotateTownPassword;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.jobs.JobRequest.UpgradeTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobRequestsTest {

    private static final String TOWN = "023035";
    private static final String PREFECTURE = "020001";
    private static final String USER = "01JD0000000000000000000000";
    private static final FirstAdministrator FIRST =
            new FirstAdministrator(USER, "髙橋 𠮷子", "yoshiko@example.invalid", "yoshiko");

    static List<JobRequest> requests() {
        return List.of(
                new PreparePrefecture(PREFECTURE, FIRST, true),
                new KeepPrefecture(PREFECTURE),
                new OnboardTown(TOWN, FIRST, false),
                new SuspendTown(TOWN, "点検のため\n閉じています"),
                new ResumeTown(TOWN),
                new KeepTown(TOWN),
                new EraseTown(TOWN, USER),
                new UpgradeTown(TOWN, "2"),
                new RotateMasterKey("k-2"),
                new RotateTownPassword(TOWN),
                new RotateClientSecret(PREFECTURE),
                new InviteUser(USER),
                new ResetPassword(USER),
                new ResetMfa(USER),
                new EndUser(USER));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void comesBackFromTheQueueAsItWentIn(JobRequest request) {
        assertThat(JobRequests.read(request.kind(), JobRequests.write(request))).isEqualTo(request);
    }

    @Test
    void everyKindHasItsRequest() {
        assertThat(requests().stream().map(JobRequest::kind)).containsExactlyInAnyOrder(JobKind.values());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatFollowsFromTheRequestIsNotKeptBesideIt(JobRequest request) {
        assertThat(JobRequests.write(request)).doesNotContain("uniqueness", "\"kind\"");
    }

    @ParameterizedTest
    @EnumSource(JobKind.class)
    void aRequestThatCannotBeReadFailsWithoutQuotingIt(JobKind kind) {
        for (String broken : List.of("", "{", "[]", "\"023035 架空\"")) {
            assertThatIllegalStateException()
                    .as(broken)
                    .isThrownBy(() -> JobRequests.read(kind, broken))
                    .withMessageContaining(kind.name())
                    .withMessageNotContaining("架空");
        }
    }

    @Test
    void onlyOneThingAtATimeChangesAPlaceOrAPerson() {
        assertThat(Stream.of(new OnboardTown(TOWN, FIRST, true), new SuspendTown(TOWN, "点検"), new ResumeTown(TOWN))
                        .map(JobRequest::uniqueness))
                .containsOnly("town:023035:state");
        assertThat(new KeepPrefecture(PREFECTURE).uniqueness())
                .isEqualTo(new PreparePrefecture(PREFECTURE, FIRST, true).uniqueness());
        Set<String> ofPerson = Stream.of(
                        new InviteUser(USER), new ResetPassword(USER), new ResetMfa(USER), new EndUser(USER))
                .map(JobRequest::uniqueness)
                .collect(Collectors.toSet());
        assertThat(ofPerson).hasSize(4).allMatch(name -> name.contains(USER));
    }

    @Test
    void twoTownsDoNotWaitForEachOther() {
        assertThat(new ResumeTown("023035").uniqueness()).isNotEqualTo(new ResumeTown("023043").uniqueness());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\n", "点検\u202E", "点検\u0000", "点検\uFFFE"})
    void noTownIsShutWithoutAReasonThatCanBeRead(String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SuspendTown(TOWN, reason));
    }

    @Test
    void boundsTheReasonInCharacters() {
        assertThat(new SuspendTown(TOWN, "𠮷".repeat(500)).reason()).hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new SuspendTown(TOWN, "あ".repeat(501)));
    }

    @ParameterizedTest
    @EnumSource(JobKind.class)
    void noKindHasAStepTwice(JobKind kind) {
        assertThat(kind.steps()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aPlaceIsReachableOnlyWhenEverythingItNeedsIsMade() {
        Set<JobStep> mayFollow = EnumSet.of(JobStep.INVITATION);
        Arrays.stream(JobKind.values())
                .filter(kind -> kind.steps().contains(JobStep.ACTIVATION))
                .forEach(kind -> {
                    List<JobStep> steps = kind.steps();
                    List<JobStep> after = steps.subList(steps.indexOf(JobStep.ACTIVATION) + 1, steps.size());
                    assertThat(mayFollow).as(kind.name()).containsAll(after);
                });
        assertThat(JobKind.ONBOARD_TOWN.steps())
                .containsSubsequence(
                        JobStep.DATABASE,
                        JobStep.DATABASE_USER,
                        JobStep.SCHEMA,
                        JobStep.TABLE_GRANTS,
                        JobStep.MARKER,
                        JobStep.FIRST_GRANT,
                        JobStep.ACTIVATION);
    }

    @Test
    void everyStepBelongsToSomeKind() {
        Set<JobStep> used = Arrays.stream(JobKind.values())
                .flatMap(kind -> kind.steps().stream())
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrder(JobStep.values());
    }
}
