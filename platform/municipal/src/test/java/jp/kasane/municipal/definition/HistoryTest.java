package jp.kasane.municipal.definition;

import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.municipal.ATown;
import org.junit.jupiter.api.Test;

/** Whatever is taken in, in whatever order, for whatever day: no day before it says anything else than it said, and every version stays. */
class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final int MONTHS = 36;
    private static final int STEPS_OF_A_TOWN = 12;

    @Test
    void noTakingInChangesWhatWasReadableForAnEarlierDay() {
        Proof proof = Proof.of("proof.definition.history", 2, 60, "towns with a dozen takings in each");
        for (int i = 0; i < proof.cases(); i++) {
            try (ATown town = ATown.fresh();
                    TownUnit unit = town.as(Ids.next(), TOWN_ADMINISTRATOR)) {
                new Town(town, new Definitions(unit, Clock.systemUTC()), proof.random(i)).live();
            }
            proof.held(1);
        }
        proof.note();
    }

    private static final class Town {

        private final ATown town;
        private final Definitions definitions;
        private final Random random;
        private final List<Definition> taken = new ArrayList<>();
        private Map<LocalDate, String> readable;
        private List<String> kept = List.of();

        Town(ATown town, Definitions definitions, Random random) {
            this.town = town;
            this.definitions = definitions;
            this.random = random;
            this.readable = readable();
        }

        void live() {
            for (int step = 0; step < STEPS_OF_A_TOWN; step++) {
                LocalDate day = FIRST.plusDays(random.nextInt(MONTHS * 30));
                switch (random.nextInt(5)) {
                    case 0 -> bad();
                    case 1 -> again();
                    default -> take(onDay(next(), day));
                }
                everyVersionIsKept();
            }
        }

        /** Something else altogether, or the last with a change. */
        private Definition next() {
            if (taken.isEmpty() || random.nextInt(3) == 0) {
                return ADefinition.any(random);
            }
            Definition last = taken.get(random.nextInt(taken.size()));
            String yaml = DefinitionFiles.FORMAT.yaml(last);
            return ADefinition.fitting(yaml.replaceFirst("name: よろず相談[0-9]*\n", "name: よろず相談" + taken.size() + "\n"));
        }

        private static Definition onDay(Definition definition, LocalDate day) {
            return ADefinition.fitting(DefinitionFiles.FORMAT
                    .yaml(definition)
                    .replaceFirst("\neffectiveFrom: [0-9-]+", "\neffectiveFrom: " + day));
        }

        private void take(Definition definition) {
            TakeOutcome outcome =
                    definitions.take(ADefinition.bytes(DefinitionFiles.FORMAT.yaml(definition)), "a.yaml");
            assertThat(outcome).isInstanceOf(TakeOutcome.Taken.class);
            assertThat(((TakeOutcome.Taken) outcome).version().number()).isEqualTo(taken.size() + 1);
            taken.add(definition);
            Map<LocalDate, String> now = readable();
            now.forEach((day, says) -> {
                if (day.isBefore(definition.effectiveFrom())) {
                    assertThat(says)
                            .as("%s after one from %s", day, definition.effectiveFrom())
                            .isEqualTo(readable.get(day));
                }
            });
            assertThat(readOn(definition.effectiveFrom())).isEqualTo(DefinitionFiles.FORMAT.json(definition));
            readable = now;
        }

        private void again() {
            definitions.versions().stream().findFirst().ifPresent(version -> {
                Definition there = definitions.at(version.effectiveFrom()).orElseThrow();
                assertThat(definitions.take(ADefinition.bytes(DefinitionFiles.FORMAT.json(there)), "b.json"))
                        .isInstanceOf(TakeOutcome.Unchanged.class);
            });
            assertThat(readable()).isEqualTo(readable);
        }

        private void bad() {
            String file = DefinitionFiles.FORMAT.yaml(ADefinition.small());
            int cut = 100 + random.nextInt(file.length() - 100);
            assertThat(definitions.take(ADefinition.bytes(file.substring(0, cut) + "\n&a"), "c.yaml"))
                    .isInstanceOf(TakeOutcome.Refused.class);
            assertThat(readable()).isEqualTo(readable);
        }

        /** What each month's first says, or nothing. */
        private Map<LocalDate, String> readable() {
            Map<LocalDate, String> says = new HashMap<>();
            for (int month = -1; month <= MONTHS; month += 3) {
                says.put(FIRST.plusMonths(month), readOn(FIRST.plusMonths(month)));
            }
            return says;
        }

        private String readOn(LocalDate day) {
            Optional<Definition> there = definitions.at(day);
            return there.map(DefinitionFiles.FORMAT::json).orElse("");
        }

        private void everyVersionIsKept() {
            List<String> now =
                    town.column("SELECT CONCAT(number, ' ', effective_from, ' ', content) FROM definition_version"
                            + " ORDER BY number");
            assertThat(now).hasSize(taken.size());
            assertThat(now.subList(0, kept.size())).isEqualTo(kept);
            assertThat(definitions.versions())
                    .extracting(DefinitionVersion::sha256)
                    .containsExactlyElementsOf(reversedHashes());
            kept = now;
        }

        private List<String> reversedHashes() {
            List<String> hashes = new ArrayList<>();
            taken.forEach(one -> hashes.add(0, Sha256.of(DefinitionFiles.FORMAT.json(one))));
            return hashes;
        }
    }
}
