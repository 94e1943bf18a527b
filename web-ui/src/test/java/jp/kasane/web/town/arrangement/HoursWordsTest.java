package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.OpeningHours;
import jp.kasane.municipal.definition.bodies.Hours;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.HoursWords.Told;
import org.junit.jupiter.api.Test;

class HoursWordsTest {

    private static final String WEEK = "days: ['mon','tue','wed','thu','fri'], from: '09:00', to: '17:15'";
    private static final String OFFICE = "{rules: [{" + WEEK + "}], closed: ['holidays', 'year-end']}";

    @Test
    void saysUntilWhenItIsOpen() {
        Told told = japanese(OFFICE, "2026-11-24T10:00");
        assertThat(told.words()).isEqualTo("開いています（17:15まで）");
        assertThat(told.open()).isTrue();
    }

    @Test
    void saysWhenItOpensNextWithTheDayUnlessItIsToday() {
        assertThat(japanese(OFFICE, "2026-11-24T08:00").words()).isEqualTo("閉まっています。次は9:00から");
        assertThat(japanese(OFFICE, "2026-11-20T18:00").words()).isEqualTo("閉まっています。次は令和8年11月24日(火) 9:00から");
        assertThat(english(OFFICE, "2026-11-20T18:00").words())
                .isEqualTo("Closed. Opens next 24 November 2026 (Tue) 9:00");
    }

    @Test
    void calls24HoursByTheirName() {
        String around = "{rules: [{days: ['mon','tue','wed','thu','fri','sat','sun'], from: '00:00', to: '24:00'}]}";
        assertThat(japanese(around, "2026-11-24T03:00").words()).isEqualTo("開いています（24時間）");
        String evening = "{rules: [{days: ['tue'], from: '18:00', to: '24:00'}], closed: ['holidays', 'year-end']}";
        assertThat(japanese(evening, "2026-11-24T20:00").words()).isEqualTo("開いています（24:00まで）");
    }

    @Test
    void saysWhatTheDefinitionLeavesOpen() {
        String silent = "{rules: [{" + WEEK + "}], closed: ['year-end', {rule: 'summer', words: '夏季3日'}]}";
        Told holiday = japanese(silent, "2026-11-23T10:00");
        assertThat(holiday.open()).isFalse();
        assertThat(holiday.words()).isEqualTo("開いているかどうか、書かれていません（今日は祝日です）");
        assertThat(holiday.more()).containsExactly("いつもの時間：9:00–17:15", "確かに開くのは令和8年11月24日(火) 9:00から");
        assertThat(japanese(silent, "2026-11-20T18:00").more()).containsExactly("その前の令和8年11月23日(月)は、開いているかどうか書かれていません");
        assertThat(japanese(silent, "2026-08-14T10:00").more()).containsExactly("ただし、次の休みの日付は書かれていません：夏季3日");
    }

    @Test
    void handsOnWordsAndSaysWhereThereAreNone() {
        assertThat(japanese("{words: '月2回以上'}", "2026-11-24T10:00").words()).isEqualTo("月2回以上");
        assertThat(japanese("{}", "2026-11-24T10:00").words()).isEqualTo("開いている時間は書かれていません");
        assertThat(japanese("{rules: [{days: ['fri']}]}", "2026-11-24T10:00").words())
                .isEqualTo("閉まっています。次に開く時は書かれていません");
    }

    @Test
    void namesTheSite() {
        String site = "{rules: [{site: '分室', " + WEEK + "}], closed: ['holidays', 'year-end']}";
        assertThat(japanese(site, "2026-11-24T10:00").words()).isEqualTo("分室：開いています（17:15まで）");
    }

    private static Told japanese(String hours, String now) {
        return told(hours, now, Language.JAPANESE);
    }

    private static Told english(String hours, String now) {
        return told(hours, now, Language.ENGLISH);
    }

    private static Told told(String hours, String now, Language language) {
        LocalDateTime time = LocalDateTime.parse(now);
        return new HoursWords(Messages.in(language), time)
                .of(OpeningHours.at(Made.of(Hours.class, hours), time).get(0));
    }
}
