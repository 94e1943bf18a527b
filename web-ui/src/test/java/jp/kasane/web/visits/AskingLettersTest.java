package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.mail.MailOutcome;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** What those who are to answer are written. */
class AskingLettersTest {

    private static final String PAGES = "https://kasane.example";
    private static final AskingLetters.Words WORDS = new AskingLetters.Words("見本の派遣", PAGES + "/p/020001");
    private static final AskingLetters.Town NORTH = new AskingLetters.Town("北町", PAGES + "/t/023035");
    private static final AskingLetters.Town SOUTH = new AskingLetters.Town("南町", PAGES + "/t/023043");

    private static User user(String id) {
        return user(id, "ja");
    }

    private static User user(String id, String language) {
        String name = "見本 " + id;
        return new User(id, "020001", id, "u-" + id, name, id + "@example.invalid", language, User.State.ACTIVE);
    }

    private static Carrier.Letter letter(User to) {
        return new Carrier.Letter(to, "s", "t");
    }

    private static VisitRecord visit(String id) {
        Placement at = new Placement("adviser", HalfDay.morning(java.time.LocalDate.of(2026, 10, 1)));
        return new VisitRecord(
                id, "programme", "request", "023035", null, 1, VisitState.PROPOSED, at, false, false, 1, 2);
    }

    private static AskingLetters.Wanted of(String visit, AskingLetters.Town town, String... people) {
        return new AskingLetters.Wanted(
                visit(visit),
                Optional.ofNullable(town),
                List.of(people).stream().map(AskingLettersTest::user).toList());
    }

    @Test
    void aPersonIsWrittenOnceHoweverManyVisitsThereAre() {
        List<Carrier.Letter> letters = AskingLetters.letters(
                List.of(of("A", NORTH, "aoi", "ren"), of("B", NORTH, "aoi", "ren"), of("C", NORTH, "aoi", "ren")),
                WORDS);
        assertThat(letters).extracting(letter -> letter.to().id()).containsExactly("aoi", "ren");
        assertThat(letters.get(0).subject()).isEqualTo("返事のお願い：見本の派遣");
        assertThat(letters.get(0).text()).contains("北町：3件\n" + PAGES + "/t/023035/visits");
    }

    @Test
    void oneVisitIsAnsweredOnItsOwnPage() {
        assertThat(AskingLetters.letters(List.of(of("A", NORTH, "aoi")), WORDS)
                        .get(0)
                        .text())
                .endsWith("北町：1件\n" + PAGES + "/t/023035/visits/A");
    }

    @Test
    void whoAnswersForTwoTownsAndAsAdviserFindsAllThreePages() {
        String text = AskingLetters.letters(
                        List.of(of("A", NORTH, "aoi"), of("B", SOUTH, "aoi"), of("C", null, "aoi")), WORDS)
                .get(0)
                .text();
        assertThat(text)
                .contains("北町：1件\n" + PAGES + "/t/023035/visits/A")
                .contains("南町：1件\n" + PAGES + "/t/023043/visits/B")
                .contains("アドバイザーとして：1件\n" + PAGES + "/p/020001/visits/C");
    }

    @Test
    void everybodyIsWrittenInTheirOwnLanguage() {
        List<Carrier.Letter> letters = AskingLetters.letters(
                List.of(new AskingLetters.Wanted(
                        visit("A"), Optional.of(NORTH), List.of(user("aoi"), user("ren", "en")))),
                WORDS);
        assertThat(letters).extracting(Carrier.Letter::subject).containsExactly("返事のお願い：見本の派遣", "Please answer: 見本の派遣");
        assertThat(letters.get(0).text()).startsWith("「見本の派遣」の訪問の日の案ができました。");
        assertThat(letters.get(1).text()).startsWith("Days have been proposed for visits of “見本の派遣”.");
    }

    @Test
    void aLetterNamesNobodyAndNoDay() {
        AskingLetters.letters(List.of(of("A", NORTH, "aoi"), of("A", null, "ren")), WORDS)
                .forEach(letter -> assertThat(letter.subject() + letter.text())
                        .doesNotContain("aoi", "ren", "見本 ", "2026", "10月"));
    }

    @Test
    void withNobodyToAnswerNobodyIsWritten() {
        assertThat(AskingLetters.letters(List.of(of("A", NORTH)), WORDS)).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsAskedOnceAndOneThatRefusesAnAddressAgain() {
        int[] asked = {0};
        Carrier gone = new Carrier(letter -> {
            asked[0]++;
            return new MailOutcome.Failed(MailOutcome.Reason.CONNECTION_REFUSED);
        });
        assertThat(gone.all(List.of(user("aoi"), user("ren")), AskingLettersTest::letter))
                .isFalse();
        assertThat(asked[0]).isEqualTo(1);
        Carrier choosy = new Carrier(letter -> {
            if (letter.to().id().equals("aoi")) {
                throw new IllegalArgumentException("no address");
            }
            return new MailOutcome.Taken();
        });
        assertThat(choosy.all(List.of(user("aoi"), user("ren")), AskingLettersTest::letter))
                .isFalse();
        assertThat(choosy.all(List.of(user("ren")), AskingLettersTest::letter)).isTrue();
        assertThat(choosy.all(List.of(), AskingLettersTest::letter)).isFalse();
    }
}
