package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** A form sent twice makes one record, also without the page's own script. */
class HandedInTwiceTest {

    private final RunningKasane kasane = RunningKasane.get();
    private final Person officer = new People(kasane).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR);

    private Answer send(Map<String, String> changes) {
        return Consultations.send(officer, Towns.SOTOGAHAMA, changes);
    }

    private String recorded() {
        return kasane.database()
                .one(
                        "SELECT COUNT(*) FROM " + Towns.database(Towns.SOTOGAHAMA)
                                + ".consultation WHERE recorded_by = ?",
                        officer.id());
    }

    @Test
    void twoAtTheSameMomentAreAnsweredWithTheSameRecord() throws Exception {
        Map<String, String> form = Map.of("draft", Ids.next(), "body", "同時に二度送った相談");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> sent = IntStream.range(0, 2)
                    .mapToObj(n -> threads.submit(() -> {
                        together.await();
                        return send(form);
                    }))
                    .toList();
            assertThat(sent.get(0).get().status()).isEqualTo(303);
            assertThat(sent.get(1).get().location())
                    .isEqualTo(sent.get(0).get().location())
                    .contains("told=recorded");
        } finally {
            threads.shutdownNow();
        }
        assertThat(recorded()).isEqualTo("1");
    }

    @Test
    void whatWasChangedMeanwhileIsNeitherLostNorRecordedUnasked() {
        String form = Ids.next();
        send(Map.of("draft", form, "body", "はじめに送った内容"));

        Answer second = send(Map.of("draft", form, "body", "あとから書き足した内容"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).contains("あとから書き足した内容", "もうR8-").doesNotContain(form);
        assertThat(recorded()).isEqualTo("1");
    }

    @Test
    void aFormWhoseKeyIsNoneOfOursIsTakenDownAllTheSame() {
        assertThat(send(Map.of("draft", "x".repeat(5_000))).status()).isEqualTo(303);
        assertThat(send(Map.of("draft", "")).status()).isEqualTo(303);
        assertThat(recorded()).isEqualTo("2");
    }
}
