package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kasane.kernel.control.Ids;
import jp.kasane.municipal.consultations.RecordOutcome.Taken;
import jp.kasane.municipal.consultations.RecordOutcome.TakenBefore;
import org.junit.jupiter.api.Test;

/** Against a real MariaDB: a form handed in twice makes one consultation. */
class HandedInTwiceTest extends Scene {

    private static List<String> numbers() {
        return town.column("SELECT number FROM consultation ORDER BY number");
    }

    @Test
    void theSecondTimeAnswersWithWhatTheFirstBecame() {
        String form = Ids.next();
        ConsultationSheet first =
                as(AKI, CASE_WORKER).record(Intakes.any(), form).sheet();

        RecordOutcome second = as(AKI, CASE_WORKER).record(Intakes.any(), form);

        assertThat(second).isEqualTo(new TakenBefore(first));
        assertThat(numbers()).containsExactly("R8-0001");
        assertThat(trail()).containsExactly("CREATE CASE_WORKER " + first.id(), "READ CASE_WORKER " + first.id());
    }

    @Test
    void whatTheFormSaysDoesNotMatter() {
        String form = Ids.next();
        as(AKI, CASE_WORKER).record(Intakes.any(), form);

        RecordOutcome second = as(AKI, CASE_WORKER).record(Intakes.receivedOn(LocalDate.of(2025, 5, 1)), form);

        assertThat(second).isInstanceOf(TakenBefore.class);
        assertThat(second.sheet().intake()).isEqualTo(Intakes.any());
        assertThat(numbers()).containsExactly("R8-0001");
    }

    @Test
    void twoFormsAreTwoConsultations() {
        as(AKI, CASE_WORKER).record(Intakes.any(), Ids.next());
        as(AKI, CASE_WORKER).record(Intakes.any(), Ids.next());

        assertThat(numbers()).containsExactly("R8-0001", "R8-0002");
    }

    @Test
    void nobodyMeetsAnothersForm() {
        String form = Ids.next();
        as(AKI, CASE_WORKER).record(Intakes.any(), form);

        RecordOutcome theirs = as(BUN, CASE_WORKER).record(Intakes.any(), form);

        assertThat(theirs).isInstanceOf(Taken.class);
        assertThat(numbers()).hasSize(2);
        assertThat(as(BUN, CASE_WORKER).record(Intakes.any(), form))
                .as("their own, also where both are there")
                .isEqualTo(new TakenBefore(theirs.sheet()));
    }

    @Test
    void whoOnlyTypesGetsTheirOwnBackAsWell() {
        String form = Ids.next();
        as(AKI, RECORDER).record(Intakes.any(), form);

        assertThat(as(AKI, RECORDER).record(Intakes.any(), form)).isInstanceOf(TakenBefore.class);
    }

    @Test
    void manyAtTheSameMomentMakeOneAndLeaveNoGap() throws Exception {
        for (int round = 0; round < 5; round++) {
            String form = Ids.next();
            List<RecordOutcome> outcomes = atOnce(6, form);
            assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(1);
            assertThat(outcomes.stream().map(one -> one.sheet().id()).distinct())
                    .hasSize(1);
        }
        assertThat(numbers()).containsExactly("R8-0001", "R8-0002", "R8-0003", "R8-0004", "R8-0005");
        assertThat(town.column("SELECT COUNT(*) FROM consultation_handed_in WHERE consultation_id IS NULL"))
                .containsExactly("0");
    }

    private static List<RecordOutcome> atOnce(int many, String form) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CyclicBarrier together = new CyclicBarrier(many);
        try {
            List<Future<RecordOutcome>> running = IntStream.range(0, many)
                    .mapToObj(n -> as(AKI, CASE_WORKER))
                    .map(desk -> threads.submit(() -> {
                        together.await();
                        return desk.record(Intakes.any(), form);
                    }))
                    .toList();
            List<RecordOutcome> outcomes = new ArrayList<>();
            for (Future<RecordOutcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFormWhoseRecordingFailedCanBeHandedInAgain() {
        String form = Ids.next();
        town.execute("RENAME TABLE consultation_search TO consultation_search_away");
        try {
            assertThatThrownBy(() -> as(AKI, CASE_WORKER).record(Intakes.any(), form))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            town.execute("RENAME TABLE consultation_search_away TO consultation_search");
        }

        assertThat(as(AKI, CASE_WORKER).record(Intakes.any(), form)).isInstanceOf(Taken.class);
        assertThat(numbers()).containsExactly("R8-0001");
    }
}
