package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.fitting;
import static jp.kasane.kernel.definition.Garden.found;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionFormatTest {

    private final DefinitionFormat<Garden> format = Garden.format();

    @Test
    void aFileOfAnEarlierVersionIsReadAsThePresentOne() {
        String first = with("version: 2", "version: 1").replace("\nbeds:", "\nplots:");
        assertThat(fitting(first)).isEqualTo(fitting(Garden.WHOLE));
    }

    @Test
    void soIsOneThatWasKept() {
        String kept = format.json(fitting(Garden.WHOLE))
                .replace("\"version\": 2", "\"version\": 1")
                .replace("\"beds\"", "\"plots\"");
        assertThat(format.kept(kept)).isEqualTo(fitting(Garden.WHOLE));
        assertThatThrownBy(() -> format.kept("{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleThatCameLaterNeverMakesThePastUnreadable() {
        Check<Garden> later = (garden, complaints) -> complaints.add("/name", "cycle", "herbs");
        DefinitionFormat<Garden> strict =
                new DefinitionFormat<>(Garden.class, "urn:x", List.of(later), List.of(file -> file));
        String kept = format.json(fitting(Garden.WHOLE));
        assertThat(strict.read(kept.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ReadOutcome.Refused.class);
        assertThat(strict.kept(kept)).isEqualTo(fitting(Garden.WHOLE));
    }

    @Test
    void aLaterVersionIsNotGuessedAt() {
        assertThat(found(with("version: 2", "version: 3"))).containsExactly("1 /version version.newer");
        assertThat(found(with("version: 2", "version: 0"))).containsExactly("1 /version version.none");
        assertThat(found(with("version: 2", "version: two"))).containsExactly("1 /version number.expected");
    }

    @Test
    void checksOfTheWholeSpeakOfTheLine() {
        Check<Garden> noHerbs = (garden, complaints) -> complaints.add("/beds/0/name", "cycle", "herbs");
        DefinitionFormat<Garden> strict =
                new DefinitionFormat<>(Garden.class, "urn:x", List.of(noHerbs), List.of(file -> file));
        ReadOutcome.Refused<Garden> refused = (ReadOutcome.Refused<Garden>)
                strict.read(Garden.WHOLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refused.findings())
                .containsExactly(new Finding(19, "/beds/0/name", "薬草", "cycle", List.of("herbs")));
    }

    @Test
    void everyElementIsFoundWhereItStands() {
        assertThat(DefinitionFormat.elements(fitting(Garden.WHOLE)).keySet())
                .containsExactly("/beds/0", "/beds/0/within/0", "/beds/1", "/tools/0");
    }

    @Test
    void theSchemaSaysWhatTheRecordsSay() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(format.schema());
        JsonNode bed = schema.at("/$defs/Garden.Bed");

        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asText()).isEqualTo("urn:garden:2");
        assertThat(bed.at("/required").toString()).isEqualTo("[\"id\",\"origin\",\"name\"]");
        assertThat(bed.at("/properties/wet/type").asText()).isEqualTo("boolean");
        assertThat(bed.at("/properties/wet/title").asText()).isEqualTo("湿っている");
        assertThat(bed.at("/additionalProperties").asBoolean()).isFalse();
        assertThat(schema.at("/$defs/Garden.Amount/anyOf")).hasSize(2);
        assertThat(schema.at("/$defs/Garden.Ground/oneOf/1/const").asText()).isEqualTo("heavy-clay");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-01-01, 2018-12-31",
        "2020-02, 2020-02-01, 2020-02-29",
        "2018-06-01, 2018-06-01, 2018-06-01",
        "FY2018, 2018-04-01, 2019-03-31"
    })
    void aMomentIsAsLongAsItIsExact(String written, LocalDate first, LocalDate last) {
        Moment moment = new Moment(written);
        assertThat(moment.start()).isEqualTo(first);
        assertThat(moment.end()).isEqualTo(last);
        assertThat(moment).hasToString(written);
    }

    @Test
    void aSpanIsWhatSurelyWas() {
        When in2019 = new When(new Moment("2019"), null);
        When in2020 = new When(new Moment("2020"), null);
        Span until2020 = Span.lasting(null, in2020).orElseThrow();
        Span since2019 = Span.lasting(in2019, null).orElseThrow();

        assertThat(Span.lasting(null, null)).isEmpty();
        assertThat(Span.lasting(new When(null, "そのうち"), null)).isEmpty();
        assertThat(until2020.overlaps(since2019)).isTrue();
        assertThat(since2019.overlaps(until2020)).isTrue();
        assertThat(Span.lasting(null, in2019).map(since2019::overlaps)).isEqualTo(Optional.of(false));
    }

    @Test
    void aPointerIsAnIdOrWords() {
        assertThat(new Pointer("herbs").id()).contains(new Id("herbs"));
        assertThat(new Pointer("薬草").id()).isEmpty();
        assertThat(new Pointer("CSW").id()).isEmpty();
        assertThat(new Pointer("herbs")).hasToString("herbs");
    }
}
