package jp.kasane.kernel.upgrades;

import static jp.kasane.kernel.upgrades.AnInstallation.TWO;
import static jp.kasane.kernel.upgrades.AnInstallation.town;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.upgrades.Upgrades.Choice;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order: nobody before the first town, few at a time, each town once, and in the end all of them. */
class UpgradeLifeTest {

    private static final int AT_ONCE = 2;

    @Test
    void keepsItsOrderWhateverHappens() {
        Proof proof = Proof.of("proof.upgrade.lives", 6, 300, "lives of an upgrade");
        for (int round = 0; round < proof.cases(); round++) {
            try (AnInstallation here = new AnInstallation().withTowns(4)) {
                live(here, proof.random(round));
            }
            proof.held(1);
        }
        proof.note();
    }

    private static void live(AnInstallation here, Random random) {
        Set<String> failing = random.nextInt(3) == 0 ? Set.of(town(1 + random.nextInt(4))) : Set.of();
        here.upgrades.begin(TWO, Choice.EVERYTHING);
        for (int i = 0; i < 40; i++) {
            act(here, random, failing);
            holds(here);
        }
        while (!here.upgrades.latest().orElseThrow().state().ended()) {
            here.upgrades.begin(TWO, Choice.EVERYTHING);
            here.upgrades.advance(AT_ONCE);
            carryOut(here, failing);
            holds(here);
        }
        assertThat(new HashSet<>(here.column("SELECT code FROM tenant WHERE schema_version = '1'")))
                .isEqualTo(failing.contains(town(1)) ? allBut() : failing);
    }

    /** A first town that always fails keeps everything as it was, but where an earlier life had put it last. */
    private static Set<String> allBut() {
        return Set.of(town(1), town(2), town(3), town(4));
    }

    private static void act(AnInstallation here, Random random, Set<String> failing) {
        switch (random.nextInt(5)) {
            case 0 -> here.upgrades.stop();
            case 1 -> {
                if (!here.upgrades.latest().orElseThrow().state().ended()) {
                    here.upgrades.begin(TWO, Choice.EVERYTHING);
                }
            }
            case 2 -> carryOut(here, failing);
            default -> here.upgrades.advance(AT_ONCE);
        }
    }

    private static void carryOut(AnInstallation here, Set<String> failing) {
        List<String> asked = here.asked();
        if (!asked.isEmpty() && failing.contains(asked.get(0))) {
            here.nextFails();
        } else if (!asked.isEmpty()) {
            here.nextSucceeds();
        }
    }

    private static void holds(AnInstallation here) {
        UpgradeProgress now = here.upgrades.latest().orElseThrow();
        assertThat(now.underWay()).hasSizeLessThanOrEqualTo(AT_ONCE);
        if (!now.towns().get(0).is(JobState.DONE)) {
            assertThat(now.towns().subList(1, 4)).allMatch(town -> town.job().isEmpty());
        }
        assertThat(here.column("SELECT COUNT(*) FROM job GROUP BY request")).allMatch("1"::equals);
    }
}
