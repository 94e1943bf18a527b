package jp.kasane.kernel.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.succession.SuccessionOutcome.Act;
import jp.kasane.kernel.succession.SuccessionOutcome.Done;
import jp.kasane.kernel.succession.SuccessionOutcome.Reason;
import jp.kasane.kernel.succession.SuccessionOutcome.Refused;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New names and mergers hold from their day on, by themselves; the past stays as it was. */
class SuccessionsTest {

    private static final String TOWN = ARegistry.IMABETSU;
    private static final String OTHER = ARegistry.YOMOGITA;
    private static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final ControlDatabase control = ControlDatabase.open(
            server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private final ARegistry registry = new ARegistry(control);
    private final Successions successions = new Successions(control, Clock.systemUTC());
    private final Viewer ken = holder("ken", Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void aNewNameHoldsFromItsDayOnAndNotBefore() {
        assertThat(successions.rename(ken, TOWN, name(TODAY.plusDays(30), "津軽半島町"), "町名変更"))
                .isEqualTo(new Done(Act.RENAMED));
        assertThat(town(TOWN).name()).isEqualTo("今別町");
        passDays(30);
        assertThat(town(TOWN).name()).isEqualTo("津軽半島町");
        assertThat(town(TOWN).kana()).isEqualTo("つがるはんとうちょう");
    }

    @Test
    void thePastIsReadAsItWasCalledThen() {
        successions.rename(ken, TOWN, name(TODAY, "一の町"), "x");
        successions.rename(ken, TOWN, name(TODAY.plusDays(10), "二の町"), "x");
        assertThat(successions.nameOn(TOWN, TODAY.minusDays(1))).isEqualTo("今別町");
        assertThat(successions.nameOn(TOWN, TODAY)).isEqualTo("一の町");
        assertThat(successions.nameOn(TOWN, TODAY.plusDays(9))).isEqualTo("一の町");
        assertThat(successions.nameOn(TOWN, TODAY.plusDays(10))).isEqualTo("二の町");
        assertThat(successions.names(TOWN)).extracting(TownName::name).containsExactly("今別町", "一の町", "二の町");
        assertThat(town(TOWN).name()).isEqualTo("一の町");
    }

    @Test
    void aNameIsTakenBackUntilItsDayAndNotAfter() {
        successions.rename(ken, TOWN, name(TODAY.plusDays(1), "一の町"), "x");
        assertThat(successions.keepName(ken, TOWN, TODAY.plusDays(1), "誤り")).isEqualTo(new Done(Act.RENAME_WITHDRAWN));
        successions.rename(ken, TOWN, name(TODAY, "二の町"), "x");
        assertRefused(successions.keepName(ken, TOWN, TODAY, "x"), Reason.NOTHING_PLANNED);
        assertThat(town(TOWN).name()).isEqualTo("二の町");
    }

    @Test
    void noNameBeginsInThePastNorTwoOnOneDay() {
        assertRefused(successions.rename(ken, TOWN, name(TODAY.minusDays(1), "昔町"), "x"), Reason.PAST);
        successions.rename(ken, TOWN, name(TODAY.plusDays(1), "一の町"), "x");
        assertRefused(successions.rename(ken, TOWN, name(TODAY.plusDays(1), "二の町"), "x"), Reason.DAY_TAKEN);
    }

    @Test
    void mergedATownIsThereToBeReadAndItsSuccessorIsAsItWas() {
        assertThat(successions.merge(ken, TOWN, OTHER, TODAY.plusDays(5), "合併"))
                .isEqualTo(new Done(Act.MERGER_PLANNED));
        assertThat(town(TOWN).state()).isEqualTo(Tenant.State.ACTIVE);
        passDays(5);
        assertThat(town(TOWN).state()).isEqualTo(Tenant.State.MERGED);
        assertThat(town(OTHER).state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(successions.mergerOf(TOWN)).map(Merger::successor).contains(OTHER);
        assertThat(successions.predecessorsOf(OTHER))
                .extracting(Merger::predecessor)
                .containsExactly(TOWN);
    }

    @Test
    void aPlannedMergerIsWithdrawnUntilItsDayAndNotAfter() {
        successions.merge(ken, TOWN, OTHER, TODAY.plusDays(1), "合併");
        assertThat(successions.withdrawMerger(ken, TOWN, "取りやめ")).isEqualTo(new Done(Act.MERGER_WITHDRAWN));
        assertRefused(successions.withdrawMerger(ken, TOWN, "x"), Reason.NOTHING_PLANNED);
        successions.merge(ken, TOWN, OTHER, TODAY, "合併");
        assertThat(town(TOWN).state()).isEqualTo(Tenant.State.MERGED);
        assertRefused(successions.withdrawMerger(ken, TOWN, "x"), Reason.NOT_OPEN);
    }

    @Test
    void aTownMergesOnceIntoAnOpenTownOfItsPrefectureAndNeverInAChain() {
        String third = registry.freshTown();
        assertRefused(successions.merge(ken, TOWN, TOWN, TODAY, "x"), Reason.NO_SUCCESSOR);
        assertRefused(successions.merge(ken, TOWN, "999999", TODAY, "x"), Reason.NO_SUCCESSOR);
        assertRefused(successions.merge(ken, TOWN, OTHER, TODAY.minusDays(1), "x"), Reason.PAST);
        successions.merge(ken, TOWN, OTHER, TODAY.plusDays(3), "x");
        assertRefused(successions.merge(ken, TOWN, third, TODAY.plusDays(3), "x"), Reason.ALREADY_PLANNED);
        assertRefused(successions.merge(ken, OTHER, third, TODAY.plusDays(3), "x"), Reason.CHAIN);
        assertRefused(successions.merge(ken, third, TOWN, TODAY.plusDays(3), "x"), Reason.CHAIN);
        assertThat(successions.merge(ken, third, OTHER, TODAY.plusDays(3), "x")).isInstanceOf(Done.class);
    }

    @Test
    void aSuspendedTownThatHasMergedStaysShutAndMerged() {
        successions.merge(ken, TOWN, OTHER, TODAY, "x");
        control.jdbi().useHandle(handle -> handle.execute("UPDATE tenant SET state = 'SUSPENDED'"));
        assertThat(town(TOWN).state()).isEqualTo(Tenant.State.SUSPENDED);
        assertRefused(successions.withdrawMerger(ken, TOWN, "x"), Reason.NOTHING_PLANNED);
        assertThat(successions.mergerOf(TOWN)).isPresent();
    }

    @Test
    void noTownMergesIntoOneOfAnotherPrefecture() {
        String elsewhere = registry.freshTown();
        control.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE tenant SET prefecture_code = ? WHERE code = ?", ARegistry.AKITA, elsewhere));
        assertRefused(successions.merge(ken, TOWN, elsewhere, TODAY, "x"), Reason.NO_SUCCESSOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"akita", "officer", "machi"})
    void onlyAnAdministratorOfItsOwnPrefectureDecides(String who) {
        Viewer stranger = switch (who) {
            case "akita" -> holder(who, Place.prefecture(ARegistry.AKITA), StandardRole.PREFECTURE_ADMINISTRATOR);
            case "officer" -> holder(who, Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_OFFICER);
            default -> holder(who, Place.town(TOWN), StandardRole.TOWN_ADMINISTRATOR);
        };
        assertRefused(successions.rename(stranger, TOWN, name(TODAY, "x町"), "x"), Reason.NOT_ADMINISTRATOR);
        assertRefused(successions.merge(stranger, TOWN, OTHER, TODAY, "x"), Reason.NOT_ADMINISTRATOR);
    }

    @Test
    void whoseGrantEndedAMomentAgoDecidesNothing() {
        control.jdbi().useHandle(handle -> handle.execute("UPDATE access_grant SET state = 'REVOKED'"));
        assertRefused(successions.rename(ken, TOWN, name(TODAY, "x町"), "x"), Reason.NOT_ADMINISTRATOR);
        assertRefused(successions.merge(ken, TOWN, OTHER, TODAY, "x"), Reason.NOT_ADMINISTRATOR);
    }

    @Test
    void bothTrailsTellWhatWasDecided() {
        successions.rename(ken, TOWN, name(TODAY.plusDays(1), "一の町"), "議会の議決");
        for (String place : List.of("TOWN", "PREFECTURE")) {
            List<String> told = control.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT purpose FROM control_audit WHERE place_kind = :kind AND action = 'RENAMED'")
                            .bind("kind", place)
                            .mapTo(String.class)
                            .list());
            assertThat(told).singleElement().asString().contains("一の町", "議会の議決");
        }
    }

    /** As if those days had passed: what is planned lies so much earlier. */
    private void passDays(int days) {
        control.jdbi().useHandle(handle -> {
            handle.execute("UPDATE town_name SET valid_from = valid_from - INTERVAL ? DAY", days);
            handle.execute("UPDATE merger SET merged_on = merged_on - INTERVAL ? DAY", days);
        });
    }

    private static TownName name(LocalDate from, String name) {
        return new TownName(from, name, "つがるはんとうちょう");
    }

    private Tenant town(String code) {
        return new TenantRegistry(control).find(code).orElseThrow();
    }

    private Viewer holder(String username, Place place, StandardRole role) {
        boolean elsewhere = place.equals(Place.prefecture(ARegistry.AKITA));
        String id = elsewhere ? registry.personElsewhere(username) : registry.person(username);
        registry.grant(id, place, role);
        return new Viewer(id, place, Set.of(role), "request-1");
    }

    private static void assertRefused(SuccessionOutcome outcome, Reason reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }
}
