package jp.kasane.prefecture.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final AdviserRecord ADVISER =
            new AdviserRecord("a", "見本 助言", "みほん", null, "home", 9, AdviserProfile.EMPTY, 1, false);
    /** So many yen as both names have letters. */
    private static final Travel TRAVEL = (from, to, day) -> new Travel.Leg(10, 100 * (from.length() + to.length()));

    private static Programme programme() {
        ProgrammeSettings plain = ProgrammeSettings.plain(DAY, DAY, DAY, DAY);
        ProgrammeSettings paid = new ProgrammeSettings(
                plain.from(),
                plain.until(),
                plain.applyFrom(),
                plain.applyUntil(),
                0,
                1,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                new Terms(480, 90, 12_000, null, false),
                plain.weights(),
                "",
                false);
        return new Programme(
                "p", "020001", new FiscalYear(2026), "見本", Programme.Kind.QUOTA, Programme.State.RUNNING, paid, 1);
    }

    private static VisitRecord visit(String id, String town, HalfDay at, VisitState state) {
        return visit("p", id, town, at, state);
    }

    private static VisitRecord visit(String programme, String id, String town, HalfDay at, VisitState state) {
        return new VisitRecord(id, programme, "r", town, null, 1, state, new Placement("a", at), true, true, 1, 1);
    }

    private static List<AccountLine> of(VisitRecord... visits) {
        return Accounts.of(programme(), List.of(visits), List.of(ADVISER), TRAVEL, Map.of());
    }

    @Test
    void aVisitCostsItsFeeAndTheWayThereAndBack() {
        assertThat(of(visit("v", "ab", HalfDay.morning(DAY), VisitState.HELD)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.fee()).isEqualTo(12_000);
                    assertThat(line.travel()).isEqualTo(1_200);
                    assertThat(line.total()).isEqualTo(13_200);
                });
    }

    @Test
    void twoVisitsOfOneDayShareTheWay() {
        List<AccountLine> lines = of(
                visit("v", "b", HalfDay.afternoon(DAY), VisitState.PAID),
                visit("w", "aa", HalfDay.morning(DAY), VisitState.REPORTED));
        assertThat(lines).extracting(line -> line.visit().id()).containsExactly("w", "v");
        assertThat(lines).extracting(AccountLine::travel).containsExactly(600L, 300L + 500L);
    }

    @Test
    void whatWasPaidStandsWhateverFeesAndWaysAreNow() {
        VisitRecord paid = visit("v", "ab", HalfDay.morning(DAY), VisitState.PAID);
        assertThat(Accounts.of(
                        programme(),
                        List.of(paid),
                        List.of(ADVISER),
                        TRAVEL,
                        Map.of("v", new Amount(10_000, 900, false))))
                .singleElement()
                .satisfies(line -> assertThat(line.total()).isEqualTo(10_900));
    }

    @Test
    void whoeverIsPaidSecondForATripBearsOnlyWhatIsLeftOfItsWay() {
        VisitRecord first = visit("w", "aa", HalfDay.morning(DAY), VisitState.PAID);
        VisitRecord second = visit("v", "b", HalfDay.afternoon(DAY), VisitState.REPORTED);
        Map<String, Amount> paid = Map.of("w", new Amount(12_000, 1_200, false));
        List<AccountLine> lines = Accounts.of(programme(), List.of(first, second), List.of(ADVISER), TRAVEL, paid);
        assertThat(lines).extracting(AccountLine::amount).containsExactly(paid.get("w"), new Amount(12_000, 200, true));
        assertThat(lines)
                .extracting(AccountLine::travel)
                .satisfies(all -> assertThat(sum(all)).isEqualTo(TRIP));
    }

    /** From home to aa, to b and home again. */
    private static final long TRIP = 600 + 300 + 500;

    private static long sum(List<? extends Long> all) {
        return all.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void twoProgrammesNeverPayOneTripTwice() {
        VisitRecord other = visit("q", "w", "aa", HalfDay.morning(DAY), VisitState.REPORTED);
        VisitRecord own = visit("p", "v", "b", HalfDay.afternoon(DAY), VisitState.REPORTED);
        List<VisitRecord> both = List.of(other, own);
        assertThat(Accounts.of(programme(), both, List.of(ADVISER), TRAVEL, Map.of()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.visit()).isEqualTo(own);
                    assertThat(line.amount()).isEqualTo(new Amount(12_000, 800, true));
                });
        Map<String, Amount> whole = Map.of("w", new Amount(9_000, 2_000, false));
        assertThat(Accounts.of(programme(), both, List.of(ADVISER), TRAVEL, whole))
                .singleElement()
                .satisfies(line -> assertThat(line.travel()).isZero());
    }

    @Test
    void whoWasPaidAPartOfAWayStandsAloneOnceTheOtherDidNotTakePlace() {
        VisitRecord paid = visit("v", "b", HalfDay.afternoon(DAY), VisitState.PAID);
        VisitRecord other = visit("w", "aa", HalfDay.morning(DAY), VisitState.HELD);
        Map<String, Amount> part = Map.of("v", new Amount(12_000, 800, true));
        assertThat(Accounts.of(programme(), List.of(other, paid), List.of(ADVISER), TRAVEL, part))
                .extracting(AccountLine::alone)
                .containsExactly(false, false);
        assertThat(Accounts.of(programme(), List.of(paid), List.of(ADVISER), TRAVEL, part))
                .extracting(AccountLine::alone)
                .containsExactly(true);
    }

    @Test
    void whoWasPaidTheWholeWayOrNothingYetStandsNotAlone() {
        VisitRecord one = visit("v", "b", HalfDay.afternoon(DAY), VisitState.REPORTED);
        assertThat(of(one)).extracting(AccountLine::alone).containsExactly(false);
        Map<String, Amount> whole = Map.of("v", new Amount(12_000, 1_000, false));
        assertThat(Accounts.of(programme(), List.of(one), List.of(ADVISER), TRAVEL, whole))
                .extracting(AccountLine::alone)
                .containsExactly(false);
    }

    @Test
    void whatDidNotTakePlaceCostsNothing() {
        assertThat(of(visit("v", "ab", HalfDay.morning(DAY), VisitState.CONFIRMED)))
                .isEmpty();
    }

    @Test
    void whatEachAdviserGetsIsKeptTogether() {
        List<AccountLine> lines = of(
                visit("v", "b", HalfDay.afternoon(DAY), VisitState.PAID),
                visit("w", "b", HalfDay.morning(DAY.plusDays(1)), VisitState.PAID));
        assertThat(Accounts.byAdviser(lines)).containsOnlyKeys(ADVISER);
        assertThat(Accounts.byAdviser(lines).get(ADVISER)).hasSize(2);
    }

    @Test
    void nothingThatSomebodyTypedIsAFormula(@TempDir Path folder) throws IOException {
        byte[] file = AccountsSheet.of(List.of(new AccountsSheet.Table(
                "訪問", List.of("町", "円"), List.of(List.of("=HYPERLINK(\"http://evil.example\")", 1_200L)))));
        Path kept = Files.write(folder.resolve("accounts.xlsx"), file);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).contains("HYPERLINK", "1200").doesNotContain("<f>");
    }
}
