package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import jp.kasane.kernel.control.Settings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorTest {

    private static Settings settings(String mode, String demanded) {
        Properties values = new Properties();
        values.setProperty("kasane.mode", mode);
        values.setProperty("kasane.second.factor", demanded);
        return new Settings("test.properties", values);
    }

    @ParameterizedTest
    @CsvSource({
        "production, '', ADMINISTRATORS",
        "production, administrators, ADMINISTRATORS",
        "production, everyone, EVERYONE",
        "demo, '', NOBODY",
        "demo, nobody, NOBODY",
        "demo, administrators, ADMINISTRATORS",
        "demo, everyone, EVERYONE",
        "anything else, '', ADMINISTRATORS"
    })
    void isDemandedAsTheOperatorSaysAndOfAdministratorsWhereNothingIsSaid(
            String mode, String said, SecondFactor demanded) {
        assertThat(SecondFactor.of(settings(mode, said))).isEqualTo(demanded);
    }

    @Test
    void isNeverDemandedOfNobodyOutsideTheDemonstration() {
        assertThatThrownBy(() -> SecondFactor.of(settings("production", "nobody")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kasane.second.factor=nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Administrators", "none", "off", "everyone,nobody", "ADMINISTRATORS"})
    void takesNoWordItDoesNotKnow(String said) {
        assertThatThrownBy(() -> SecondFactor.of(settings("demo", said)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    @Property
    void isOwedByWhoeverAdministersAnyPlaceWhateverElseTheyHold(@ForAll("roles") List<StandardRole> roles) {
        List<Grant> live = roles.stream().map(SecondFactorTest::live).toList();
        boolean administers = roles.contains(StandardRole.TOWN_ADMINISTRATOR)
                || roles.contains(StandardRole.PREFECTURE_ADMINISTRATOR);
        assertThat(SecondFactor.ADMINISTRATORS.demandedUnder(live)).isEqualTo(administers);
        assertThat(SecondFactor.EVERYONE.demandedUnder(live)).isTrue();
        assertThat(SecondFactor.NOBODY.demandedUnder(live)).isFalse();
    }

    @Test
    void isOwedByEverybodyWhoMayChangeWhoMayWhat() {
        assertThat(Arrays.stream(StandardRole.values())
                        .filter(role -> role.has(Right.PEOPLE_MANAGE))
                        .map(SecondFactorTest::live)
                        .filter(grant -> !SecondFactor.ADMINISTRATORS.demandedUnder(List.of(grant))))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<StandardRole>> roles() {
        return Arbitraries.of(StandardRole.values()).list().ofMaxSize(6);
    }

    private static Grant live(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? Place.town("023035") : Place.prefecture("020001");
        LocalDate from = LocalDate.of(2026, 4, 1);
        return new Grant("G", "U", place, role, null, "配属", Grant.State.GRANTED, null, null, from, null, null, null);
    }
}
