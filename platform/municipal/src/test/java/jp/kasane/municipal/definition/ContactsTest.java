package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "〒030-1502"
            })
    void whatLeadsToSomebodyIsLeftOut(String contact) {
        assertThat(Contacts.leftOutOf("福祉課 " + contact + "、平日")).isEqualTo("福祉課 " + Contacts.LEFT_OUT + "、平日");
        assertThat(Contacts.leftOutOf(contact)).isEqualTo(Contacts.LEFT_OUT);
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
                "@ホーム"
            })
    void whatOnlyHasNumbersInItStays(String words) {
        assertThat(Contacts.leftOutOf(words)).isEqualTo(words);
    }

    @Test
    void severalInOneTextAreAllLeftOut() {
        assertThat(Contacts.leftOutOf("電話0174-35-2001・FAX0174-35-2002"))
                .isEqualTo("電話" + Contacts.LEFT_OUT + "・FAX" + Contacts.LEFT_OUT);
    }
}
