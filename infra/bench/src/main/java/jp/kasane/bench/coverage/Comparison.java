package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a fact and a value of a definition are compared. */
enum Comparison {
    TEXT,
    NUMBER,
    FLAG,
    PARTY,
    REFER,
    PARTS,
    WORDS,
    PATH,
    CODE;

    private static final List<String> SEPARATORS = List.of("[、／]", "[、／・]");

    /** Whether the two are the same; {@code codes} holds the words of the closed list that a code table gives. */
    boolean same(String fact, JsonNode factValue, Spot spot, Written definition, Map<String, String> codes) {
        JsonNode value = spot.value();
        return switch (this) {
            case TEXT ->
                factValue.isTextual() && value.isTextual() && value.asText().equals(fact);
            case NUMBER ->
                factValue.isNumber()
                        && value.isNumber()
                        && value.decimalValue().compareTo(factValue.decimalValue()) == 0;
            case FLAG -> factValue.isBoolean() && value.isBoolean() && value.asBoolean() == factValue.asBoolean();
            case CODE -> value.asText().equals(codes.get(fact));
            case REFER, PARTY, PARTS -> meant(spot, definition).anyMatch(fact::equals);
            case WORDS -> value.asText().equals(fact);
            case PATH -> false;
        };
    }

    /** What a value that may be a reference means: its words, and what the element of that id is called. */
    private static Stream<String> meant(Spot spot, Written definition) {
        String text = spot.value().asText();
        return Stream.concat(Stream.of(text), definition.names(text).stream());
    }

    /** The ways to take a text apart that is a list in one; the first is the whole of it. */
    static Stream<List<String>> takenApart(String text) {
        return Stream.concat(
                Stream.of(List.of(text)),
                SEPARATORS.stream()
                        .map(separator -> Arrays.stream(text.split(separator)).toList()));
    }
}
