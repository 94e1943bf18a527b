package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInsTest {

    private static AnIdentity identity;

    @BeforeAll
    static void begin() {
        identity = AnIdentity.fresh();
    }

    private static SignIns.Started start() {
        return start(Strength.PASSWORD);
    }

    private static SignIns.Started start(Strength needed) {
        return identity.signIns.start("020001", "/t/023035/", needed, Optional.empty());
    }

    @Test
    void comesBackWithWhatItLeftWith() {
        SignIns.Started started = start();
        assertThat(identity.signIns.consume(started.state(), started.browser()))
                .contains(
                        new SignIn("020001", started.nonce(), started.codeVerifier(), "/t/023035/", Strength.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void comesBackWithHowMuchWasAskedForWhateverTheBrowserSays(Strength needed) {
        SignIns.Started started = start(needed);
        assertThat(identity.signIns.consume(started.state(), started.browser()).map(SignIn::needed))
                .contains(needed);
    }

    @Test
    void keepsNoNameThatWasSearchedForInTheClear() {
        String address = "/t/023035/consultations?q=%E8%A6%8B%E6%9C%AC";
        SignIns.Started started = identity.signIns.start("020001", address, Strength.PASSWORD, Optional.empty());

        List<byte[]> kept = identity.control
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT return_to FROM sign_in")
                        .mapTo(byte[].class)
                        .list());

        assertThat(kept)
                .isNotEmpty()
                .noneMatch(one -> new String(one, StandardCharsets.UTF_8).contains("%E8%A6%8B%E6%9C%AC"));
        assertThat(identity.signIns
                        .consume(started.state(), started.browser())
                        .orElseThrow()
                        .returnTo())
                .isEqualTo(address);
    }

    @Test
    void isTakenUpOnce() {
        SignIns.Started started = start();
        identity.signIns.consume(started.state(), started.browser());
        assertThat(identity.signIns.consume(started.state(), started.browser())).isEmpty();
    }

    @Test
    void opensNothingInAnotherBrowserAndIsLostThen() {
        SignIns.Started mine = start();
        SignIns.Started others = start();
        assertThat(identity.signIns.consume(mine.state(), others.browser())).isEmpty();
        assertThat(identity.signIns.consume(mine.state(), mine.browser())).isEmpty();
    }

    @Test
    void isVoidAfterTenMinutes() {
        SignIns.Started started = start();
        identity.clock.pass(Duration.ofMinutes(10));
        assertThat(identity.signIns.consume(started.state(), started.browser())).isEmpty();
    }

    @Test
    void letsTwoTabsOfABrowserSignInSideBySide() {
        SignIns.Started one = start();
        SignIns.Started two = identity.signIns.start("020001", "/", Strength.PASSWORD, Optional.of(one.browser()));
        assertThat(two.browser()).isEqualTo(one.browser());
        assertThat(identity.signIns.consume(two.state(), two.browser())).isPresent();
        assertThat(identity.signIns.consume(one.state(), one.browser())).isPresent();
    }

    @Test
    void takesNoCookieThatItCannotHaveGiven() {
        assertThat(identity.signIns
                        .start("020001", "/", Strength.PASSWORD, Optional.of("1"))
                        .browser())
                .hasSize(43);
    }

    @Test
    void sharesNoValueBetweenSignIns() {
        SignIns.Started one = start();
        SignIns.Started two = start();
        assertThat(one.state()).isNotEqualTo(two.state());
        assertThat(one.nonce()).isNotEqualTo(two.nonce());
        assertThat(one.codeVerifier()).isNotEqualTo(two.codeVerifier()).hasSize(43);
    }

    @Test
    void sweepsThoseThatNeverCameBack() {
        start();
        identity.clock.pass(Duration.ofMinutes(11));
        assertThat(identity.signIns.sweep()).isPositive();
        assertThat(identity.count("sign_in")).isZero();
    }
}
