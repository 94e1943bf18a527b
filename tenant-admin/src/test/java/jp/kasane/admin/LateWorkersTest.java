package jp.kasane.admin;

import static jp.kasane.admin.BeginningTest.titled;
import static jp.kasane.admin.BeginningTest.versions;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that was asleep past its lease, while another opened the town, takes nothing from it that it has by then. */
@Timeout(120)
class LateWorkersTest {

    private static final String IMABETSU = "023035";
    private static final Executor BESIDE = task -> new Thread(task).start();
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, BESIDE);

    private Installation installation;

    @BeforeEach
    void aTownThatIsHalfMade() {
        installation = new Installation();
        installation.withoutTowns(IMABETSU);
        asked(installation.order(IMABETSU).beginningWith(titled("はじめの注文")));
        work(at(JobStep.ORGANIZATION, () -> {
            throw new IllegalStateException("a fault of the test");
        }));
    }

    @AfterEach
    void close() {
        installation.close();
    }

    /** The other worker has opened it, and nobody can know so yet. */
    @Test
    void itWaitsForWhoeverIsOpeningTheTownAndThenLeavesItAsItIs() throws Exception {
        asked(installation.order(IMABETSU));
        work(at(JobStep.FIRST_DEFINITION, () -> {
            Connection other = beginning(installation.database, "UPDATE tenant SET state = 'ACTIVE'");
            LATER.execute(() -> ended(other));
        }));
        assertThat(state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(versions(installation, IMABETSU)).containsExactly("1 はじめの注文 2027-04-01 mura.yaml");
    }

    @Test
    void whileATownGetsWhatItBeginsWithNobodyOpensIt() throws Exception {
        asked(installation.order(IMABETSU).beginningWith(titled("次の注文")));
        CompletableFuture<Tenant.State> seen = new CompletableFuture<>();
        work(at(JobStep.FIRST_DEFINITION, () -> {
            Connection slow = beginning("kasane_t_" + IMABETSU, "SELECT id FROM definition_version FOR UPDATE");
            CompletableFuture<Void> opening = CompletableFuture.runAsync(this::open, LATER);
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS, BESIDE).execute(() -> {
                seen.complete(opening.isDone() ? Tenant.State.ACTIVE : state());
                ended(slow);
            });
        }));
        assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(Tenant.State.ONBOARDING);
        assertThat(state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(versions(installation, IMABETSU)).containsExactly("1 次の注文 2027-04-01 mura.yaml");
        assertThat(installation.column("SELECT content FROM first_definition")).isEmpty();
    }

    @Test
    void nothingIsHeldAfterwards() {
        asked(installation.order(IMABETSU).beginningWith(titled("次の注文")));
        work(new StepMeasures());
        List<String> states = installation
                .admin
                .jdbi()
                .inTransaction(transaction -> transaction
                        .createQuery("SELECT state FROM tenant FOR UPDATE NOWAIT")
                        .mapTo(String.class)
                        .list());
        assertThat(states).containsExactly("ACTIVE");
    }

    private void asked(OnboardOrder order) {
        assertThat(installation.provisioning().onboard(order)).isInstanceOf(Taken.class);
    }

    private void work(StepObserver observer) {
        BeginningTest.worker(installation, observer).workOnce();
    }

    private void open() {
        FirstAdministrator first =
                new FirstAdministrator("01AAAAAAAAAAAAAAAAAAAAAAAA", "架空 太郎", "taro@example.jp", "taro");
        new TownStates(installation.admin)
                .activate(new Task<>(
                        Place.prefecture(Installation.AOMORI), new OnboardTown(IMABETSU, first, true), null));
    }

    private Tenant.State state() {
        return new TenantRegistry(installation.admin)
                .find(IMABETSU)
                .orElseThrow()
                .state();
    }

    /** Has done this and not said so yet. */
    private Connection beginning(String database, String sql) {
        try {
            Connection root = installation.server.connect(database, "root", EmbeddedMariaDb.PASSWORD);
            root.setAutoCommit(false);
            root.createStatement().execute(sql);
            return root;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ended(Connection other) {
        try (other) {
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StepObserver at(JobStep moment, Runnable happens) {
        return new StepObserver() {
            @Override
            public void begins(Job job, JobStep step) {
                if (step == moment) {
                    happens.run();
                }
            }

            @Override
            public void worked(Job job, JobStep step, Duration took) {
                // only beginnings matter
            }
        };
    }
}
