package jp.kasane.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of whom the roster says that a second factor is missing, and what a person's page says of it. */
class SecondFactorOnTheRosterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final RosterWords WORDS = new RosterWords(Messages.in(Language.JAPANESE), NOW);

    private static RosterEntry entry(StandardRole role, Grant.State state, boolean has) {
        Grant grant = new Grant(
                "G",
                "U",
                Place.town("023035"),
                role,
                null,
                "配属",
                state,
                null,
                null,
                LocalDate.of(2026, 4, 1),
                null,
                null,
                null);
        RosterEntry.Person person =
                new RosterEntry.Person("U", "見本 花子", "", "hanako", "h@example.jp", User.State.ACTIVE, true, has);
        return new RosterEntry(grant, person, null, null, NOW, null, null, null, true);
    }

    @ParameterizedTest
    @CsvSource({
        "TOWN_ADMINISTRATOR, GRANTED, false, ADMINISTRATORS, true",
        "TOWN_ADMINISTRATOR, GRANTED, true, ADMINISTRATORS, false",
        "TOWN_ADMINISTRATOR, GRANTED, false, NOBODY, false",
        "TOWN_ADMINISTRATOR, PROPOSED, false, ADMINISTRATORS, false",
        "TOWN_ADMINISTRATOR, REVOKED, false, EVERYONE, false",
        "COORDINATOR, GRANTED, false, ADMINISTRATORS, false",
        "COORDINATOR, GRANTED, false, EVERYONE, true"
    })
    void saysItIsMissingWhereItIsDemandedNowAndNotThere(
            StandardRole role, Grant.State state, boolean has, SecondFactor demanded, boolean missing) {
        assertThat(WORDS.secondFactorMissing(entry(role, state, has), demanded).map(Chip::label))
                .isEqualTo(missing ? java.util.Optional.of("二段階認証が未設定") : java.util.Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 必要（設定済み）",
        "true, false, 必要（次のサインインのときに、本人が設定します）",
        "false, true, 設定済み（サインインのたびに確かめます）",
        "false, false, 使っていない"
    })
    void saysOnAPersonsPageWhetherItIsNeededAndThere(boolean demanded, boolean has, String words) {
        RosterEntry.Person person =
                entry(StandardRole.CASE_WORKER, Grant.State.GRANTED, has).person();
        assertThat(WORDS.secondFactor(person, demanded)).isEqualTo(words);
    }
}
