package jp.kasane.kernel.people;

import static jp.kasane.kernel.people.TownOffice.IMABETSU;
import static jp.kasane.kernel.people.TownOffice.YOMOGITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.people.ReshuffleReport.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReshuffleTest {

    private static final String HEADING = "氏名,メール,利用者名,役割,職名,開始日,終了日,操作\n";

    private final TownOffice office = new TownOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private static Reshuffle.Order order(String... lines) {
        ReshuffleSheet.Read sheet = (ReshuffleSheet.Read) ReshuffleSheet.of(HEADING + String.join("\n", lines));
        return new Reshuffle.Order(sheet.lines(), "令和9年4月1日付人事異動", ReshuffleTest::role);
    }

    private static Optional<StandardRole> role(String words) {
        return switch (words) {
            case "管理者" -> Optional.of(StandardRole.TOWN_ADMINISTRATOR);
            case "推進員" -> Optional.of(StandardRole.COORDINATOR);
            case "ケース担当" -> Optional.of(StandardRole.CASE_WORKER);
            default -> Optional.empty();
        };
    }

    private ReshuffleReport applied(Viewer by, Reshuffle.Order order) {
        ReshuffleReport rehearsed = office.reshuffle.rehearse(by, order);
        assertThat(rehearsed.applied()).isFalse();
        return office.reshuffle.apply(by, order, rehearsed.fingerprint());
    }

    private List<Grant> grantsOf(String userId) {
        return office.roster.ofPerson(IMABETSU, userId).stream()
                .map(RosterEntry::grant)
                .toList();
    }

    @Test
    void aRehearsalShowsWhatWouldHappenAndChangesNothing() {
        String mei = office.caseWorker("mei");
        long users = office.users();

        ReshuffleReport report = office.reshuffle.rehearse(
                office.aoi, order("見本 空,sora@example.jp,sora,推進員,推進員,R9.4.1,,追加", ",,mei,ケース担当,,,R9.3.31,終了"));

        assertThat(report.hasProblems()).isFalse();
        assertThat(report.lines().get(0).effects())
                .extracting(ReshuffleReport.Effect::kind)
                .containsExactly(Kind.AWAITS_APPROVAL);
        assertThat(report.lines().get(1).effects())
                .extracting(ReshuffleReport.Effect::kind)
                .containsExactly(Kind.ENDS);
        assertThat(office.users()).isEqualTo(users);
        assertThat(office.trail()).isEmpty();
        assertThat(grantsOf(mei).get(0).validTo()).isNull();
    }

    @Test
    void carriesOutWhatWasShown() {
        String mei = office.caseWorker("mei");

        ReshuffleReport report =
                applied(office.aoi, order("見本 空,sora@example.jp,sora,推進員,推進員,R9.4.1,,追加", ",,mei,,,,R9.3.31,終了"));

        assertThat(report.applied()).isTrue();
        assertThat(grantsOf(mei).get(0).validTo()).isEqualTo("2027-03-31");
        assertThat(office.trail()).containsExactly("INVITE", "PROPOSE", "END");
    }

    @Test
    void doesNothingIfItWouldDoSomethingElseThanShown() {
        String mei = office.caseWorker("mei");
        Reshuffle.Order order = order(",,mei,,,,R9.3.31,終了");
        String shown = office.reshuffle.rehearse(office.aoi, order).fingerprint();
        office.registry.grant(mei, IMABETSU, StandardRole.RECORDER);

        ReshuffleReport report = office.reshuffle.apply(office.aoi, order, shown);

        assertThat(report.applied()).isFalse();
        assertThat(report.lines().get(0).effects()).hasSize(2);
        assertThat(grantsOf(mei)).allMatch(grant -> grant.validTo() == null);
    }

    @Test
    void aChangeEndsWhatWasHeldTheDayBefore() {
        String mei = office.caseWorker("mei");

        applied(office.aoi, order(",,mei,推進員,主査,R9.4.1,,変更"));

        assertThat(grantsOf(mei))
                .extracting(Grant::role)
                .containsExactly(StandardRole.CASE_WORKER, StandardRole.COORDINATOR);
        assertThat(grantsOf(mei).get(0).validTo()).isEqualTo("2027-03-31");
        assertThat(grantsOf(mei).get(1).validFrom()).isEqualTo("2027-04-01");
        assertThat(grantsOf(mei).get(1).state()).isEqualTo(Grant.State.PROPOSED);
    }

    @Test
    void aChangeOfTheTitleAloneNeedsNobodyElse() {
        String mei = office.caseWorker("mei");

        applied(office.aoi, order(",,mei,ケース担当,主査,R9.4.1,,変更"));

        assertThat(grantsOf(mei).get(1).state()).isEqualTo(Grant.State.GRANTED);
        assertThat(grantsOf(mei).get(1).post()).isEqualTo("主査");
    }

    @Test
    void severalLinesOfOnePersonReplaceTogether() {
        String mei = office.caseWorker("mei");

        applied(office.aoi, order(",,mei,推進員,,R9.4.1,,変更", ",,mei,ケース担当,,R9.4.1,,変更"));

        assertThat(grantsOf(mei)).hasSize(3);
        assertThat(grantsOf(mei)).filteredOn(grant -> grant.validTo() == null).hasSize(2);
    }

    @Test
    void theAdministratorHandsOverInOneSheet() {
        Place village = Place.town(office.registry.singleOfficerTown());
        Viewer only = office.administrator("only", village);

        ReshuffleReport alone = office.reshuffle.rehearse(only, order(",,only,管理者,,,R9.3.31,終了"));
        assertThat(alone.lines().get(0).problems())
                .extracting(ReshuffleReport.Problem::key)
                .containsExactly("LAST_ADMINISTRATOR");

        ReshuffleReport together =
                applied(only, order(",,only,管理者,,,R9.3.31,終了", "見本 後任,next@example.jp,next,管理者,,R9.4.1,,追加"));
        assertThat(together.applied()).isTrue();
        assertThat(office.jobs()).containsExactly("INVITE_USER " + village.code());
    }

    @Test
    void saysOfEachLineWhatIsWrongAndDoesNothingAtAll() {
        office.caseWorker("mei");
        Viewer nagi = office.administrator("nagi", YOMOGITA);

        ReshuffleReport report = applied(
                office.aoi,
                order(
                        ",,mei,,,,R9.3.31,終了",
                        ",,nagi,,,,R9.3.31,終了",
                        "見本 空,no-address,sora,町長,福祉係,令和9年2月30日,,追加",
                        ",,mei,,,,R8.3.31,終了",
                        ",,,,,,,転勤",
                        ",,aoi,推進員,,R9.4.1,,変更",
                        "誰か,someone@example.jp,mei,推進員,,R9.4.1,,追加"));

        assertThat(report.applied()).isFalse();
        assertThat(problems(report, 0)).isEmpty();
        assertThat(problems(report, 1)).containsExactly("USERNAME NO_SUCH_PERSON");
        assertThat(problems(report, 2))
                .containsExactlyInAnyOrder("FROM NOT_A_DATE", "ROLE UNKNOWN_ROLE", "EMAIL EMAIL");
        assertThat(problems(report, 3)).containsExactly("TO ENDS_IN_THE_PAST");
        assertThat(problems(report, 4))
                .containsExactlyInAnyOrder("ACT UNKNOWN_ACT", "ROLE UNKNOWN_ROLE", "USERNAME REQUIRED");
        assertThat(problems(report, 5)).containsExactly("USERNAME OWN_GRANT");
        assertThat(problems(report, 6)).containsExactly("USERNAME USERNAME_TAKEN");
        assertThat(office.trail()).isEmpty();
        assertThat(office.grants.viewer(nagi.userId(), YOMOGITA, "r")).isPresent();
    }

    private static List<String> problems(ReshuffleReport report, int line) {
        return report.lines().get(line).problems().stream()
                .map(problem -> problem.column() + " " + problem.key())
                .toList();
    }
}
