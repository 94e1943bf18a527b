package jp.kasane.launcher.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as they come in: what a person reads of them, however they were written; an odd one hides no other. */
class ReceivedMailTest {
    @TempDir
    private Path folder;

    private MailFolder mails;

    @BeforeEach
    void aFolder() {
        mails = new MailFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-2022-JP", "Shift_JIS", "EUC-JP"})
    void readsJapaneseHoweverItIsWrittenDown(String characters) {
        mails.add(("Content-Type: text/plain; charset=" + characters + "\r\n\r\n相談の予約 http://localhost/a")
                .getBytes(Charset.forName(characters)));
        assertThat(only().text()).isEqualTo("相談の予約 http://localhost/a");
        assertThat(only().links()).containsExactly("http://localhost/a");
    }

    @Test
    void readsThePlainPartOfOneThatIsAlsoHtml() {
        mails.add("""
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                plain words
                --b
                Content-Type: text/html; charset=UTF-8

                <b>marked-up words</b>
                --b--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(only().text()).isEqualTo("plain words");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: text/plain; charset=no-such-characters",
                "Content-Type: text/plain; charset=\"\"",
                "Content-Type: ///",
                "Content-Transfer-Encoding: no-such-encoding",
                "Content-Type: multipart/mixed",
                "Content-Type: multipart/mixed; boundary=never",
                "Subject: =?no-such-characters?B?4p2k?=",
                "To: <<<>>>",
            })
    void oneThatIsOddlyWrittenHidesNoOther(String header) {
        mails.add((header + "\r\n\r\nwords").getBytes(StandardCharsets.US_ASCII));
        mails.add("Subject: a plain one\r\n\r\nwords".getBytes(StandardCharsets.US_ASCII));
        assertThat(mails.latestFirst()).hasSize(2);
        assertThat(OutboxPage.of(mails.latestFirst())).contains("a plain one");
    }

    @Test
    void oneOfUnknownCharactersIsShownLetterForLetter() {
        mails.add("Content-Type: text/plain; charset=no-such-characters\r\n\r\nhttp://localhost/link"
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(only().links()).containsExactly("http://localhost/link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "no header at all"})
    void nothingMuchIsStillAMail(String mail) {
        mails.add(mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(only().subject()).isEmpty();
        assertThat(only().to()).isEmpty();
        assertThat(OutboxPage.of(mails.latestFirst())).contains("（件名なし）");
    }

    @ParameterizedTest
    @CsvSource({
        "see http://localhost/a?b=1&c=2 now, http://localhost/a?b=1&c=2",
        "（https://localhost/x）, https://localhost/x",
        "「http://localhost/y」, http://localhost/y",
        "<http://localhost/z>, http://localhost/z",
    })
    void aLinkEndsWhereTheAddressDoes(String text, String link) {
        ReceivedMail mail = new ReceivedMail("1", "", "", java.util.List.of(), "", text);
        assertThat(mail.links()).containsExactly(link);
    }

    @Test
    void filesThatAreNoMailsAreLeftOut() throws IOException {
        Files.writeString(folder.resolve("20261122T000000000-000001.part"), "Subject: half\r\n\r\n");
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(mails.latestFirst()).isEmpty();
    }

    @Test
    void manyInTheSameMomentAllStayInTheirOrder() {
        for (int i = 0; i < 60; i++) {
            mails.add(("Subject: " + i + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(mails.latestFirst())
                .hasSize(60)
                .first()
                .extracting(ReceivedMail::subject)
                .isEqualTo("59");
    }

    private ReceivedMail only() {
        assertThat(mails.latestFirst()).hasSize(1);
        return mails.latestFirst().get(0);
    }
}
