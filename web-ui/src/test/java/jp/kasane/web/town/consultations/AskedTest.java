package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import jp.kasane.municipal.consultations.ConsultationQuery;
import jp.kasane.municipal.consultations.ConsultationQuery.Sort;
import jp.kasane.municipal.consultations.Field;
import jp.kasane.municipal.forms.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final SealedSearch SEALED = SealedSearchTest.of("023035", "01AAAAAAAAAAAAAAAAAAAAAAAA");

    private static MultivaluedMap<String, String> sent(String... parts) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            sent.add(parts[i], parts[i + 1]);
        }
        return sent;
    }

    private static Asked asked(String... parts) {
        return Asked.typed(sent(parts), SEALED, TODAY);
    }

    /** As the link asks. */
    private static Asked followed(String link) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (String part : link.substring(1).split("&")) {
            sent.add(part.split("=")[0], part.split("=")[1]);
        }
        return Asked.inAddress(sent, SEALED, TODAY);
    }

    @Test
    void nothingAskedIsTheNewestFirst() {
        assertThat(asked().query()).usingRecursiveComparison().isEqualTo(ConsultationQuery.newest());
        assertThat(asked().narrows()).isFalse();
        assertThat(asked().address()).isEmpty();
    }

    @Test
    void understandsFiltersAndJapaneseDates() {
        ConsultationQuery query = asked("field", "CHILD", "from", "R8.4.1", "sort", "DUE", "page", "3")
                .query();

        assertThat(query.field()).isEqualTo(Field.CHILD);
        assertThat(query.from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(query.sort()).isEqualTo(Sort.DUE);
        assertThat(query.descending()).isFalse();
        assertThat(query.page()).isEqualTo(3);
    }

    @Test
    void saysWhichDateItCouldNotRead() {
        assertThat(asked("from", "きのう").problems()).extracting(Problem::field).containsExactly("from");
    }

    @Test
    void anotherQuestionBeginsOnTheFirstPageAndKeepsTheRest() {
        String link = asked("q", "はなこ", "page", "7").sorted(Sort.DUE, false);
        assertThat(link).matches("\\?search=[A-Za-z0-9_-]+&sort=DUE&way=up");
        assertThat(followed(link).query().words()).isEqualTo("はなこ");
        assertThat(followed(link).query().page()).isEqualTo(1);
    }

    @Test
    void theOtherPagesAskTheSameQuestion() {
        Asked second = followed(asked("q", "a&b=c").with("page", "2"));
        assertThat(second.query().words()).isEqualTo("a&b=c");
        assertThat(second.query().page()).isEqualTo(2);
        assertThat(second.text(Asked.WORDS)).isEqualTo("a&b=c");
        assertThat(followed(second.with("page", "3")).query().words()).isEqualTo("a&b=c");
    }

    @Test
    void noAddressHoldsWhatIsSearchedFor() {
        Asked asked = asked("q", "はなこ", "field", "CHILD");
        assertThat(asked.address() + asked.with("page", "2") + asked.parts()).doesNotContain("はなこ", "%E3%81%AF", "q=");
    }

    @Test
    void wordsThatStandInAnAddressUnsealedAreNotSearchedFor() {
        assertThat(Asked.inAddress(sent("q", "はなこ"), SEALED, TODAY).query().words())
                .isEmpty();
        assertThat(followed("?search=nonsense").narrows()).isFalse();
        assertThat(followed("?search=nonsense&field=CHILD").address()).isEqualTo("?field=CHILD");
    }

    @Test
    void whatNoAddressCanCarryIsNotAskedFor() {
        assertThat(asked("from", "8".repeat(100_000), "q", "𠮷".repeat(100_000)).address())
                .hasSizeLessThan(1_250);
        assertThat(followed(asked("q", "𠮷".repeat(100_000)).address()).query().words())
                .isEqualTo("𠮷".repeat(200));
    }

    @Test
    void blankWordsAreNoSearch() {
        assertThat(asked("q", "　 ").address()).isEmpty();
        assertThat(asked("q", "").narrows()).isFalse();
    }

    @Property(tries = 200)
    void whateverIsAskedIsAQuestion(@ForAll String text) {
        Asked asked = asked(
                "q", text, "field", text, "state", text, "from", text, "to", text, "sort", text, "way", text, "page",
                text);

        assertThat(asked.query().page()).isPositive();
        assertThat(asked.query().words().length()).isLessThanOrEqualTo(200);
    }
}
