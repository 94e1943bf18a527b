package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.bench.product.Synthetic.Row;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;
import org.junit.jupiter.api.Test;

class SyntheticTest {

    private static final List<Row> ROWS = Synthetic.rows(20_000);

    @Test
    void areAlwaysTheSame() {
        assertThat(Synthetic.rows(20_000)).isEqualTo(ROWS);
    }

    @Test
    void haveNumbersAndIdentifiersOfTheirOwn() {
        assertThat(ROWS).extracting(Row::id).doesNotHaveDuplicates().allMatch(Ids::isId);
        assertThat(ROWS).extracting(Row::number).doesNotHaveDuplicates();
    }

    @Test
    void areNumberedWithoutGapsInsideTheirFiscalYearAfterTheDemosOwn() {
        for (int year = 2023; year <= 2026; year++) {
            int wanted = year;
            List<Integer> serials = ROWS.stream()
                    .filter(row -> row.fiscalYear() == wanted)
                    .map(Row::serial)
                    .toList();
            assertThat(serials).isSorted().first().isEqualTo(1001);
            assertThat(serials).last().isEqualTo(1000 + serials.size());
        }
    }

    @Test
    void spreadOverThreeYears() {
        assertThat(ROWS).extracting(Row::receivedOn).isSorted();
        assertThat(ROWS.get(0).receivedOn()).isAfter(LocalDate.of(2023, 10, 31));
        assertThat(ROWS.get(19_999).receivedOn()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(ROWS).allMatch(row -> FiscalYear.of(row.receivedOn()).year() == row.fiscalYear());
    }

    @Test
    void nobodyTakesThemForRealPeople() {
        assertThat(ROWS).allMatch(row -> row.name().matches("(架空|見本|仮名|例示|試験|模擬|想定|標本)　.+"));
    }

    @Test
    void someAreOpenAndMostAreDone() {
        long open = ROWS.stream().filter(row -> row.state().equals("OPEN")).count();
        assertThat(open).isBetween(5_000L, 9_000L);
    }
}
