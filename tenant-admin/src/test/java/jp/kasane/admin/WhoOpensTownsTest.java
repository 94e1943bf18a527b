package jp.kasane.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardAnswer.Refused;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prefecture opens towns, and opens none to itself. */
class WhoOpensTownsTest {

    private static final String IMABETSU = "023035";

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation();
        installation.administratorOfAomori("ken", "ken@pref.example.jp");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private OnboardAnswer onboarded(String username, String address) {
        return installation
                .provisioning()
                .onboard(
                        new OnboardOrder(Installation.AOMORI, IMABETSU, "架空 太郎", address, username, false, true, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ken@pref.example.jp", "Ken@pref.example.jp", "ken@PREF.example.jp"})
    void nobodyOfThePrefectureBecomesATownsFirstAdministratorUnderAnotherUserName(String address) {
        assertThat(onboarded("imabetsu-admin", address))
                .isEqualTo(new Refused(List.of(Reason.ADMINISTRATOR_OF_PREFECTURE)));
        assertThat(installation.column("SELECT code FROM tenant")).isEmpty();
    }

    @Test
    void somebodyOfTheTownDoes() {
        assertThat(onboarded("imabetsu-admin", "taro@town.example.jp")).isInstanceOf(Taken.class);
    }
}
