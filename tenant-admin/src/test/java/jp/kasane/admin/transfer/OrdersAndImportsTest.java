package jp.kasane.admin.transfer;

import static jp.kasane.admin.transfer.ATransfer.AOMORI;
import static jp.kasane.admin.transfer.ATransfer.IMABETSU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardAnswer.Refused;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town that is being taken in is ONBOARDING, as one that is being made: an order for a new town never costs the other its records. */
@Timeout(300)
class OrdersAndImportsTest {

    private static final FirstDefinition ORDERED = new FirstDefinition(
            "{\"format\":\"kasane-definition\",\"version\":1,\"title\":\"注文した体制\",\"effectiveFrom\":\"2027-04-01\","
                    + "\"bodies\":[{\"id\":\"yorozu\",\"origin\":\"template\",\"name\":\"よろず相談\"}]}",
            "mura.yaml");

    @TempDir
    private Path folder;

    private ATransfer here;
    private Map<String, List<String>> before;
    private Path file;

    @BeforeEach
    void anExportOfATownThatIsGone() throws Exception {
        here = new ATransfer(folder);
        here.tables.fill(new Random(17), 4);
        before = here.tables.rows();
        file = here.exported();
        here.withoutTheTown();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @ParameterizedTest
    @EnumSource(TownImport.Stage.class)
    void whileATownIsBeingTakenInAnOrderForItIsRefusedAsUnderWayAndLeavesNothing(TownImport.Stage moment)
            throws Exception {
        here.taken(file, stage -> {
            if (stage == moment) {
                assertThat(ask()).isEqualTo(new Refused(List.of(Reason.UNDER_WAY)));
                assertThat(here.installation.provisioning().whyNot(order())).containsExactly(Reason.UNDER_WAY);
            }
        });

        assertThat(here.tables.rows()).isEqualTo(before);
        assertThat(town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(here.installation.column("SELECT username FROM app_user")).doesNotContain("ordered");
        assertThat(here.installation.column("SELECT kind FROM job")).doesNotContain("ONBOARD_TOWN");
        assertThat(here.installation.column("SELECT file_name FROM first_definition"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOADED", "PROVED", "PEOPLE", "ORGANIZED"})
    void anOrderForATownWhoseImportWasCutOffFailsWithoutTakingAnythingAway(TownImport.Stage last) throws Exception {
        cutOff(last);
        here.worker.go();

        String job = ((Taken) ask()).jobId();
        here.worker.go();

        assertThat(here.worker.progress(AOMORI, job).state()).isEqualTo(JobState.FAILED);
        assertThat(here.worker.progress(AOMORI, job).failure()).contains(JobFailure.STATE);
        assertThat(here.one("SELECT failure_detail FROM job WHERE id = '" + job + "'"))
                .contains("not a new one", "audit_entry", "import that was cut off");
        assertThat(here.tables.rows()).as("versions and all").isEqualTo(before);
        assertThat(town().state()).as("nobody is let in").isEqualTo(Tenant.State.ONBOARDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERED", "LOADED", "PROVED"})
    void theImportIsTakenUpAgainAfterSuchAnOrderAndForgetsIt(TownImport.Stage last) throws Exception {
        cutOff(last);
        assertThat(ask()).isInstanceOf(Taken.class);
        here.installation.server.asRoot(
                "UPDATE " + here.installation.database + ".job SET state = 'FAILED', uniqueness = NULL");
        assertThat(here.installation.column("SELECT file_name FROM first_definition"))
                .containsExactly("mura.yaml");

        here.taken(file);

        assertThat(here.tables.rows()).isEqualTo(before);
        assertThat(town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(here.installation.column("SELECT file_name FROM first_definition"))
                .as("what it was to begin with is of nobody any more")
                .isEmpty();
    }

    @Test
    void anImportWaitsForAnOrderThatIsJustBeingEnteredAndGivesWay() throws Exception {
        FirstAdministrator first =
                new FirstAdministrator("01AAAAAAAAAAAAAAAAAAAAAAAA", "架空 太郎", "taro@example.jp", "taro");
        cutOff(TownImport.Stage.PROVED);
        CompletableFuture<TownImport.Taken> coming;
        try (var handle = here.installation.admin.jdbi().open()) {
            handle.begin();
            here.installation.jobs.enqueue(handle, AOMORI, new OnboardTown(IMABETSU, first, true), null);
            coming = CompletableFuture.supplyAsync(this::takenNoFurtherThanTheCheck);
            while (here.one("SELECT COALESCE(IS_USED_LOCK('kasane_import_023035'), 'free')")
                    .equals("free")) {
                Thread.sleep(50);
            }
            assertThatThrownBy(() -> coming.get(1, TimeUnit.SECONDS))
                    .as("it cannot know yet")
                    .isInstanceOf(TimeoutException.class);
            handle.commit();
        }
        assertThatThrownBy(() -> coming.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        TransferRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("town.making"));
        assertThat(here.tables.rows()).isEqualTo(before);
    }

    @Test
    void anImportWhoseTownSomebodyMovedMeanwhileSaysSoAndEntersNothing() {
        assertThatThrownBy(() -> here.taken(file, stage -> {
                    if (stage == TownImport.Stage.ORGANIZED) {
                        here.installation.server.asRoot(
                                "UPDATE " + here.installation.database + ".tenant SET state = 'ACTIVE'");
                    }
                }))
                .isInstanceOfSatisfying(
                        TransferRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("town.there"));
        assertThat(here.installation.column("SELECT action FROM control_audit WHERE action = 'TOWN_IMPORTED'"))
                .isEmpty();
        assertThat(here.installation.column("SELECT kind FROM job")).doesNotContain("INVITE_USER");
    }

    private OnboardOrder order() {
        return here.installation.order(IMABETSU, "ordered").beginningWith(ORDERED);
    }

    private OnboardAnswer ask() {
        return here.installation.provisioning().onboard(order());
    }

    private void cutOff(TownImport.Stage last) {
        assertThatThrownBy(() -> here.taken(file, stage -> {
                    if (stage == last) {
                        throw new Died();
                    }
                }))
                .isInstanceOf(Died.class);
        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);
    }

    private TownImport.Taken takenNoFurtherThanTheCheck() {
        try {
            return here.taken(file, stage -> {
                throw new Died();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Tenant town() {
        return new TenantRegistry(here.installation.admin).find(IMABETSU).orElseThrow();
    }
}
