package jp.kasane.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.web.gate.Denied;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void helpsInBothLanguages(Fault fault) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).has(fault.key() + ".title")).isTrue();
            assertThat(Messages.in(language).has(fault.key() + ".text")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Denied.Reason.class)
    void hasAPageForEveryReasonOfTheGate(Denied.Reason reason) {
        assertThat(Fault.valueOf(reason.name()).status()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, NOT_FOUND",
        "403, NOT_FOUND",
        "404, NOT_FOUND",
        "405, WRONG_METHOD",
        "406, UNSUPPORTED",
        "413, TOO_LARGE",
        "415, UNSUPPORTED",
        "429, TOO_MANY",
        "500, BROKEN",
        "503, UNAVAILABLE"
    })
    void saysForbiddenAndUnknownAlike(int status, Fault fault) {
        assertThat(Fault.ofStatus(status)).isEqualTo(fault);
    }

    @Test
    void answersMachinesInTheirFormat() {
        assertThat(Problem.wanted("application/json")).isTrue();
        assertThat(Problem.wanted("application/problem+json")).isTrue();
        assertThat(Problem.wanted("text/html,application/xhtml+xml,application/json;q=0.1"))
                .isFalse();
        assertThat(Problem.wanted("*/*")).isFalse();
        assertThat(Problem.wanted(null)).isFalse();
    }
}
