package jp.kasane.municipal.profile;

import static jp.kasane.municipal.profile.Statements.asOf;
import static jp.kasane.municipal.profile.Statements.from;
import static jp.kasane.municipal.profile.Statements.in;
import static jp.kasane.municipal.profile.Statements.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Ids;
import org.junit.jupiter.api.Test;

class ProfileLineTest {

    private static List<ProfileLine> lines(Statement... statements) {
        return ProfileLine.of(Stream.of(statements)
                .map(one -> new Figure(Ids.next(), 1, one, false, Instant.EPOCH, Ids.next()))
                .toList());
    }

    @Test
    void twoSourcesThatDifferAreBothKeptWithWhereEachStands() {
        List<ProfileLine> lines = lines(
                from(says("人口", "734"), "実施計画", "1ページ"),
                says("面積", "275.63"),
                from(says("人口", "770"), "実施計画", "4ページの表"));

        assertThat(lines).extracting(ProfileLine::label).containsExactly("人口", "面積");
        ProfileLine population = lines.get(0);
        assertThat(population.contradictory()).isTrue();
        assertThat(population.figures())
                .allMatch(population::contradicted)
                .extracting(figure -> figure.statement().source().place())
                .containsExactly("1ページ", "4ページの表");
        assertThat(lines.get(1).contradictory()).isFalse();
    }

    @Test
    void theSameNumberWrittenTwiceIsNoContradiction() {
        assertThat(lines(says("人口", "2,596"), says("人口", "2596")).get(0).contradictory())
                .isFalse();
    }

    @Test
    void anotherTimeIsAnotherFigureAndNoContradiction() {
        assertThat(lines(says("人口", "2596"), asOf(says("人口", "2334"), "令和7年10月1日"))
                        .get(0)
                        .contradictory())
                .isFalse();
    }

    @Test
    void aDayIsTheSameDayHoweverItIsWritten() {
        assertThat(lines(says("人口", "2596"), asOf(says("人口", "2600"), "R2.10.1"))
                        .get(0)
                        .contradictory())
                .isTrue();
    }

    @Test
    void anotherUnitSaysSomethingElse() {
        assertThat(lines(in(says("生活保護率", "3.5"), "%"), in(says("生活保護率", "35"), "‰"))
                        .get(0)
                        .contradictory())
                .isFalse();
    }

    @Test
    void aSourceThatDoesNotKnowDiffersFromOneThatDoes() {
        assertThat(lines(in(says("自治会加入率", "80"), ""), says("自治会加入率", Emptiness.UNKNOWN))
                        .get(0)
                        .contradictory())
                .isTrue();
    }

    @Test
    void onlyTheFiguresThatDifferAreMarked() {
        ProfileLine line = lines(says("人口", "734"), says("人口", "770"), asOf(says("人口", "800"), "平成27年"))
                .get(0);
        assertThat(line.figures().stream().filter(line::contradicted))
                .extracting(figure -> figure.statement().value())
                .containsExactly(new PublishedValue.Stated("734"), new PublishedValue.Stated("770"));
    }

    @Test
    void whatComesFromASourceNamesIt() {
        assertThatThrownBy(() -> from(says("人口", "1"), " ", "3ページ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> says(" ", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> in(says("人口", "1"), "あ".repeat(31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asOf(says("人口", "1"), "あ".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> from(says("人口", "1"), "計画", "あ".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
