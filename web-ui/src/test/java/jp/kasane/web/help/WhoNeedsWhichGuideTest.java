package jp.kasane.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import org.junit.jupiter.api.Test;

class WhoNeedsWhichGuideTest {

    private static List<Guide> guidesOf(StandardRole... roles) {
        List<Grant> grants =
                Arrays.stream(roles).map(WhoNeedsWhichGuideTest::grant).toList();
        return Arrays.stream(Guide.values())
                .filter(guide -> !guide.general())
                .filter(guide -> guide.servesHolderOf(grants))
                .toList();
    }

    private static Grant grant(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? Place.town("023035") : Place.prefecture("020001");
        LocalDate since = LocalDate.of(2026, 4, 1);
        return new Grant(
                "grant", "user", place, role, null, "試験", Grant.State.GRANTED, null, null, since, null, null, null);
    }

    @Test
    void aStrangerNeedsTheGeneralOnesOnly() {
        assertThat(guidesOf()).isEmpty();
        assertThat(Arrays.stream(Guide.values()).filter(Guide::general))
                .containsExactly(Guide.START, Guide.SECOND_FACTOR, Guide.TROUBLE);
    }

    @Test
    void aCoordinatorWorksOnConsultationsAndLooksAfterNoPeople() {
        assertThat(guidesOf(StandardRole.COORDINATOR))
                .contains(Guide.RECORD, Guide.SEARCH, Guide.CORRECT, Guide.WORK, Guide.PROFILE)
                .doesNotContain(Guide.PEOPLE, Guide.ACCESS_LOG, Guide.ONBOARDING, Guide.MAIL);
    }

    @Test
    void anAdministratorLooksAfterPeopleAndWorksOnNoConsultation() {
        assertThat(guidesOf(StandardRole.TOWN_ADMINISTRATOR))
                .contains(Guide.PEOPLE, Guide.ROLES, Guide.RESHUFFLE, Guide.ACCESS_LOG, Guide.PROFILE)
                .doesNotContain(Guide.RECORD, Guide.SEARCH, Guide.ONBOARDING);
    }

    @Test
    void aSingleOfficerNeedsBoth() {
        assertThat(guidesOf(StandardRole.TOWN_ADMINISTRATOR, StandardRole.COORDINATOR))
                .contains(Guide.RECORD, Guide.PEOPLE)
                .doesNotContain(Guide.ONBOARDING, Guide.MAIL);
    }

    @Test
    void aSpecialistOnlyReads() {
        assertThat(guidesOf(StandardRole.SPECIALIST))
                .contains(Guide.SEARCH, Guide.WORK)
                .doesNotContain(Guide.RECORD, Guide.CORRECT);
    }

    @Test
    void whoSeesNoOtherTownNeedsNoGuideToThem() {
        assertThat(guidesOf(StandardRole.AUDITOR)).contains(Guide.PUBLICATION);
        assertThat(guidesOf(StandardRole.REPORTER, StandardRole.MEETING_GUEST))
                .contains(Guide.ARRANGEMENT)
                .doesNotContain(Guide.PUBLICATION);
    }

    @Test
    void thePrefectureAddsTownsAndSeesNothingOfTheirWork() {
        assertThat(guidesOf(StandardRole.PREFECTURE_ADMINISTRATOR))
                .contains(Guide.ONBOARDING, Guide.MAIL)
                .doesNotContain(Guide.RECORD, Guide.SEARCH, Guide.PROFILE);
        assertThat(guidesOf(StandardRole.ADVISER)).doesNotContain(Guide.PROFILE, Guide.SEARCH);
    }

    @Test
    void advisersVisitsAreToldToTheirThreeSides() {
        for (StandardRole role : StandardRole.values()) {
            boolean has = role.has(Right.DISPATCH) || role.has(Right.DISPATCH_REQUEST) || role.has(Right.ADVISE);
            assertThat(guidesOf(role).contains(Guide.DISPATCH)).as(role.name()).isEqualTo(has);
        }
    }
}
