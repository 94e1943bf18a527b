package jp.kasane.prefecture.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.prefecture.definition.PrefectureDefinitions.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A prefecture's own definition, by day; the past stays as it was. */
class PrefectureDefinitionsTest {

    private static final String AOMORI = ARegistry.AOMORI;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final ControlDatabase control = ControlDatabase.open(
            server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private final PrefectureDefinitions definitions = new PrefectureDefinitions(control, new AClock());

    PrefectureDefinitionsTest() {
        new ARegistry(control);
    }

    @AfterEach
    void close() {
        control.close();
    }

    private Taken take(LocalDate from, String content) {
        return definitions.take(AOMORI, "青森県の体制", from, content, "pref.yaml");
    }

    private List<String> trail() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT(action, ' ', place_kind, ' ', place_code) FROM control_audit"
                                        + " WHERE subject_kind = 'definition' ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void eachDayHasTheVersionThatBeganLastAndTheNewestOfThose() {
        take(APRIL, "{\"n\":1}");
        take(APRIL.plusYears(1), "{\"n\":2}");
        take(APRIL, "{\"n\":3}");
        assertThat(definitions.validOn(AOMORI, APRIL.minusDays(1))).isEmpty();
        assertThat(definitions.validOn(AOMORI, APRIL).orElseThrow().content()).isEqualTo("{\"n\":3}");
        assertThat(definitions.validOn(AOMORI, APRIL.plusYears(2)).orElseThrow().content())
                .isEqualTo("{\"n\":2}");
        assertThat(definitions.all(AOMORI))
                .extracting(PrefectureDefinition::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void theSameAgainIsNoNewVersion() {
        assertThat(take(APRIL, "{}").anew()).isTrue();
        assertThat(take(APRIL, "{}").anew()).isFalse();
        assertThat(definitions.all(AOMORI)).hasSize(1);
        assertThat(trail()).containsExactly("CREATE PREFECTURE " + AOMORI);
    }

    @Test
    void onePrefecturesIsNotAnothers() {
        take(APRIL, "{}");
        assertThat(definitions.validOn(ARegistry.AKITA, APRIL)).isEmpty();
        assertThat(definitions.all(ARegistry.AKITA)).isEmpty();
        assertThat(definitions.export(ARegistry.AKITA, APRIL)).isEmpty();
        assertThat(definitions
                        .take(ARegistry.AKITA, "秋田県", APRIL, "{}", "x")
                        .version()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void takingItOutStandsInTheTrail() {
        take(APRIL, "{}");
        assertThat(definitions.export(AOMORI, APRIL)).isPresent();
        assertThat(definitions.export(AOMORI, APRIL.minusDays(1))).isEmpty();
        assertThat(trail()).containsExactly("CREATE PREFECTURE " + AOMORI, "EXPORT PREFECTURE " + AOMORI);
    }

    @Test
    void aPrefectureThatIsNotHereHasNone() {
        assertThatThrownBy(() -> definitions.take("990007", "題", APRIL, "{}", "x"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLongFileNameIsShortened() {
        assertThat(definitions
                        .take(AOMORI, "題", APRIL, "{}", "𠮷".repeat(300))
                        .version()
                        .fileName())
                .isEqualTo("𠮷".repeat(255));
    }
}
