package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** A step whose answer does not do is asked again, and says so at its own question. */
class WrongStepTest {

    private final Person officer = new People(RunningKasane.get()).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR);
    private final String record = "/t/" + Towns.SOTOGAHAMA.code() + "/consultations/"
            + Consultations.record(officer, Towns.SOTOGAHAMA, Map.of());

    @Test
    void assigningToNobodyIsWrongAboutTheColleagueAlone() {
        Answer answer = Caller.as(officer).post(record + "/step/assign", Map.of("colleague", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"colleague-error\"").doesNotContain("id=\"reason-error\"");
    }

    @Test
    void declaringVoidWithoutAReasonIsWrongAboutTheReasonAlone() {
        Answer answer = Caller.as(officer).post(record + "/step/void", Map.of("reason", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"reason-error\"").doesNotContain("id=\"colleague-error\"");
    }
}
