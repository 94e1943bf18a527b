package jp.kasane.kernel.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON token by token, within the limits that hold for YAML too. */
final class JsonReading {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Growth.DEEPEST * 2)
                    .maxStringLength(FileText.LONGEST)
                    .maxNameLength(10_000)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final Growth growth = new Growth();

    private JsonReading(JsonParser parser) {
        this.parser = parser;
    }

    static Tree read(String text) throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReading reading = new JsonReading(parser);
            Tree tree = reading.tree(parser.nextToken());
            if (parser.nextToken() != null) {
                throw Unreadable.at(reading.line(), "json.more");
            }
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw Unreadable.at(line, "json.malformed", column);
        } catch (IOException e) {
            throw Unreadable.file("json.malformed", 0);
        }
    }

    private Tree tree(JsonToken token) throws IOException, Unreadable {
        int line = line();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(line);
        }
        growth.value(line);
        return new Tree.Leaf(line, form(token), parser.getText());
    }

    private static Tree.Form form(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Tree.Form.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Tree.Form.FLAG;
            case VALUE_NULL -> Tree.Form.NOTHING;
            default -> Tree.Form.TEXT;
        };
    }

    private Tree mapping(int line) throws IOException, Unreadable {
        growth.deeper(line);
        Map<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int at = line();
            Integer first = lines.putIfAbsent(name, at);
            if (first != null) {
                throw Unreadable.twice(
                        at, parser.getParsingContext().pathAsPointer().toString(), name, first);
            }
            entries.put(name, tree(parser.nextToken()));
        }
        growth.back();
        return new Tree.Mapping(line, entries);
    }

    private Tree items(int line) throws IOException, Unreadable {
        growth.deeper(line);
        List<Tree> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(tree(token));
        }
        growth.back();
        return new Tree.Items(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
