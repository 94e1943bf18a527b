package jp.kasane.municipal.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.testing.AnyRecord;

/** Definitions for tests: a small town that works, and any whatsoever. */
final class ADefinition {

    /** A small town: one officer, one counter, one meeting, one case flow. */
    static final String SMALL = """
            format: kasane-definition
            version: 1
            title: 見本村の体制
            effectiveFrom: 2026-04-01
            place:
              prefecture: 見本県
              name: 見本町
              kind: town
            sources:
              - id: plan
                title: 見本村地域福祉計画
            departments:
              - id: welfare
                origin: source
                path:
                  - 住民課
                  - 福祉係
            organisations:
              - id: shakyo
                origin: source
                name: 見本村社会福祉協議会
                kind: social-welfare-council
            zoneSchemes:
              - id: village
                origin: source
                name: 村全域
                zones:
                  - id: north
                    origin: source
                    name: 北部
            programmes:
              - id: multi
                origin: source
                kind: multi-agency
                title: 多機関協働事業
            bodies:
              - id: yorozu
                origin: source
                from: 2020-04-01
                name: よろず相談
                functions:
                  - receive
                fields:
                  - general
                programmes:
                  - kind: multi-agency
                    programme: multi
                operation: 直営
                department: welfare
                count: 3
                zone:
                  scheme: village
                channels:
                  - window
                  - kind: visit
                    words: 戸別訪問
                hours:
                  rules:
                    - days:
                        - mon
                        - fri
                      from: "08:30"
                      to: "17:15"
                  closed:
                    - holidays
                    - year-end
                staff:
                  - post: officer
                    headcount: 1
                partners:
                  - organisation: shakyo
              - id: salon
                origin: source
                name: ふれあいサロン
                attachedTo:
                  body: yorozu
            posts:
              - id: officer
                origin: source
                title: 福祉担当
                standardRole: coordinator
                employers:
                  - 見本村
            meetings:
              - id: care
                origin: source
                name: 地域ケア会議
                functions:
                  - case-review
                  - plan-decision
                legalBasis: unspecified
                cadences:
                  - kind: fixed-day
                    rule:
                      nth:
                        - 2
                      weekday: thu
                members:
                  - party:
                      post: officer
                  - 民生委員
              - id: small
                origin: source
                name: 個別会議
                parent: care
            flows:
              - id: case
                origin: assumption
                name: 相談から終結まで
                kind: case
                steps:
                  - id: received
                    origin: assumption
                    words: 受け止める
                    stage: received
                  - id: decide
                    origin: assumption
                    words: 会議で決める
                    stage: deciding
                    guards:
                      - kind: decision
                        function: plan-decision
                      - kind: form-complete
                        form: intake
                  - id: review
                    origin: assumption
                    words: 見直す
                    stage: reviewing
                    next:
                      - decide
                      - closed
                  - id: closed
                    origin: assumption
                    words: 終える
                    stage: closed
            forms:
              - id: intake
                origin: template
                title: 受付票
            indicators:
              - id: consultations
                origin: source
                name: 相談件数
                body: yorozu
                unit: 件
                targets:
                  - period: FY2026
                    value: 120
                    baseline: 98
            """;

    private ADefinition() {}

    static Definition small() {
        return fitting(SMALL);
    }

    /** The small town with some lines another. */
    static String with(String lines, String instead) {
        if (!SMALL.contains(lines)) {
            throw new AssertionError("there is no " + lines);
        }
        return SMALL.replace(lines, instead);
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    static Definition fitting(String file) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(bytes(file));
        if (outcome instanceof ReadOutcome.Fits<Definition> fits) {
            return fits.definition();
        }
        throw new AssertionError(
                ((ReadOutcome.Refused<Definition>) outcome).findings().toString());
    }

    /** What is found, as "path message". */
    static List<String> found(String file) {
        List<String> found = new ArrayList<>();
        if (DefinitionFiles.FORMAT.read(bytes(file)) instanceof ReadOutcome.Refused<Definition> refused) {
            refused.findings().forEach(one -> found.add(one.path() + " " + one.message()));
        }
        return found;
    }

    /** Any definition that fits: everything that may stand in one does, sooner or later. Its references name what is in it. */
    static Definition any(Random random) {
        for (int i = 0; i < 200; i++) {
            Definition made = filled(random);
            String yaml = DefinitionFiles.FORMAT.yaml(made);
            if (DefinitionFiles.FORMAT.read(bytes(yaml)) instanceof ReadOutcome.Fits<Definition>) {
                return made;
            }
        }
        throw new IllegalStateException("found no definition that fits");
    }

    private static Definition filled(Random random) {
        return Mixed.of(small(), anything(random));
    }

    /** A definition in which anything may stand; it need not hold together. */
    static Definition anything(Random random) {
        Map<String, List<String>> pool = Map.of(
                "sources", List.of("plan"),
                "departments", List.of("welfare"),
                "organisations", List.of("shakyo"),
                "zoneSchemes", List.of("village", "north"),
                "programmes", List.of("multi"),
                "bodies", List.of("yorozu"),
                "posts", List.of("officer"),
                "meetings", List.of("care"),
                "forms", List.of("intake"));
        return new AnyRecord(random, pool).any(Definition.class);
    }
}
