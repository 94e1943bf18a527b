package jp.kasane.admin.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.upgrades.UpgradeProgress;
import jp.kasane.kernel.upgrades.UpgradeState;
import jp.kasane.kernel.upgrades.Upgrades.Choice;
import org.junit.jupiter.api.Test;

/** One town of many cannot be upgraded: it is refused alone, every other one serves, and once mended it follows. */
class ManyTownsUpgradeTest {

    @Test
    void oneTownThatCannotBeUpgradedIsRefusedAloneAndFollowsOnceMended() throws SQLException {
        Proof proof = Proof.of("proof.upgrade.towns", 5, 40, "towns, one of which fails");
        try (ManyTowns towns = new ManyTowns(new Installation(), proof.cases())) {
            String bad = towns.codes.get(1 + proof.random(0).nextInt(towns.codes.size() - 1));
            towns.inTown(bad, "INSERT INTO @word (id, said) VALUES (1, '架空'), (2, '架空')");

            UpgradeProgress end = towns.upgraded(Choice.EVERYTHING);

            assertThat(end.state()).isEqualTo(UpgradeState.DONE);
            assertThat(towns.at("2")).isEqualTo(without(towns.codes, bad));
            assertThat(towns.town(bad).isAt("1")).as("half-way is no version").isFalse();
            assertThat(towns.town(bad).upgradingTo()).isEqualTo("2");
            toldWithoutContent(end, bad);
            for (String code : towns.at("2")) {
                towns.workAt(code);
            }

            towns.inTown(bad, "DELETE FROM @word WHERE id = 2");
            UpgradeProgress again = towns.upgraded(Choice.EVERYTHING);
            assertThat(again.state()).isEqualTo(UpgradeState.DONE);
            assertThat(again.towns()).hasSize(1);
            assertThat(towns.at("2")).isEqualTo(towns.codes);
            towns.workAt(bad);
            assertThat(towns.tables(bad)).isEqualTo(towns.tables(towns.codes.get(0)));
            proof.held(towns.codes.size());
        }
        proof.note();
    }

    @Test
    void whereTheFirstTownFailsNoOtherIsTouchedUntilItIsMended() throws SQLException {
        try (ManyTowns towns = new ManyTowns(new Installation(), 3)) {
            String first = towns.codes.get(0);
            towns.inTown(first, "INSERT INTO @word (id, said) VALUES (1, '架空'), (2, '架空')");
            List<String> before = towns.tables(towns.codes.get(1));

            assertThat(towns.upgraded(Choice.EVERYTHING).state()).isEqualTo(UpgradeState.CANARY_FAILED);
            assertThat(towns.at("1")).isEqualTo(without(towns.codes, first));
            assertThat(towns.tables(towns.codes.get(1))).isEqualTo(before);

            towns.inTown(first, "DELETE FROM @word WHERE id = 2");
            assertThat(towns.upgraded(new Choice(first, null)).state()).isEqualTo(UpgradeState.DONE);
            assertThat(towns.at("2")).isEqualTo(towns.codes);
        }
    }

    private static void toldWithoutContent(UpgradeProgress end, String bad) {
        assertThat(end.failed()).singleElement().satisfies(town -> {
            assertThat(town.code()).isEqualTo(bad);
            assertThat(town.failure()).contains(JobFailure.DATABASE);
            assertThat(town.detail().orElse(""))
                    .contains("V2__words_once.sql", "line 4", "SQLSTATE 23000", "1062")
                    .doesNotContain("架空");
        });
    }

    private static List<String> without(List<String> codes, String one) {
        List<String> others = new ArrayList<>(codes);
        others.remove(one);
        return others;
    }
}
