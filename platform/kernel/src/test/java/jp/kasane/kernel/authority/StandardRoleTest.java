package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardRoleTest {

    private static final Set<Right> OF_RECORDS = EnumSet.of(
            Right.RECORD_LIST,
            Right.RECORD_READ,
            Right.RECORD_CREATE,
            Right.RECORD_CHANGE,
            Right.RECORD_VOID,
            Right.RECORD_PRINT,
            Right.RECORD_EXPORT);

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void carriesRightsOfItsOwnKindOfPlaceOnly(StandardRole role) {
        boolean prefecture = role.placeKind() == Place.Kind.PREFECTURE;
        assertThat(role.has(Right.PREFECTURE_ENTER)).isEqualTo(prefecture);
        assertThat(role.has(Right.TOWN_ENTER)).isEqualTo(!prefecture);
        assertThat(role.has(Right.ANYONE)).isFalse();
        assertThat(role.has(Right.SIGNED_IN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void touchesNoRecordWithoutReach(StandardRole role) {
        boolean touches = OF_RECORDS.stream().anyMatch(role::has);
        assertThat(touches).isEqualTo(role.reach() != StandardRole.Reach.NONE);
    }

    @Test
    void letsNobodyAtThePrefectureTouchARecord() {
        assertThat(Arrays.stream(StandardRole.values())
                        .filter(role -> role.placeKind() == Place.Kind.PREFECTURE)
                        .filter(role -> OF_RECORDS.stream().anyMatch(role::has)))
                .isEmpty();
    }

    @Test
    void anAdviserEntersThePrefectureAndHasOnlyWhatIsTheirOwn() {
        assertThat(Arrays.stream(Right.values()).filter(StandardRole.ADVISER::has))
                .containsExactly(Right.PREFECTURE_ENTER, Right.ADVISE);
    }

    @Test
    void leavesAdvisersVisitsToTheirThreeSides() {
        assertThat(Arrays.stream(StandardRole.values()).filter(role -> role.has(Right.DISPATCH)))
                .containsExactly(StandardRole.PREFECTURE_ADMINISTRATOR, StandardRole.PREFECTURE_OFFICER);
        assertThat(Arrays.stream(StandardRole.values()).filter(role -> role.has(Right.ADVISE)))
                .containsExactly(StandardRole.ADVISER);
        assertThat(Arrays.stream(StandardRole.values()).filter(role -> role.has(Right.DISPATCH_REQUEST)))
                .containsExactly(StandardRole.TOWN_ADMINISTRATOR, StandardRole.COORDINATOR);
    }

    @Test
    void aTownThatHasMergedAppliesForNothing() {
        assertThat(Right.DISPATCH_REQUEST.changesTown()).isTrue();
    }

    @Test
    void showsWhatOtherTownsPublishToAllWhoWorkInATownAndToNobodyElse() {
        assertThat(Arrays.stream(StandardRole.values())
                        .filter(role -> role.placeKind() == Place.Kind.TOWN && !role.has(Right.NEIGHBOURS_READ)))
                .containsExactly(StandardRole.REPORTER, StandardRole.MEETING_GUEST);
        assertThat(Arrays.stream(StandardRole.values())
                        .filter(role -> role.placeKind() == Place.Kind.PREFECTURE && role.has(Right.NEIGHBOURS_READ)))
                .isEmpty();
    }

    @Test
    void onlyTheTownsOwnStaffReachRecordsOfOthers() {
        assertThat(Arrays.stream(StandardRole.values()).filter(role -> role.reach() == StandardRole.Reach.TOWN))
                .containsExactly(StandardRole.COORDINATOR, StandardRole.CASE_WORKER);
    }

    @Test
    void leavesThePeopleOfAPlaceToItsAdministrator() {
        assertThat(Arrays.stream(StandardRole.values()).filter(role -> role.has(Right.PEOPLE_MANAGE)))
                .containsExactly(StandardRole.TOWN_ADMINISTRATOR, StandardRole.PREFECTURE_ADMINISTRATOR);
    }

    @Test
    void showsThePrefecturesPeopleAndTrailToItsAdministratorAlone() {
        for (Right right : EnumSet.of(Right.PEOPLE_READ, Right.PEOPLE_MANAGE, Right.AUDIT_READ)) {
            assertThat(Arrays.stream(StandardRole.values())
                            .filter(role -> role.placeKind() == Place.Kind.PREFECTURE && role.has(right)))
                    .containsExactly(StandardRole.PREFECTURE_ADMINISTRATOR);
        }
    }

    @Test
    void givesTheWidestReachAmongTheRolesThatCarryTheRight() {
        Viewer both = new Viewer(
                "U", Place.town("023035"), Set.of(StandardRole.SPECIALIST, StandardRole.TOWN_ADMINISTRATOR), "r");
        assertThat(both.reach(Right.RECORD_READ)).isEqualTo(StandardRole.Reach.OWN);
        assertThat(both.reach(Right.AUDIT_READ)).isEqualTo(StandardRole.Reach.NONE);
        assertThat(both.actingAs(Right.AUDIT_READ)).isEqualTo(StandardRole.TOWN_ADMINISTRATOR);
    }
}
