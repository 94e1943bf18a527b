package jp.kasane.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RewritingTest {

    record Part(
            @Flat About about,
            String name,
            @Nullable String note,
            List<Part> parts,
            @Nullable Pointer near) implements Element {}

    record Whole(String title, List<Part> parts, Map<String, String> words) {}

    record Saying(@Nullable String words) {}

    record Sayings(Saying first, @Nullable Saying second, List<Saying> more) {}

    private static About about(String id) {
        return new About(
                new Id(id),
                Origin.SOURCE,
                List.of("/a"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                List.of("n"));
    }

    private static final Whole WHOLE = new Whole(
            "zero",
            List.of(new Part(
                    about("zero"),
                    "zero",
                    "zero",
                    List.of(new Part(about("inner"), "zero", null, List.of(), new Pointer("zero 0"))),
                    new Pointer("zero"))),
            Map.of("zero", "zero"));

    private static Whole rewritten(Rewriting.Change change, UnaryOperator<String> texts) {
        return new Rewriting(change, texts).of(WHOLE, Whole.class);
    }

    @Test
    void whatNothingIsSaidOfStaysAsItIs() {
        assertThat(rewritten((holder, key, value) -> value, UnaryOperator.identity()))
                .isEqualTo(WHOLE);
    }

    @Test
    void everyTextIsSaidOtherwiseButIdsAndWhatNamesThem() {
        Whole other = rewritten((holder, key, value) -> value, text -> text.replace("zero", "one"));
        Part part = other.parts().get(0);
        assertThat(other.title()).isEqualTo("one");
        assertThat(other.words()).containsExactly(Map.entry("zero", "one"));
        assertThat(part.id()).hasToString("zero");
        assertThat(part.near()).isEqualTo(new Pointer("zero"));
        assertThat(part.parts().get(0).near()).isEqualTo(new Pointer("one 0"));
        assertThat(part.note()).isEqualTo("one");
    }

    @Test
    void aKeyIsTakenAwayOrGivenWhereverItStandsAndNowhereElse() {
        Whole other = rewritten(
                (holder, key, value) -> switch (key) {
                    case "at", "note" -> Optional.empty();
                    case "origin" -> Optional.of(Origin.TEMPLATE);
                    default -> value;
                },
                UnaryOperator.identity());
        Part part = other.parts().get(0);
        assertThat(part.note()).isNull();
        assertThat(part.about().at()).isEmpty();
        assertThat(part.about().notes()).containsExactly("n");
        assertThat(part.parts().get(0).about().origin()).isEqualTo(Origin.TEMPLATE);
        assertThat(rewritten(
                                (holder, key, value) ->
                                        holder instanceof Whole && key.equals("parts") ? Optional.empty() : value,
                                UnaryOperator.identity())
                        .parts())
                .isEmpty();
    }

    @Test
    void whatIsWithinIsSaidBeforeItsHolder() {
        Whole other = rewritten(
                (holder, key, value) -> key.equals("parts") && holder instanceof Part && value.isPresent()
                        ? Optional.of(List.of())
                        : value,
                text -> text + "!");
        assertThat(other.parts().get(0).parts()).isEmpty();
        assertThat(other.parts().get(0).name()).isEqualTo("zero!");
    }

    @Test
    void aRecordInWhichNothingIsLeftGoesUnlessItsHolderNeedsIt() {
        Sayings sayings =
                new Sayings(new Saying("zero"), new Saying("zero"), List.of(new Saying("zero"), new Saying("one")));
        assertThat(new Rewriting(
                                (holder, key, value) -> value.filter(said -> !said.equals("zero")),
                                UnaryOperator.identity())
                        .of(sayings, Sayings.class))
                .isEqualTo(new Sayings(new Saying(null), null, List.of(new Saying("one"))));
    }
}
