package jp.kasane.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kasane.municipal.profile.Emptiness;
import jp.kasane.municipal.profile.Figure;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.municipal.profile.ProfileLine;
import jp.kasane.municipal.profile.PublishedValue;
import jp.kasane.municipal.profile.Statement;
import org.junit.jupiter.api.Test;

class DemoProfilesTest {

    private static final Map<String, List<Statement>> FIGURES = DemoProfiles.figures();

    private static PublishedValue of(String town, String label) {
        return FIGURES.get(town).stream()
                .filter(one -> one.label().equals(label))
                .map(Statement::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fourTownsHavePublishedFiguresAndHiranaiHasNone() {
        assertThat(FIGURES).containsOnlyKeys("023035", "023043", "023078", "023213");
    }

    @Test
    void everyFigureNamesItsSourceAndTheTimeItStandsFor() {
        assertThat(FIGURES.values())
                .allSatisfy(town -> assertThat(town)
                        .hasSizeGreaterThanOrEqualTo(10)
                        .allMatch(one -> one.origin() == Origin.SOURCE)
                        .allMatch(one -> one.source().document().contains("様式"))
                        .allMatch(one -> !one.asOf().text().isBlank()));
    }

    @Test
    void theValuesAreThoseOfTheSheets() {
        assertThat(of("023035", "人口")).isEqualTo(new PublishedValue.Stated("2596"));
        assertThat(of("023043", "高齢化率")).isEqualTo(new PublishedValue.Stated("39.3"));
        assertThat(of("023078", "面積")).isEqualTo(new PublishedValue.Stated("222.92"));
        assertThat(of("023213", "世帯数")).isEqualTo(new PublishedValue.Stated("4604"));
    }

    @Test
    void anEmptyBoxIsNotOneThatHasNotBeenCounted() {
        assertThat(of("023035", "自治会加入率")).isEqualTo(new PublishedValue.Empty(Emptiness.BLANK));
        assertThat(of("023213", "自治会加入率")).isEqualTo(new PublishedValue.Empty(Emptiness.NOT_COMPILED));
        assertThat(of("023078", "生活保護率")).isEqualTo(new PublishedValue.Empty(Emptiness.BLANK));
    }

    @Test
    void noTownContradictsItself() {
        FIGURES.values()
                .forEach(town -> assertThat(ProfileLine.of(entered(town))).noneMatch(ProfileLine::contradictory));
    }

    private static List<Figure> entered(List<Statement> statements) {
        return statements.stream()
                .map(one -> new Figure(one.label(), 1, one, false, Instant.EPOCH, ""))
                .toList();
    }
}
