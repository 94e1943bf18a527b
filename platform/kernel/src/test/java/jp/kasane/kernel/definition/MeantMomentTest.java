package jp.kasane.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantMomentTest {

    @ParameterizedTest
    @CsvSource({
        "令和8年4月1日, 2026-04-01",
        "R8.4.1, 2026-04-01",
        "2026/4/1, 2026-04-01",
        "令和８年４月１日, 2026-04-01",
        "令和8年4月, 2026-04",
        "平成30年, 2018",
        "平成30年度, FY2018",
        "平成31年度, FY2019",
        "令和元年度, FY2019",
        "昭和64年, 1989",
        "H30, 2018",
        "R8.4, 2026-04",
        "2018年, 2018",
        "2018年度, FY2018",
        "西暦2018年6月, 2018-06",
        "2018/6, 2018-06",
        "平成30年度から, FY2018"
    })
    void whatIsWrittenAsPeopleWriteItIsOffered(String written, String meant) {
        assertThat(MeantMoment.of(written)).contains(meant);
        assertThat(new Moment(meant).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"そのうち", "30年度", "平成99年", "令和0年", "4月", "2018年13月", "12", "春ごろ", ""})
    void whatMayBeAnythingIsNotGuessed(String written) {
        assertThat(MeantMoment.of(written)).isEmpty();
    }

    @Test
    void aLongTextIsNotLookedAt() {
        assertThat(MeantMoment.of("平".repeat(100_000))).isEmpty();
        assertThat(MeantMoment.day(" ".repeat(1_000) + "令和8年4月1日")).isEmpty();
    }

    @Test
    void whereADayIsWantedAYearIsNoAnswer() {
        assertThat(MeantMoment.day("平成30年度")).isEmpty();
    }
}
