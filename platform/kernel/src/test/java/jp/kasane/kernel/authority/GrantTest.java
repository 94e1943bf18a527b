package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import jp.kasane.kernel.authority.Grant.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,PROPOSED,false", "PROPOSED,GRANTED,true", "PROPOSED,DECLINED,true", "PROPOSED,REVOKED,false",
        "GRANTED,PROPOSED,false", "GRANTED,GRANTED,false", "GRANTED,DECLINED,false", "GRANTED,REVOKED,true",
        "DECLINED,PROPOSED,false", "DECLINED,GRANTED,false", "DECLINED,DECLINED,false", "DECLINED,REVOKED,false",
        "REVOKED,PROPOSED,false", "REVOKED,GRANTED,false", "REVOKED,DECLINED,false", "REVOKED,REVOKED,false"
    })
    void movesOnlyAlongItsTable(State from, State to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
    void opensNothingUnlessGranted(State state) {
        assertThat(grant(state, null, null, null).liveAt(NOON, APRIL)).isFalse();
    }

    @Test
    void holdsFromItsFirstDayThroughItsLast() {
        Grant grant = grant(State.GRANTED, APRIL.plusDays(2), null, null);
        assertThat(grant.liveAt(NOON, APRIL.minusDays(1))).isFalse();
        assertThat(grant.liveAt(NOON, APRIL)).isTrue();
        assertThat(grant.liveAt(NOON, APRIL.plusDays(2))).isTrue();
        assertThat(grant.liveAt(NOON, APRIL.plusDays(3))).isFalse();
    }

    @Test
    void isVoidWhenTheFirstAdministratorNeverCame() {
        Grant unused = grant(State.GRANTED, null, NOON, null);
        assertThat(unused.liveAt(NOON.minusSeconds(1), APRIL)).isTrue();
        assertThat(unused.liveAt(NOON, APRIL)).isFalse();
        assertThat(grant(State.GRANTED, null, NOON, NOON.minusSeconds(9)).liveAt(NOON, APRIL))
                .isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> grant(State.GRANTED, APRIL.minusDays(1), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotGiveATownsRoleAtAPrefecture() {
        assertThatThrownBy(() ->
                        new Viewer("U", Place.prefecture("020001"), java.util.Set.of(StandardRole.COORDINATOR), "r"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isHeldOnlyWhereItsRoleBelongs() {
        assertThatThrownBy(() -> held(Place.prefecture("020001"), StandardRole.COORDINATOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> held(Place.town("023035"), StandardRole.PREFECTURE_OFFICER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotComeBackOnceItIsOver() {
        Grant revoked = grant(State.GRANTED, null, null, null).revoked();
        assertThatThrownBy(() -> revoked.approvedBy("A")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(revoked::declined).isInstanceOf(IllegalStateException.class);
    }

    private static Grant held(Place place, StandardRole role) {
        return new Grant("G", "U", place, role, null, "", State.GRANTED, null, null, APRIL, null, null, null);
    }

    private static Grant grant(State state, LocalDate to, Instant voidAt, Instant used) {
        return new Grant(
                "G",
                "U",
                Place.town("023035"),
                StandardRole.COORDINATOR,
                null,
                "",
                state,
                null,
                null,
                APRIL,
                to,
                voidAt,
                used);
    }
}
