package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the address of a calendar. */
class FeedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://calendar.example.jp/a/b.ics, calendar.example.jp, /a/b.ics",
        "https://Calendar.Example.JP:443/b.ics?key=1&x=%E3%81%82, calendar.example.jp, /b.ics?key=1&x=%E3%81%82",
        "webcal://p1.example.com/b.ics, p1.example.com, /b.ics",
        "'  https://calendar.example.jp  ', calendar.example.jp, /",
        "https://calendar.example.jp/あ.ics, calendar.example.jp, /%E3%81%82.ics"
    })
    void anAddressIsAHostAndWhatIsAskedForThere(String typed, String host, String target) {
        assertThat(FeedAddress.of(typed)).contains(new FeedAddress(host, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar.example.jp/b.ics",
                "http://calendar.example.jp/b.ics",
                "ftp://calendar.example.jp/b.ics",
                "file:///etc/passwd",
                "https:///b.ics",
                "https://localhost/b.ics",
                "https://intranet/b.ics",
                "https://127.0.0.1/b.ics",
                "https://127.1/b.ics",
                "https://0x7f.0.0.0x1/b.ics",
                "https://2130706433/b.ics",
                "https://[::1]/b.ics",
                "https://[::ffff:10.0.0.1]/b.ics",
                "https://calendar.example.jp:8443/b.ics",
                "https://calendar.example.jp:80/b.ics",
                "https://aoi:secret@calendar.example.jp/b.ics",
                "https://calendar.example.jp/b.ics#x",
                "https://calendar.example.jp/b.ics\r\nHost: intranet",
                "https://calendar.example.jp /b.ics",
                "https://-x.example.jp/b.ics",
                "https://x..example.jp/b.ics",
                "https://予定.jp/b.ics"
            })
    void anythingElseIsNone(String typed) {
        assertThat(FeedAddress.of(typed)).isEmpty();
    }

    @Test
    void oneThatIsTooLongIsNone() {
        String begin = "https://calendar.example.jp/";
        assertThat(FeedAddress.of(begin + "a".repeat(FeedAddress.LONGEST - begin.length())))
                .isPresent();
        assertThat(FeedAddress.of(begin + "a".repeat(FeedAddress.LONGEST - begin.length() + 1)))
                .isEmpty();
        assertThat(FeedAddress.of(begin + "あ".repeat(FeedAddress.LONGEST / 3))).isEmpty();
    }

    @Test
    void printedItNamesItsHostAlone() {
        FeedAddress address =
                FeedAddress.of("https://calendar.example.jp/secret.ics").orElseThrow();
        assertThat(address).hasToString("calendar.example.jp");
        assertThat(FeedAddress.of(address.written())).contains(address);
    }
}
