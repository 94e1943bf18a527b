package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerTest {

    private static final Place TOWN = Place.town("023035");
    private static final Place PREFECTURE = Place.prefecture("020001");

    private static Viewer at(Place place, Set<StandardRole> roles) {
        return new Viewer("u", place, roles, "r");
    }

    @Provide
    Arbitrary<Set<StandardRole>> rolesOfATown() {
        return Arbitraries.of(StandardRole.class)
                .filter(role -> role.placeKind() == Place.Kind.TOWN)
                .set()
                .ofMinSize(1);
    }

    @Test
    void whatIsAPrefecturesNobodyOfATownChanges() {
        assertThat(at(PREFECTURE, Set.of(StandardRole.PREFECTURE_OFFICER)).prefecture())
                .isEqualTo("020001");
        Viewer ofATown = at(TOWN, Set.of(StandardRole.TOWN_ADMINISTRATOR));
        assertThatIllegalArgumentException().isThrownBy(ofATown::prefecture);
    }

    @Test
    void nobodyViewsAPlaceWithoutAGrant() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(TOWN, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void noRoleReachesIntoAnotherKindOfPlace(StandardRole role) {
        Place elsewhere = role.placeKind() == Place.Kind.TOWN ? PREFECTURE : TOWN;

        assertThatIllegalArgumentException().isThrownBy(() -> at(elsewhere, Set.of(role)));
    }

    @Property
    void mayWhatAnyOfTheRolesMayAndNothingElse(@ForAll("rolesOfATown") Set<StandardRole> roles, @ForAll Right right) {
        boolean any = roles.stream().anyMatch(role -> role.has(right));
        Viewer viewer = at(TOWN, roles);

        assertThat(viewer.may(right)).isEqualTo(any);
        if (any) {
            assertThat(viewer.actingAs(right)).isIn(roles);
            assertThat(viewer.actingAs(right).has(right)).isTrue();
        } else {
            assertThat(viewer.reach(right)).isEqualTo(StandardRole.Reach.NONE);
            assertThatIllegalStateException().isThrownBy(() -> viewer.actingAs(right));
        }
    }

    @Property
    void anotherRoleNeverTakesAnythingAway(
            @ForAll("rolesOfATown") Set<StandardRole> roles,
            @ForAll("rolesOfATown") Set<StandardRole> more,
            @ForAll Right right) {
        Set<StandardRole> both = new HashSet<>(roles);
        both.addAll(more);

        assertThat(at(TOWN, both).may(right))
                .isEqualTo(at(TOWN, roles).may(right) || at(TOWN, more).may(right));
        assertThat(at(TOWN, both).reach(right))
                .isGreaterThanOrEqualTo(at(TOWN, roles).reach(right));
    }

    @Test
    void theRolesOfAViewerCannotBeChangedLater() {
        Set<StandardRole> roles = new HashSet<>(Set.of(StandardRole.AUDITOR));
        Viewer viewer = at(TOWN, roles);
        roles.add(StandardRole.TOWN_ADMINISTRATOR);

        assertThat(viewer.roles()).containsExactly(StandardRole.AUDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02303", "0230355", "02303x", "０２３０３５", "02303 ", "-23035", "../../"})
    void aPlaceIsNamedBySixDigits(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.town(code));
        assertThatIllegalArgumentException().isThrownBy(() -> Place.prefecture(code));
    }

    @Test
    void aTownAndAPrefectureAreNeverTheSamePlace() {
        assertThat(Place.town("020001")).isNotEqualTo(Place.prefecture("020001"));
        assertThat(Place.town("020001")).hasToString("town:020001");
        assertThat(Place.prefecture("020001")).hasToString("prefecture:020001");
    }

    @Test
    void everyRightAtAPlaceIsCarriedBySomeRole() {
        Arrays.stream(Right.values())
                .filter(Right::placed)
                .forEach(right ->
                        assertThat(StandardRole.values()).as(right.name()).anyMatch(role -> role.has(right)));
    }
}
