package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.marker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A town's password changes while it is worked in: whoever is denied with the one tries the other, and nobody hears of it. */
@Timeout(120)
class RotatedPasswordTest {

    private final TestTowns prefecture = new TestTowns();
    private final Tenant town = prefecture.newTown();
    private final Viewer officer = prefecture.newViewer(town, StandardRole.COORDINATOR);
    private final Towns towns = new Towns(
            prefecture.keys(),
            new Towns.Limits(4, Duration.ofSeconds(10), Duration.ofMinutes(5)),
            "kernel-tests",
            prefecture.registry()::sealedPasswords);

    @AfterEach
    void close() {
        towns.close();
        prefecture.close();
    }

    @Test
    void betweenTheServersChangeAndTheRegistrysTheKeptPasswordIsTried() {
        kept("next-1");
        set("next-1");
        assertThat(asked(town)).as("as the registry was before").isEqualTo(town.code());
        taken();
        assertThat(asked(now())).isEqualTo(town.code());
    }

    @Test
    void keptButNeverSetTheOldOneHolds() {
        kept("next-2");
        assertThat(asked(now())).isEqualTo(town.code());
    }

    @Test
    void withoutAPasswordThatHoldsTheTownIsNotEntered() {
        set("nobody-knows");
        Towns impatient = new Towns(
                prefecture.keys(),
                new Towns.Limits(1, Duration.ofMillis(400), Duration.ofMinutes(5)),
                "kernel-tests",
                prefecture.registry()::sealedPasswords);
        assertThatThrownBy(() -> {
                    try (TownUnit unit = impatient.open(town, officer)) {
                        marker(unit);
                    }
                })
                .isInstanceOf(RuntimeException.class);
        impatient.close();
    }

    @Test
    void whileItIsRotatedAgainAndAgainNoRequestFails() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            work.add(threads.submit(() -> {
                int served = 0;
                while (going.get()) {
                    assertThat(asked(now())).isEqualTo(town.code());
                    served++;
                }
                return served;
            }));
        }
        for (int round = 0; round < 12; round++) {
            String next = "round-" + round;
            kept(next);
            set(next);
            Thread.sleep(20);
            taken();
            Thread.sleep(20);
        }
        going.set(false);
        int served = 0;
        for (Future<Integer> one : work) {
            served += one.get();
        }
        threads.shutdown();
        assertThat(served).isGreaterThan(12);
    }

    private String asked(Tenant as) {
        try (TownUnit unit = towns.open(as, officer)) {
            return marker(unit);
        }
    }

    private Tenant now() {
        return prefecture.registry().find(town.code()).orElseThrow();
    }

    private void kept(String password) {
        byte[] next = prefecture.keys().seal(town.passwordPurpose(), password);
        prefecture.control().jdbi().useHandle(handle -> RegistryEntries.keepNextPassword(handle, town.code(), next));
    }

    private void set(String password) {
        EmbeddedMariaDb.get()
                .asRoot("ALTER USER '" + town.databaseUser() + "'@'127.0.0.1' IDENTIFIED BY '" + password + "'");
    }

    private void taken() {
        prefecture
                .control()
                .jdbi()
                .useHandle(handle -> assertThat(RegistryEntries.takeNextPassword(handle, town.code()))
                        .isTrue());
    }
}
