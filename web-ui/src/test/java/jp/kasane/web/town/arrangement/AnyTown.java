package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.Field;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Cadence;
import jp.kasane.municipal.definition.meetings.Meeting.Consent;
import jp.kasane.municipal.definition.meetings.Meeting.Secrecy;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;

/** Towns that tests make up: any number of everything, every kind of count, state and origin. */
final class AnyTown {

    private final Random random;

    private AnyTown(Random random) {
        this.random = random;
    }

    static Arrangement of(Random random) {
        AnyTown town = new AnyTown(random);
        Map<String, Object> keys = new HashMap<>(
                Map.of("format", "kasane-definition", "version", 1, "title", "見本市の体制", "effectiveFrom", "2026-04-01"));
        keys.put("programmes", town.some(6, town::programme));
        keys.put("bodies", town.some(20, i -> town.body("b" + i, 2)));
        keys.put("meetings", town.some(12, town::meeting));
        keys.put("posts", town.some(10, town::post));
        keys.put("departments", town.some(5, i -> town.with("d" + i, "path", List.of("健康福祉部", "福祉課" + i))));
        keys.put("organisations", town.some(15, i -> town.with("o" + i, "name", "法人" + i)));
        return Arrangement.of(Made.of(Definition.class, keys), SampleTown.TODAY);
    }

    private Map<String, Object> programme(int i) {
        Map<String, Object> programme = with("g" + i, "kind", one(ProgrammeKind.values()));
        if (random.nextBoolean()) {
            programme.put("title", "事業" + i);
        }
        programme.put("contractors", some(2, n -> Map.of("organisation", "o" + n)));
        return programme;
    }

    private Map<String, Object> body(String id, int depth) {
        Map<String, Object> body = with(id, "name", "窓口" + id + "あ".repeat(random.nextInt(60)));
        body.put("functions", some(3, i -> one(SupportBody.Function.values())));
        body.put("fields", some(3, i -> one(Field.values())));
        body.put("programmes", some(2, i -> Map.of("kind", one(ProgrammeKind.values()))));
        body.put("operators", some(3, i -> "運営者" + i));
        body.put("count", count());
        if (depth > 0 && random.nextInt(4) == 0) {
            body.put("units", some(4, i -> body(id + "-" + i, depth - 1)));
        }
        return body;
    }

    private Map<String, Object> meeting(int i) {
        Map<String, Object> meeting = with("m" + i, "name", "会議" + i);
        meeting.put("functions", some(3, n -> one(MeetingFunction.values())));
        meeting.put(
                "cadences",
                some(2, n -> Map.of("kind", one(Cadence.Kind.values()), "perYear", count(), "count", count())));
        meeting.put("consent", one(Consent.values()));
        meeting.put("legalBasis", "other");
        meeting.put("legalWords", "児童福祉法第25条の2");
        meeting.put("secrecy", Secrecy.STATUTORY.name());
        meeting.put("parent", "m" + random.nextInt(12));
        return meeting;
    }

    private Map<String, Object> post(int i) {
        Map<String, Object> post = with("p" + i, "title", "職種" + i);
        post.put("headcount", count());
        post.put("workplaces", List.of(Map.of("body", "b0")));
        return post;
    }

    private Map<String, Object> count() {
        int value = random.nextInt(100_000);
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("value", value, "unit", "か所");
            case 1 -> Map.of("min", value, "max", value + 3);
            case 2 -> Map.of("min", value);
            case 3 -> Map.of("words", "およそ" + value);
            default -> Map.of("value", value, "approx", true);
        };
    }

    private Map<String, Object> with(String id, String key, Object value) {
        Map<String, Object> element = new HashMap<>(Map.of("id", id, key, value));
        switch (random.nextInt(7)) {
            case 0 -> element.put("to", "FY2024");
            case 1 -> element.put("from", "FY2027");
            case 2 -> element.put("statuses", List.of(Map.of("state", "withdrawn")));
            case 3 -> element.put("statuses", List.of(Map.of("state", "pilot", "from", "2026")));
            case 4 -> element.put("origin", "template");
            default -> element.put("origin", "assumption");
        }
        return element;
    }

    private String one(Enum<?>[] all) {
        return all[random.nextInt(all.length)].name();
    }

    private <E> List<E> some(int most, IntFunction<E> make) {
        List<E> some = new ArrayList<>();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            some.add(make.apply(i));
        }
        return some;
    }
}
