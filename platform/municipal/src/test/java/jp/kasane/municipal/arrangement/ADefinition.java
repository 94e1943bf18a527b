package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;

/** Definitions for tests: one with some keys, or any. */
final class ADefinition {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String HEAD =
            "{format: 'kasane-definition', version: 1, title: '見本町の体制', effectiveFrom: '2026-04-01', ";

    private ADefinition() {}

    static Arrangement with(String keys) {
        return Arrangement.of(Made.of(Definition.class, HEAD + keys + "}"), TODAY);
    }

    /** Any arrangement: bodies within bodies, meetings below meetings, zones, steps that lead anywhere. */
    static Arrangement any(Random random) {
        Map<String, Object> keys = new HashMap<>(
                Map.of("format", "kasane-definition", "version", 1, "title", "見本市の体制", "effectiveFrom", "2026-04-01"));
        keys.put("bodies", some(random, 12, i -> body(random, "b" + i, 2)));
        keys.put("meetings", some(random, 10, i -> meeting(random, i)));
        keys.put("zoneSchemes", some(random, 3, i -> scheme(random, i)));
        keys.put("flows", some(random, 3, i -> flow(random, i)));
        return Arrangement.of(Made.of(Definition.class, keys), TODAY);
    }

    private static Map<String, Object> body(Random random, String id, int depth) {
        Map<String, Object> body = element(random, id);
        body.put("name", "窓口" + id);
        body.put("functions", pick(random, SupportBody.Function.values()));
        body.put(
                "programmes",
                pick(random, ProgrammeKind.values()).stream()
                        .map(kind -> Map.of("kind", kind))
                        .toList());
        if (depth > 0) {
            body.put("units", some(random, 2, i -> body(random, id + "-" + i, depth - 1)));
        }
        switch (random.nextInt(4)) {
            case 0 -> body.put("zone", "旧村の区域");
            case 1 -> body.put("zone", Map.of("scheme", "z0"));
            case 2 -> body.put("zone", Map.of("scheme", "z0", "zones", List.of("z0-0", "z0-1")));
            default -> body.put("duties", List.of("相談"));
        }
        return body;
    }

    private static Map<String, Object> meeting(Random random, int i) {
        Map<String, Object> meeting = element(random, "m" + i);
        meeting.put("name", "会議" + i);
        meeting.put("functions", pick(random, MeetingFunction.values()));
        if (random.nextBoolean()) {
            meeting.put("parent", "m" + random.nextInt(10));
        }
        return meeting;
    }

    private static Map<String, Object> scheme(Random random, int number) {
        Map<String, Object> scheme = element(random, "z" + number);
        scheme.put("name", "圏域" + number);
        scheme.put("zones", some(random, 4, i -> {
            Map<String, Object> zone = element(random, "z" + number + "-" + i);
            zone.put("name", "地区" + i);
            return zone;
        }));
        return scheme;
    }

    private static Map<String, Object> flow(Random random, int number) {
        int size = 1 + random.nextInt(9);
        Map<String, Object> flow = element(random, "f" + number);
        flow.put("name", "流れ");
        flow.put("kind", "narrative");
        flow.put(
                "steps",
                IntStream.range(0, size)
                        .mapToObj(i -> {
                            Map<String, Object> step = element(random, "f" + number + "-" + i);
                            step.put("words", "段階" + i);
                            step.put("next", some(random, 2, n -> "f" + number + "-" + random.nextInt(size)));
                            return step;
                        })
                        .toList());
        return flow;
    }

    private static Map<String, Object> element(Random random, String id) {
        Map<String, Object> element = new HashMap<>(Map.of("id", id));
        switch (random.nextInt(6)) {
            case 0 -> element.put("to", "2025");
            case 1 -> element.put("from", "FY2027");
            case 2 -> element.put("statuses", List.of(Map.of("state", "withdrawn")));
            default -> element.put("origin", "assumption");
        }
        return element;
    }

    private static <K extends Enum<K>> List<String> pick(Random random, K[] all) {
        return some(random, 2, i -> all[random.nextInt(all.length)].name());
    }

    private static <E> List<E> some(Random random, int most, java.util.function.IntFunction<E> make) {
        List<E> some = new ArrayList<>();
        int size = random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            some.add(make.apply(i));
        }
        return some;
    }
}
