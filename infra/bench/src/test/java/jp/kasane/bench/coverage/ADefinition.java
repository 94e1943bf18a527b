package jp.kasane.bench.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;

/** A made-up town for the tests: its facts, and a definition that says them all. */
final class ADefinition {

    static final String FACTS = """
            {"prefecture": "架空県", "name": "見本町", "kind": "町",
             "source": {"fiscalYear": "令和元年度"},
             "profile": {"population": 734, "neighbourhoodMembershipNote": "未集計",
                         "selfRelianceCounselling": {"direct": 1, "operators": ["社協"]}},
             "departments": ["健康福祉課", "健康福祉部 福祉課"],
             "supportBodies": [
               {"name": "まるごと相談", "fields": ["総合", "高齢"], "operators": ["見本町社会福祉協議会", "NPO法人見本"],
                "channels": ["窓口", "来所"], "listRow": {"運営": "委託"},
                "staff": [{"role": "推進員", "headcount": 2}, {"role": "保健師", "headcount": 3}],
                "volumes": [{"indicator": "新規", "fiscalYear": "令和元年度", "planned": 30, "unit": "件"},
                            {"indicator": "延", "fiscalYear": "令和元年度", "planned": 90, "unit": "件"}]}],
             "roles": [{"role": "推進員", "affiliation": "見本町／NPO法人見本", "headcountByType": {"常勤": 1, "非常勤": 2}}],
             "meetings": [{"name": "支援会議", "frequency": "月1回", "timesPerYear": 12, "status": "既存", "adHoc": true,
                           "note": "構想段階", "sourceCategory": "個別事例の検討"}],
             "unusual": ["数えない"]}
            """;

    static final String TEXT = """
            format: kasane-definition
            place: {prefecture: 架空県, name: 見本町, kind: town}
            sources:
              - {id: source-01, fiscalYear: {"on": FY2019, words: 令和元年度}}
            profile:
              figures:
                - {id: figure-01, origin: source, at: [/profile/population], measure: population, value: 734}
                - id: figure-02
                  origin: source
                  at: [/profile/neighbourhoodMembershipNote]
                  empty: {value: uncounted}
                  measure: neighbourhood-membership-rate
                - id: figure-03
                  origin: source
                  at: [/profile/selfRelianceCounselling]
                  measure: self-reliance-counselling
                  parts: [{label: direct, value: 1}]
                  operators: [{organisation: org-01, words: 社協}]
            departments:
              - {id: department-01, origin: source, at: [/departments/0], path: [健康福祉課]}
              - {id: department-02, origin: source, at: [/departments/1], path: [健康福祉部, 福祉課]}
            organisations:
              - {id: org-01, origin: source, at: [/supportBodies/0/operators/0], name: 見本町社会福祉協議会}
              - {id: org-02, origin: source, at: [/supportBodies/0/operators/1], name: NPO法人見本}
            bodies:
              - id: body-01
                origin: source
                at: [/supportBodies/0]
                name: まるごと相談
                fields: [general, elder]
                operators: [{organisation: org-01}, NPO法人見本]
                channels: [window, {kind: window, words: 来所}]
                staff:
                  - {post: post-01, headcount: 2}
                  - {words: 保健師, headcount: {value: 3}}
                volumes:
                  - {indicator: 新規, period: {"on": FY2019, words: 令和元年度}, planned: 30, unit: 件}
                  - {indicator: 延, period: {"on": FY2019, words: 令和元年度}, planned: 90, unit: 件}
                listing: {columns: {運営: 委託}}
            posts:
              - id: post-01
                origin: source
                at: [/roles/0]
                title: 推進員
                employers: [見本町, {organisation: org-02}]
                byType: [{type: 常勤, count: 1}, {type: 非常勤, count: {value: 2}}]
            meetings:
              - id: meeting-01
                origin: source
                at: [/meetings/0]
                name: 支援会議
                functions: [case-review]
                cadences:
                  - {kind: regular, perYear: {value: 12}, words: 月1回}
                  - {kind: emergency, words: 緊急}
                statuses: [{state: existing}, {state: planned, words: 構想段階}]
            flows:
              - {id: flow-01, origin: assumption, name: ケースの流れ}
            """;

    private ADefinition() {}

    /** What is missing from this text of the definition. */
    static List<String> missing(String text) {
        return coverage(text).unmapped().stream().map(Unmapped::toString).toList();
    }

    static Coverage coverage(String text) {
        try {
            JsonNode facts = new ObjectMapper().readTree(FACTS);
            return Coverage.of(Rules.own(), facts, new Written(new YAMLMapper().readTree(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
