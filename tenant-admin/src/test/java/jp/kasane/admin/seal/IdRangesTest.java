package jp.kasane.admin.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.kasane.admin.seal.IdRanges.Range;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRangesTest {

    @Test
    void writesRunsShortAndKeepsTheOrder() {
        assertThat(IdRanges.of(List.of(5L, 6L, 7L, 9L, 3L))).hasToString("5-7 9 3");
        assertThat(IdRanges.of(List.of())).hasToString("");
    }

    @Property
    void readsBackWhatItWrote(@ForAll List<@LongRange(min = 1, max = 60) Long> ids) {
        IdRanges read = IdRanges.parse(IdRanges.of(ids).toString());

        List<Long> back = new ArrayList<>();
        read.forEach(back::add);
        assertThat(back).isEqualTo(ids);
        assertThat(read.count()).isEqualTo(ids.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5-", "-5", "5--7", "7-5", "5,6", "1-99999999999999999999"})
    void refusesWhatItWouldNotWrite(String text) {
        assertThatThrownBy(() -> IdRanges.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsTakenAndTheGapsBetweenAreEverythingAndNothingTwice(
            @ForAll @Size(max = 40) List<@LongRange(min = 1, max = 50) Long> numbers,
            @ForAll @LongRange(min = 0, max = 20) long beyond) {
        TreeSet<Long> taken = new TreeSet<>(numbers);
        List<Range> gaps = Gaps.between(beyond, 50, IdRanges.of(taken).ranges());

        List<Long> all = new ArrayList<>(taken.tailSet(beyond + 1));
        new IdRanges(gaps).forEach(all::add);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(all)).hasSize((int) (50 - beyond));
    }
}
