package jp.kasane.municipal.definition;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static jp.kasane.municipal.definition.ADefinition.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.ATown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final String AKI = Ids.next();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final ATown town = ATown.fresh();
    private TownUnit akis;
    private Definitions definitions;

    @BeforeEach
    void open() {
        akis = town.as(AKI, TOWN_ADMINISTRATOR);
        definitions = new Definitions(akis, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        akis.close();
        town.close();
    }

    private TakeOutcome take(String file) {
        return definitions.take(bytes(file), "kashiwa.yaml");
    }

    private static String from(String day, String title) {
        return ADefinition.with("effectiveFrom: 2026-04-01", "effectiveFrom: " + day)
                .replace("title: 見本村の体制", "title: " + title);
    }

    private String titleAt(String day) {
        return definitions.at(LocalDate.parse(day)).map(Definition::title).orElse("-");
    }

    private List<String> log() {
        return town.column("SELECT CONCAT(action, ' ', subject_kind, ' ', actor_id) FROM audit_entry ORDER BY id");
    }

    @Test
    void whatWasTakenInIsThereFromItsDayOn() {
        TakeOutcome.Taken taken = (TakeOutcome.Taken) take(ADefinition.SMALL);

        assertThat(taken.version().number()).isEqualTo(1);
        assertThat(taken.version().effectiveFrom()).isEqualTo(APRIL);
        assertThat(taken.version().takenBy()).isEqualTo(AKI);
        assertThat(taken.version().takenAt()).isEqualTo(NOON);
        assertThat(definitions.at(APRIL)).contains(ADefinition.small());
        assertThat(definitions.at(APRIL.minusDays(1))).isEmpty();
        assertThat(definitions.versions()).containsExactly(taken.version());
    }

    @Test
    void aLaterVersionChangesNothingOfAnEarlierOne() {
        take(from("2026-04-01", "はじめ"));
        take(from("2027-04-01", "つぎ"));
        take(from("2025-04-01", "さかのぼって"));

        assertThat(titleAt("2026-12-31")).isEqualTo("はじめ");
        assertThat(titleAt("2027-04-01")).isEqualTo("つぎ");
        assertThat(titleAt("2025-12-31")).isEqualTo("さかのぼって");
        assertThat(titleAt("2024-12-31")).isEqualTo("-");
    }

    @Test
    void ofTwoForOneDayTheNewerIsReadAndBothAreKept() {
        take(from("2026-04-01", "一度目"));
        take(from("2026-04-01", "二度目"));

        assertThat(titleAt("2026-04-01")).isEqualTo("二度目");
        assertThat(definitions.versions()).extracting(DefinitionVersion::title).containsExactly("二度目", "一度目");
    }

    @Test
    void theSameAgainMakesNoVersion() {
        take(ADefinition.SMALL);
        TakeOutcome again = take(DefinitionFiles.FORMAT.json(ADefinition.small()));

        assertThat(again).isInstanceOf(TakeOutcome.Unchanged.class);
        assertThat(definitions.versions()).hasSize(1);
        assertThat(log()).hasSize(1);
    }

    @Test
    void whatDoesNotFitLeavesNothing() {
        TakeOutcome.Refused refused = (TakeOutcome.Refused) take(ADefinition.with("parent: care", "parent: small"));

        assertThat(refused.findings()).extracting(one -> one.message()).containsExactly("cycle");
        assertThat(definitions.versions()).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void anotherMunicipalitysIsNotTakenIn() {
        String other = ADefinition.with("prefecture: 見本県", "prefecture: 千葉県\n  code: \"121002\"");

        assertThat(take(other)).isEqualTo(new TakeOutcome.Elsewhere("121002"));
        assertThat(definitions.versions()).isEmpty();
    }

    @Test
    void aFileThatNamesATownWithoutItsCodeIsOfThatTownAlone() {
        assertThat(take(ADefinition.with("name: 見本町", "name: 千葉市"))).isEqualTo(new TakeOutcome.Elsewhere("千葉市"));
        assertThat(definitions.versions()).isEmpty();
        assertThat(log()).isEmpty();
        assertThat(take(ADefinition.SMALL)).isInstanceOf(TakeOutcome.Taken.class);
    }

    @Test
    void takingInAndTakingOutIsInTheAccessLog() {
        take(ADefinition.SMALL);
        assertThat(definitions.export(APRIL)).contains(ADefinition.small());
        assertThat(definitions.export(APRIL.minusDays(1))).isEmpty();
        definitions.at(APRIL);
        definitions.versions();

        assertThat(log()).containsExactly("CREATE definition " + AKI, "EXPORT definition " + AKI);
    }

    @Test
    void aVersionIsReadAndBoundOnceHoweverOftenItIsAskedFor() {
        take(ADefinition.SMALL);
        Definition first = definitions.at(APRIL).orElseThrow();

        try (TownUnit next = town.as(Ids.next(), TOWN_ADMINISTRATOR)) {
            Definitions others = new Definitions(next, Clock.systemUTC());
            assertThat(others.at(APRIL.plusDays(5)).orElseThrow()).isSameAs(first);
            take(from("2026-04-01", "同じ日の次の版"));
            assertThat(others.at(APRIL).orElseThrow().title()).isEqualTo("同じ日の次の版");
        }
    }

    @Test
    void onlyWhoeverMayChangeTheTownsSettingsTakesInAndOut() {
        take(ADefinition.SMALL);
        try (TownUnit others = town.as(Ids.next(), CASE_WORKER)) {
            Definitions theirs = new Definitions(others, Clock.fixed(NOON, ZoneOffset.UTC));
            assertThat(theirs.at(APRIL)).contains(ADefinition.small());
            assertThatThrownBy(() -> theirs.take(bytes(from("2027-04-01", "つぎ")), "a.yaml"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> theirs.export(APRIL)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(definitions.versions()).hasSize(1);
        assertThat(log()).hasSize(1);
    }

    @Test
    void aLongFileNameIsShortenedAndNothingIsRefusedForIt() {
        definitions.take(bytes(ADefinition.SMALL), "𠮷".repeat(300));
        assertThat(definitions.versions().get(0).fileName()).isEqualTo("𠮷".repeat(255));
    }

    /** Any edits in any order of days: every day keeps what it had when the last version for it, or before it, came. */
    @Test
    void randomEditsNeverBreakThePast() {
        Proof proof = Proof.of("proof.definition.edits", 40, 2_000, "edits");
        Random random = proof.random(0);
        TreeMap<LocalDate, Definition> model = new TreeMap<>();
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < proof.cases(); i++) {
            LocalDate day = APRIL.plusMonths(random.nextInt(24));
            Definition edited = ADefinition.fitting(edited(random, day, i));
            take(DefinitionFiles.FORMAT.yaml(edited));
            model.put(day, edited);
            days.add(day.plusDays(random.nextInt(60) - 30L));
            for (LocalDate one : days.subList(Math.max(0, days.size() - 5), days.size())) {
                assertThat(definitions.at(one).map(DefinitionFiles.FORMAT::json))
                        .isEqualTo(java.util.Optional.ofNullable(model.floorEntry(one))
                                .map(Map.Entry::getValue)
                                .map(DefinitionFiles.FORMAT::json));
            }
            proof.held(1);
        }
        assertThat(definitions.versions()).hasSize(proof.cases());
        proof.note();
    }

    private static String edited(Random random, LocalDate day, int number) {
        String file = from(day.toString(), "編集" + number);
        return switch (random.nextInt(3)) {
            case 0 -> file.replace("name: よろず相談", "name: よろず相談" + number);
            case 1 -> file.replace("  - id: small\n    origin: source\n    name: 個別会議\n    parent: care\n", "");
            default -> file.replace("posts:\n", "posts:\n  - {id: p" + number + ", origin: assumption, title: 職}\n");
        };
    }
}
