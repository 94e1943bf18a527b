package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static AskedDay asked(String typed) {
        return AskedDay.of(typed, TODAY, Messages.in(Language.JAPANESE));
    }

    @Test
    void withoutADayItIsToday() {
        assertThat(asked(" ").day()).contains(TODAY);
        assertThat(asked("").isToday()).isTrue();
        assertThat(asked("").in("/t/023035/arrangement")).isEqualTo("/t/023035/arrangement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R8.4.1", "令和8年4月1日", "2026-04-01", "20260401", "２０２６－０４－０１"})
    void aDayIsReadHoweverPeopleWriteIt(String typed) {
        AskedDay asked = asked(typed);
        assertThat(asked.day()).contains(LocalDate.of(2026, 4, 1));
        assertThat(asked.field().shown()).isEqualTo(typed);
        assertThat(asked.in("/a")).isEqualTo("/a?at=2026-04-01");
        assertThat(asked.in("/a?of=bodies")).isEqualTo("/a?of=bodies&at=2026-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和8年2月30日", "昭和64年1月8日", "きのう", "2026-13-01"})
    void whatIsNoDayIsToldAndKeptAsItWasTyped(String typed) {
        AskedDay asked = asked(typed);
        assertThat(asked.day()).isEmpty();
        assertThat(asked.field().shown()).isEqualTo(typed);
        assertThat(asked.field().errors()).singleElement().asString().contains("日付を読み取れません");
        assertThat(asked.in("/a")).isEqualTo("/a");
    }
}
