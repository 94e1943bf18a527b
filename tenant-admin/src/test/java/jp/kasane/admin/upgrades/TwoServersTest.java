package jp.kasane.admin.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.testing.ARoad;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.upgrades.UpgradeProgress;
import jp.kasane.kernel.upgrades.UpgradeState;
import jp.kasane.kernel.upgrades.Upgrades.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Towns spread over two real servers are made, entered and upgraded on their own; where one is lost, the other's go on. */
@Timeout(300)
class TwoServersTest {

    private ARoad road;
    private ManyTowns towns;

    @BeforeEach
    void fourTownsOverTwoServers() {
        road = new ARoad(EmbeddedMariaDb.another().port());
        towns = new ManyTowns(
                new Installation(Map.of(
                        "kasane.provision.two.host",
                        "127.0.0.1",
                        "kasane.provision.two.port",
                        Integer.toString(road.port()),
                        "kasane.provision.two.user",
                        EmbeddedMariaDb.PROVISION_USER,
                        "kasane.provision.two.password",
                        EmbeddedMariaDb.PASSWORD)),
                4);
    }

    @AfterEach
    void close() {
        road.open();
        towns.close();
        road.close();
    }

    @Test
    void newTownsGoWhereThereAreFewest() {
        assertThat(on("embedded")).hasSize(2);
        assertThat(on("two")).hasSize(2);
        for (String code : towns.codes) {
            EmbeddedMariaDb elsewhere =
                    towns.serverOf(code) == EmbeddedMariaDb.get() ? EmbeddedMariaDb.another() : EmbeddedMariaDb.get();
            assertThat(elsewhere.tablesOf("kasane_t_" + code)).isEmpty();
        }
    }

    @Test
    void bothServersTownsAreUpgraded() throws SQLException {
        assertThat(towns.upgraded(Choice.EVERYTHING).state()).isEqualTo(UpgradeState.DONE);
        assertThat(towns.at("2")).isEqualTo(towns.codes);
        for (String code : towns.codes) {
            towns.workAt(code);
        }
    }

    @Test
    void whereOneServerIsLostTheOthersTownsAreUpgradedAndItsOwnFollowWhenItIsBack() throws SQLException {
        road.cut();
        String healthy = on("embedded").get(0);
        long begin = System.nanoTime();

        UpgradeProgress end = towns.upgraded(new Choice(healthy, null));

        assertThat(end.state()).isEqualTo(UpgradeState.DONE);
        assertThat(towns.at("2")).isEqualTo(on("embedded"));
        assertThat(towns.at("1"))
                .as("nobody is shut out of a town that could not be reached")
                .isEqualTo(on("two"));
        assertThat(end.failed()).allMatch(town -> town.failure().equals(java.util.Optional.of(JobFailure.DATABASE)));
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(120);

        road.open();
        answersAgain("two");
        assertThat(towns.upgraded(Choice.EVERYTHING).state()).isEqualTo(UpgradeState.DONE);
        assertThat(towns.at("2")).isEqualTo(towns.codes);
        towns.workAt(on("two").get(0));
    }

    /** As the operator is told it; the first of the connections that were kept may still be one that was cut. */
    private void answersAgain(String server) {
        for (int heard = 0; heard < 3; ) {
            heard = Boolean.TRUE.equals(towns.installation.servers().answering().get(server)) ? heard + 1 : 0;
        }
    }

    private List<String> on(String server) {
        return towns.codes.stream()
                .filter(code -> towns.town(code).server().id().equals(server))
                .toList();
    }
}
