package jp.kasane.web.town.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.AsOf;
import jp.kasane.municipal.profile.Emptiness;
import jp.kasane.municipal.profile.FigureForm;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.municipal.profile.PublishedValue;
import jp.kasane.municipal.profile.Source;
import jp.kasane.municipal.profile.Statement;
import jp.kasane.web.page.ConflictRow;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures in the reader's words, and what was typed of one while somebody chooses between two versions. */
class ProfileWordsTest {

    private static final Messages M = Messages.in(Language.JAPANESE);
    private static final ProfileWords WORDS = new ProfileWords(M);

    private static Statement statement(PublishedValue value, String unit, String asOf, Source source) {
        Origin origin = source.document().isEmpty() ? Origin.ASSUMPTION : Origin.SOURCE;
        return new Statement("人口", value, unit, new AsOf(asOf), source, origin, "");
    }

    private static Statement plain(String value, String unit) {
        return statement(new PublishedValue.Stated(value), unit, "令和2年10月1日", new Source("見本計画", "1ページ"));
    }

    @ParameterizedTest
    @CsvSource({
        "'2,596', 人, '2,596人'",
        "53.7, %, 53.7%",
        "125.27, km², 125.27 km²",
        "3, ha, 3 ha",
        "約3割, '', 約3割",
        "12, か所, 12か所",
        "5, ㎢, 5㎢"
    })
    void aUnitOfLettersStandsApartAndAnyOtherDoesNot(String value, String unit, String shown) {
        assertThat(WORDS.value(plain(value, unit))).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(Emptiness.class)
    void whyThereIsNoValueIsToldInBothLanguagesWithoutAUnit(Emptiness why) {
        Statement none = statement(new PublishedValue.Empty(why), "人", "", new Source("見本計画", ""));
        String ja = WORDS.value(none);
        String en = new ProfileWords(Messages.in(Language.ENGLISH)).value(none);
        assertThat(ja).isNotBlank().doesNotContain("人", why.name());
        assertThat(en).isNotBlank().isNotEqualTo(ja);
    }

    @Test
    void aTimeAndASourceThatAreNotGivenAreToldAsThat() {
        Statement bare = statement(new PublishedValue.Stated("9"), "", " ", new Source("", ""));
        assertThat(WORDS.time(bare)).isEqualTo("時点の記載なし");
        assertThat(WORDS.source(bare)).isEqualTo("出典なし");
        assertThat(WORDS.source(plain("9", ""))).isEqualTo("見本計画　1ページ");
        assertThat(WORDS.source(statement(new PublishedValue.Stated("9"), "", "", new Source("見本計画", ""))))
                .isEqualTo("見本計画");
    }

    private static MultivaluedMap<String, String> sent(String... pairs) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            sent.add(pairs[i], pairs[i + 1]);
        }
        return sent;
    }

    @Test
    void ofWhatIsSentOnlyTheFormsOwnFieldsAreTaken() {
        TypedForm typed = FigureFields.typedIn(sent("label", "人口", "value", "9", "value", "10", "version", "3"));
        assertThat(typed.text(FigureForm.LABEL)).isEqualTo("人口");
        assertThat(typed.text(FigureForm.VALUE)).isEqualTo("9");
        assertThat(typed.text("version")).isEmpty();
    }

    @Test
    void whatIsChosenIsTakenFromThemAndAllElseIsMine() {
        TypedForm theirs = FigureForm.write(plain("13", "人"));
        MultivaluedMap<String, String> choosing = sent(
                "typed.label", "人口（推計）",
                "typed.value", "14",
                "typed.note", "わたしの補足",
                "choose.value", "theirs",
                "choose.label", "mine",
                "choose.note", "nonsense");
        assertThat(FigureFields.chosen(choosing)).isTrue();
        assertThat(FigureFields.chosen(sent("label", "人口"))).isFalse();
        TypedForm merged = FigureFields.merged(choosing, theirs);
        assertThat(merged.text(FigureForm.VALUE)).isEqualTo("13");
        assertThat(merged.text(FigureForm.LABEL)).isEqualTo("人口（推計）");
        assertThat(merged.text(FigureForm.NOTE)).isEqualTo("わたしの補足");
    }

    @Test
    void twoVersionsStandBesideEachOtherInWordsAndOnlyDifferencesDiffer() {
        TypedForm mine = FigureForm.write(
                statement(new PublishedValue.Empty(Emptiness.UNKNOWN), "人", "令和2年10月1日", new Source("見本計画", "1ページ")));
        List<ConflictRow> rows = new FigureFields(WORDS, mine, List.of()).against(FigureForm.write(plain("13", "人")));
        assertThat(rows.stream().filter(ConflictRow::differs).map(ConflictRow::name))
                .containsExactly(FigureForm.VALUE, FigureForm.EMPTINESS);
        ConflictRow emptiness = rows.get(FigureForm.ORDER.indexOf(FigureForm.EMPTINESS));
        assertThat(emptiness.theirs()).isEqualTo("値がある");
        assertThat(emptiness.mine()).isEqualTo("不明");
        assertThat(rows.get(FigureForm.ORDER.indexOf(FigureForm.ORIGIN)).mine()).isEqualTo("資料");
    }

    @Test
    void theEndsOfLinesAreNoDifference() {
        TypedForm theirs = FigureForm.write(plain("13", "人")).with(FigureForm.NOTE, "一\n二");
        TypedForm mine = theirs.with(FigureForm.NOTE, "一\r\n二");
        assertThat(new FigureFields(WORDS, mine, List.of()).against(theirs)).noneMatch(ConflictRow::differs);
    }

    @Test
    void aProblemStandsAtItsFieldAndNamesItInTheSummary() {
        FigureFields fields = new FigureFields(
                WORDS, TypedForm.empty(), List.of(Problem.of(FigureForm.VALUE, "profile.problem.value")));
        assertThat(fields.of(FigureForm.VALUE).wrong()).isTrue();
        assertThat(fields.of(FigureForm.LABEL).wrong()).isFalse();
        assertThat(fields.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(FigureForm.VALUE);
            assertThat(error.message()).contains("値", M.t("profile.problem.value"));
        });
        assertThat(fields.of(FigureForm.LABEL).required()).isTrue();
        assertThat(fields.of(FigureForm.NOTE).required()).isFalse();
    }

    @Test
    void everyChoiceHasItsWords() {
        FigureFields fields = new FigureFields(WORDS, TypedForm.empty(), List.of());
        assertThat(fields.emptinesses()).hasSize(Emptiness.values().length);
        assertThat(fields.origins())
                .hasSize(Origin.values().length)
                .allSatisfy(one -> assertThat(one.hint()).isNotBlank());
    }
}
