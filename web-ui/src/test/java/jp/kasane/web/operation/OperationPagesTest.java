package jp.kasane.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** What the machine is asked: whether it lives, whether it serves, what it counts. */
class OperationPagesTest {

    @Test
    void livesAndServesAndSaysNothingElse() {
        for (String asked : new String[] {"/health/live", "/health/ready"}) {
            Answer answer = Caller.nobody().get(asked);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void countsAnswersByClassAndNamesNoPlace() {
        Caller.nobody().get("/no/such/page");
        Answer counted = Caller.nobody().get("/metrics");
        assertThat(counted.type()).startsWith("text/plain;version=0.0.4");
        assertThat(counted.body())
                .containsPattern("kasane_answers_total\\{class=\"4xx\"} [1-9]")
                .contains("kasane_open_towns ", "kasane_heap_bytes ", "kasane_threads ")
                .doesNotContain(RunningPages.get().town().code());
        assertThat(counted.body().lines())
                .allMatch(line -> line.matches(
                        "# TYPE \\w+ (counter|gauge)|\\w+(\\{(class=\"[2-5]xx\"|server=\"embedded\")})? [0-9]+"));
    }

    @Test
    void countsNothingForWhoeverComesThroughAProxy() {
        assertThat(Caller.nobody()
                        .get("/metrics", "X-Forwarded-For", "192.0.2.1")
                        .status())
                .isEqualTo(404);
    }
}
