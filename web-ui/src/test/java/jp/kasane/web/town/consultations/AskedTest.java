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

    private static Asked asked(String... parts) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            sent.add(parts[i], parts[i + 1]);
        }
        return new Asked(sent, TODAY);
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
        assertThat(asked("q", "はなこ", "page", "7").sorted(Sort.DUE, false))
                .isEqualTo("?q=%E3%81%AF%E3%81%AA%E3%81%93&sort=DUE&way=up");
    }

    @Test
    void theOtherPagesAskTheSameQuestion() {
        assertThat(asked("q", "a&b=c").with("page", "2")).isEqualTo("?q=a%26b%3Dc&page=2");
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
