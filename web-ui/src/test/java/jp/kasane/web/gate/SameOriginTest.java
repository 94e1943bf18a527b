package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private final SameOrigin origin = new SameOrigin("https://kasane.example.jp");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://kasane.example.jp, true",
                "same-origin, -, true",
                "-, https://kasane.example.jp, true",
                "-, -, false",
                "none, -, false",
                "same-site, https://kasane.example.jp, false",
                "cross-site, -, false",
                "cross-site, https://kasane.example.jp, false",
                "same-origin, https://evil.example, false",
                "-, https://kasane.example.jp.evil.example, false",
                "-, http://kasane.example.jp, false",
                "-, null, false"
            })
    void letsInOnlyWhatTheBrowserAttestsToBeOurs(String site, String from, boolean ours) {
        assertThat(origin.ours(site, from)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,true", "same-origin,true", "none,true", "same-site,false", "cross-site,false"})
    void aLinkOfAnotherSiteChangesNothing(String site, boolean here) {
        assertThat(SameOrigin.followedHere(site)).isEqualTo(here);
    }
}
