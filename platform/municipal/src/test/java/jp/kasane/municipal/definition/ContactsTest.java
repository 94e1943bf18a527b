package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.DefinitionFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0174-35-2001",
                "０１７４－３５－２００１",
                "(0174) 35-2001",
                "0174(35)2001",
                "0120ー000ー000",
                "090-1234-5678",
                "09012345678",
                "0174352001",
                "+81-174-35-2001",
                "fukushi@town.example.jp",
                "taro.kaku＠example.jp",
                "https://www.town.example.jp/fukushi?x=1",
                "www.town.example.jp",
                "〒030-1502",
                "〒 0301502",
                "〒030−1502",
                "〒030ー1502",
                "郵便番号 030-1502",
                "郵便番号：０３０－１５０２",
                "0174・35・2001",
                "0174.35.2001",
                "0174―35―2001",
                "0174ｰ35ｰ2001",
                "0174─35─2001",
                "0174) - 35-2001",
                "0174-352001",
                "03-1234-5678",
                "+81 (0)174-35-2001",
                "８１-１７４-３５-２００１",
                "ｆｕｋｕｓｈｉ＠ｔｏｗｎ．ｅｘａｍｐｌｅ．ｊｐ",
                "HTTP://WWW.TOWN.EXAMPLE.JP/fukushi",
                "Https://example.com",
                "ｈｔｔｐｓ：／／ｔｏｗｎ．ｅｘａｍｐｌｅ．ｊｐ／ａ",
                "town.imabetsu.lg.jp/kurashi/fukushi.html",
                "town.imabetsu.lg.jp",
                "fukushi.example.com",
                "TOWN.EXAMPLE.JP"
            })
    void whatLeadsToSomebodyIsLeftOut(String contact) {
        assertThat(Contacts.leftOutOf("福祉課 " + contact + "、平日")).isEqualTo("福祉課 " + Contacts.LEFT_OUT + "、平日");
        assertThat(Contacts.leftOutOf(contact)).isEqualTo(Contacts.LEFT_OUT);
    }

    /** What stands before it stays, as it says how to get in touch. */
    @ParameterizedTest
    @CsvSource({
        "電話 ,72-2111,",
        "電話,72-2111,まで",
        "電話番号は,722-2111,です",
        "電話：,２－２１１１,（代）",
        "電話（,72）2111,",
        "TEL ,72-2111, 平日のみ",
        "ｆａｘ,72・2112,　月曜から金曜",
        "Tel.,72―2111,",
        "℡,72−2111・72−2112,",
        "ファックス,72-2111、2-3456,",
        "直通 ,72-2111,、人事係",
        "アドレスは受付@,town.example.jp,"
    })
    void aNumberWithoutItsAreaIsKnownByWhatStandsBeforeIt(String before, String contact, @Nullable String after) {
        String rest = after == null ? "" : after;
        assertThat(Contacts.leftOutOf(before + contact + rest)).isEqualTo(before + Contacts.LEFT_OUT + rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平日 8:30-17:15",
                "0歳から18歳まで",
                "第106条の4第2項第1号",
                "2018-06-01",
                "年10-12回",
                "8050",
                "0.5人",
                "0〜2歳、3-5歳",
                "1,200-1,500件",
                "@ホーム",
                "法第106条の4・第106条の6",
                "1.5 FTE",
                "4・5年度",
                "令和03・04・05年度",
                "2018.06.01",
                "01.04.2027",
                "電話8:30-17:15",
                "電話 1200-1500件",
                "電話 2020-2024年度",
                "電話相談 24時間",
                "訪問・電話・来所",
                "01・02・03・04・05の地区",
                "0.5・1.5・2.0・1.0・3.0人",
                "81・82・83・840番",
                "30-1200",
                "年100-1000人",
                "様式1.docx",
                "A.B.C会議",
                "Vol.3",
                "郵便番号簿"
            })
    void whatOnlyHasNumbersInItStays(String words) {
        assertThat(Contacts.leftOutOf(words)).isEqualTo(words);
    }

    /** A text that was as long as a text may be is not too long afterwards. */
    @Test
    void aTextFullOfThemStaysWithinTheLongest() {
        String text = "a.jp、".repeat(DefinitionFormat.LONGEST_TEXT / 5);
        String without = Contacts.leftOutOf(text);
        assertThat(without).isEqualTo((Contacts.LEFT_OUT_SHORT + "、").repeat(DefinitionFormat.LONGEST_TEXT / 5));
        assertThat(without.length()).isLessThan(text.length());
    }

    /** However a text is made, it is gone through once. */
    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "a.", "0", "0-", "(0", "電話 ", "電話 1-", "81-", "www", "〒 ", "a@", "a@b."})
    void noTextTakesLong(String part) {
        String text = part.repeat(DefinitionFormat.LONGEST_TEXT);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Contacts.leftOutOf(text));
    }

    /** Fifty systems as towns published them hold no contacts: what is left out of them was mistaken for one. */
    @Test
    void nothingOfWhatTownsPublishedIsMistakenForOne() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../docs/definitions"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSize(50)
                    .allSatisfy(file -> {
                        String text = Files.readString(file);
                        assertThat(text.lines())
                                .allSatisfy(line ->
                                        assertThat(Contacts.leftOutOf(line)).isEqualTo(line));
                    });
        }
    }

    @Test
    void severalInOneTextAreAllLeftOut() {
        assertThat(Contacts.leftOutOf("電話0174-35-2001・FAX0174-35-2002"))
                .isEqualTo("電話" + Contacts.LEFT_OUT + "・FAX" + Contacts.LEFT_OUT);
    }
}
