package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void theTownsOfTheDemonstrationDifferInPatternAlone() {
        assertThat(Samples.TOWNS.subList(0, 5).stream().map(PlaceBanner::cssClass))
                .doesNotHaveDuplicates();
    }

    @Property
    void aTownHasOneOfTheKnownColoursAndPatterns(@ForAll @IntRange(min = 100, max = 799) int number) {
        assertThat(PlaceBanner.town("02" + number + "0", "見本町").cssClass()).matches("place-c[0-9] place-p[0-7]");
    }

    @Property
    void fortyTownsInARowDifferInColourOrPattern(
            @ForAll @IntRange(min = 100, max = 700) int number, @ForAll @IntRange(min = 1, max = 39) int apart) {
        assertThat(PlaceBanner.town("02" + (number + apart) + "0", "見本村").cssClass())
                .isNotEqualTo(PlaceBanner.town("02" + number + "0", "見本町").cssClass());
    }

    @Test
    void aPrefectureLooksUnlikeAnyTown() {
        assertThat(Samples.AOMORI.cssClass()).isEqualTo("place-prefecture");
        assertThat(Samples.AOMORI.href()).isEqualTo("/p/020001/");
    }

    @Test
    void aPlaceNeedsACodeAndAName() {
        assertThatThrownBy(() -> PlaceBanner.town("02303", "今別町")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaceBanner.town("023035", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkLeadsToAPage() {
        assertThatThrownBy(() -> new Link("x", "javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Link("", "/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatusAlwaysHasWordsAndEachToneItsOwnSign() {
        assertThatThrownBy(() -> new Chip(Tone.DONE, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(Tone.values()).map(Tone::sign)).doesNotHaveDuplicates();
    }

    @Test
    void aFieldKeepsWhatWasTypedAndSaysWhatDescribesIt() {
        Field field = Field.of("name", "氏名").mandatory().value("架空　太郎 ");
        assertThat(field.shown()).isEqualTo("架空　太郎 ");
        assertThat(field.describedBy()).isNull();
        assertThat(field.hint("ふりがな").describedBy()).isEqualTo("name-hint");
        assertThat(field.hint("ふりがな").error("入力してください").describedBy()).isEqualTo("name-hint name-error");
        assertThat(field.error("入力してください").invalid()).isEqualTo("true");
    }

    @Test
    void theErrorSummaryFollowsTheOrderOfTheForm() {
        List<FieldError> errors = Field.errorsOf(List.of(
                Field.of("a", "A").errors(List.of("一", "二")),
                Field.of("b", "B"),
                Field.of("c", "C").error("三")));
        assertThat(errors).extracting(FieldError::message).containsExactly("一", "二", "三");
    }

    @Test
    void aFieldsNameIsFitForAnId() {
        assertThatThrownBy(() -> Field.of("a b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Field.of("a", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aPagerOffersEachPageOnceAndOnlyPagesThatExist(
            @ForAll @IntRange(min = 1, max = 400) int page, @ForAll @IntRange(max = 20000) int total) {
        int last = Math.max(1, (total + 49) / 50);
        Pager pager = new Pager(Math.min(page, last), 50, total, n -> "?page=" + n);
        assertThat(pager.pages()).isEqualTo(last);
        assertThat(pager.numbers().stream().filter(n -> n > 0))
                .doesNotHaveDuplicates()
                .isSorted()
                .contains(1, last, pager.page())
                .allMatch(n -> n <= last);
        assertThat(pager.to()).isBetween(pager.from() == 0 ? 0 : pager.from(), (long) total);
    }

    @Test
    void anEmptyListHasOnePageAndNoRows() {
        Pager pager = new Pager(1, 50, 0, n -> "?page=" + n);
        assertThat(pager.numbers()).containsExactly(1);
        assertThat(pager.from()).isZero();
        assertThat(pager.hasNext()).isFalse();
        assertThatThrownBy(() -> new Pager(0, 50, 0, n -> "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageNeedsATitleAndTheWindowNamesTheTown() {
        Frame frame = Samples.frame(Language.JAPANESE);
        assertThat(frame.windowTitle()).isEqualTo("相談の一覧｜今別町｜かさね");
        assertThatThrownBy(() -> Frame.open(" ", frame.messages(), "/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyFieldsThatDifferAreInConflict() {
        assertThat(new ConflictRow("a", "A", "x", "x").differs()).isFalse();
        assertThat(new ConflictRow("a", "A", "x", "y").differs()).isTrue();
    }
}
