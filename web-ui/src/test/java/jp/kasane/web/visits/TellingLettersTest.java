package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kasane.kernel.identity.User;
import jp.kasane.prefecture.calendars.CalendarEntry;
import jp.kasane.prefecture.calendars.CalendarEntry.Standing;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;

/** What those concerned with a visit are told, by mail and in their calendars. */
class TellingLettersTest {

    private static final User JAPANESE = user("aoi", "ja");
    private static final User ENGLISH = user("ren", "en");

    private static User user(String id, String language) {
        return new User(id, "020001", id, id, "見本 " + id, id + "@example.invalid", language, User.State.ACTIVE);
    }

    private static CalendarEntry entry(Messages words) {
        return new CalendarEntry(
                "visit-A@020001.kasane",
                3,
                Standing.CONFIRMED,
                words.t("visits.entry.summary", "北町", words.t("visits.number", "2")),
                "北町",
                "見本の派遣",
                Instant.parse("2026-10-01T00:30:00Z"),
                Instant.parse("2026-10-01T03:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static String calendar(TellingLetters letters, User who) {
        return new String(letters.entry(who).file(), StandardCharsets.UTF_8);
    }

    @Test
    void everybodyIsToldInTheirOwnLanguage() {
        TellingLetters letters = new TellingLetters(TellingLettersTest::entry, false);
        assertThat(letters.to(JAPANESE).subject()).isEqualTo("確定：アドバイザー訪問 北町 第2回");
        assertThat(letters.to(JAPANESE).text()).startsWith("次の訪問が確定しました。").contains("見本の派遣\n令和8年10月1日");
        assertThat(letters.to(ENGLISH).subject()).isEqualTo("Confirmed: Adviser’s visit, 北町, No. 2");
        assertThat(letters.to(ENGLISH).text())
                .startsWith("This visit is confirmed.")
                .contains("2026")
                .doesNotContain("令和");
    }

    @Test
    void theCalendarsOfAllHaveTheSameEntryInTheirOwnWords() {
        TellingLetters letters = new TellingLetters(TellingLettersTest::entry, false);
        assertThat(calendar(letters, JAPANESE)).contains("アドバイザー訪問", "UID:visit-A@020001.kasane", "SEQUENCE:3");
        assertThat(calendar(letters, ENGLISH)).contains("Adviser’s visit", "UID:visit-A@020001.kasane", "SEQUENCE:3");
    }

    @Test
    void whatDoesNotTakePlaceIsTakenOutOfAllCalendars() {
        TellingLetters letters = new TellingLetters(TellingLettersTest::entry, true);
        assertThat(letters.to(JAPANESE).subject()).startsWith("取りやめ：");
        assertThat(letters.to(JAPANESE).text()).startsWith("次の訪問はなくなりました。");
        assertThat(letters.to(ENGLISH).subject()).startsWith("Cancelled: ");
        assertThat(letters.to(ENGLISH).text()).startsWith("This visit does not take place.");
        assertThat(letters.entry(JAPANESE).method()).isEqualTo("CANCEL");
        assertThat(letters.entry(ENGLISH).method()).isEqualTo("CANCEL");
    }
}
