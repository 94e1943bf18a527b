package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.bytes;
import static jp.kasane.municipal.definition.ADefinition.found;
import static jp.kasane.municipal.definition.ADefinition.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.kernel.testing.CpuTime;
import org.junit.jupiter.api.Test;

/** Files as long as they may be, made so that a check would take the square of their length: the answer comes soon all the same. */
class HeavyDefinitionsTest {

    private static final int MANY = 10_000;
    private static final double SOON = 3;

    private static String section(String name, IntFunction<String> one) {
        return with(
                name + ":\n",
                name + ":\n" + IntStream.range(0, MANY).mapToObj(one).collect(Collectors.joining()));
    }

    private static List<String> answer(String file) {
        assertThat(bytes(file).length).isLessThan(5_000_000);
        return CpuTime.within(SOON, () -> found(file));
    }

    @Test
    void aLadderOfMeetingsEndsAndARingIsSeen() {
        String ladder = section(
                "meetings", i -> "  - {id: m" + i + ", origin: source, name: 会議" + i + ", parent: m" + (i + 1) + "}\n");
        assertThat(answer(ladder.replace("parent: m" + MANY + "}", "parent: care}")))
                .isEmpty();
        assertThat(answer(ladder.replace("parent: m" + MANY + "}", "parent: m0}")))
                .containsExactly("/meetings/0/parent cycle");
    }

    @Test
    void manyOfOneNameOneAfterAnother() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        assertThat(answer(section(
                        "bodies",
                        i -> "  - {id: b" + i + ", origin: source, name: 窓口, from: " + first.plusDays(i) + ", to: "
                                + first.plusDays(i) + "}\n")))
                .isEmpty();
    }

    @Test
    void manyOfOneNameAtOneTime() {
        assertThat(answer(section("bodies", i -> "  - {id: b" + i + ", origin: source, name: 窓口, from: 2020}\n")))
                .hasSize(201)
                .contains("/bodies/1 name.overlap");
    }

    @Test
    void oneThatIsTheSameAsMany() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        String same = IntStream.range(0, MANY).mapToObj(i -> "b" + i).collect(Collectors.joining(",\n      "));
        String file = section(
                "bodies",
                i -> "  - {id: b" + i + ", origin: source, name: 窓口, from: " + first.plusDays(i) + ", to: "
                        + first.plusDays(i) + "}\n");
        String whole = file.replace(
                "bodies:\n", "bodies:\n  - {id: all, origin: source, name: 窓口, from: 1800, sameAs: [" + same + "]}\n");
        assertThat(answer(whole)).isEmpty();
    }

    @Test
    void manyNamesThatAreNotThere() {
        assertThat(answer(section(
                        "bodies",
                        i -> "  - {id: body-of-that-name-" + i + ", origin: source, name: 窓口" + i
                                + ", department: body-of-that-nam-" + i + "}\n")))
                .hasSize(201);
    }
}
