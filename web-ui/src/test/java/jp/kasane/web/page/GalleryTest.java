package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Puts every component on one page per language, target/gallery-ja.html and -en.html, to be looked at in a browser. */
class GalleryTest {
    private static final List<String> ROWS = List.of("架空 太郎", "見本 花子", "例示 次郎", "仮名 さくら");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyComponentStandsOnOnePage(Language language) throws IOException {
        Path file = Files.writeString(
                Path.of("target/gallery-" + language.tag() + ".html"),
                Drawing.html("layout/page.jte", Map.of("frame", Samples.frame(language), "content", all(language))));
        Document gallery = Jsoup.parse(Files.readString(file));
        assertThat(gallery.select(".notice, .chip, .field, .table, .pager, .empty, .steps, .details, .timeline"))
                .hasSizeGreaterThan(20);
        assertThat(gallery.select("input:not([type=hidden]), select, textarea"))
                .allMatch(control -> control.parents().is("label")
                        || !gallery.select("label[for='" + control.id() + "']").isEmpty());
    }

    private static Content all(Language language) {
        Messages m = Messages.in(language);
        List<String> parts = new ArrayList<>();
        parts.add("<div class=\"page-head\"><h1>相談の一覧</h1><p class=\"actions\"><button type=\"button\" class=\"button"
                + " button-outline\" data-print>印刷する</button><a class=\"button button-solid\""
                + " href=\"#\">相談を受け付ける</a></p></div>");
        parts.add(filters(m));
        parts.add(table(m));
        parts.add(Drawing.html("component/pager.jte", Map.of("m", m, "pager", new Pager(3, 50, 1234, n -> "?p=" + n))));
        parts.add("<h2>お知らせと状態</h2>");
        for (Tone tone : Tone.values()) {
            parts.add(Drawing.html(
                    "component/notice.jte", Map.of("notice", new Notice(tone, "お知らせの題 " + tone, "くわしい説明。", null))));
        }
        parts.add(form(m));
        parts.add(records(m));
        return output -> parts.forEach(output::writeContent);
    }

    private static String filters(Messages m) {
        Content fields = output -> {
            output.writeContent(field("text", m, Field.of("q", "氏名・ふりがな・内容"), Map.of()));
            output.writeContent(
                    field("select", m, Field.of("kind", "分野"), Map.of("choices", Samples.kinds(), "blank", "すべて")));
        };
        return Drawing.html(
                "component/filters.jte", Map.of("m", m, "action", "/t/023035/consultations", "fields", fields));
    }

    private static String table(Messages m) {
        Content head = output -> {
            output.writeContent(th("受付番号", SortLink.Direction.NONE));
            output.writeContent(th("受付日", SortLink.Direction.DESCENDING));
            output.writeContent("<th scope=\"col\">対象の方</th><th scope=\"col\">町</th><th scope=\"col\">状態</th>");
            output.writeContent("<th scope=\"col\">次の一手</th><th scope=\"col\" class=\"number\">経過日数</th>");
        };
        Content rows = output -> {
            for (int i = 0; i < 12; i++) {
                output.writeContent("<tr" + (i == 2 ? " class=\"row-overdue\"" : "")
                        + "><td class=\"nowrap\"><a href=\"#\">R8-00" + (42 - i)
                        + "</a></td><td class=\"date\">令和8年11月" + (21 - i) + "日（金）</td><td>" + ROWS.get(i % 4)
                        + "</td><td>"
                        + Drawing.html("component/place.jte", Map.of("place", Samples.TOWNS.get(i)))
                        + "</td><td>"
                        + Drawing.html("component/chip.jte", Map.of("chip", new Chip(Tone.values()[i % 8], "状態の名")))
                        + "</td><td class=\"clip\">地域包括支援センターと家庭訪問の日程を決める。本人の同意を確かめる。</td><td class=\"number\">" + i * 7
                        + "</td></tr>");
            }
        };
        return Drawing.html(
                "component/table.jte", Map.of("id", "list", "caption", "今年度の相談", "head", head, "rows", rows));
    }

    private static String th(String label, SortLink.Direction direction) {
        return Drawing.html("component/th.jte", Map.of("sort", new SortLink(label, "?sort=x", direction)));
    }

    private static String form(Messages m) {
        List<Field> fields = List.of(
                Field.of("about", "相談の対象の方")
                        .mandatory()
                        .hint("分からないときは空欄のままで保存できます")
                        .error("氏名か、分からない理由を入力してください"),
                Field.of("on", "受付日").mandatory().value("令和8年2月30日").error("令和8年2月は28日までです。日付を確認してください"),
                Field.of("kinds", "分野").hint("いくつでも選べます").values(List.of("elderly", "poverty")));
        String inner = field("text", m, fields.get(0), Map.of())
                + field("date", m, fields.get(1), Map.of("today", "令和8年11月22日", "understood", "令和8年2月28日（土）"))
                + field("checkboxes", m, fields.get(2), Map.of("choices", Samples.kinds()))
                + field("radios", m, Field.of("urgency", "緊急度").mandatory(), Map.of("choices", Samples.kinds()))
                + field("select", m, Field.of("how", "相談の方法"), Map.of("choices", Samples.kinds(), "blank", "選んでください"))
                + field("text", m, Field.of("no", "受付番号").value("R8-0042").locked(), Map.of("width", "short"))
                + field("textarea", m, Field.of("told", "相談の内容").value("本人の話。\n二行目。"), Map.of());
        return "<h2>フォーム</h2>"
                + Drawing.html("component/errors.jte", Map.of("m", m, "errors", Field.errorsOf(fields)))
                + "<form class=\"form\" method=\"post\" action=\"#\" data-draft=\"/drafts/1\">" + inner
                + "<div class=\"save-bar\"><button class=\"button button-solid\">保存する</button><a class=\"button button-text\""
                + " href=\"#\">やめる</a><span class=\"draft-status\" data-draft-status data-state=\"saved\">下書きを保存しました 17:10</span></div></form>";
    }

    private static String records(Messages m) {
        String both = "<div class=\"columns\"><div class=\"card\"><h2>相談の概要</h2>" + details(m)
                + "</div><div class=\"card\"><h2>経過</h2>" + timeline() + "</div></div>";
        return "<h2>記録</h2>" + both + steps(m) + conflict(m) + empty() + towns();
    }

    private static String details(Messages m) {
        List<Detail> details = List.of(
                new Detail("対象の方", "架空 太郎（かくう たろう）"),
                new Detail("生年月日", "昭和21年4月1日（80歳）"),
                new Detail("電話", ""),
                new Detail("相談の方法", "電話"));
        return Drawing.html("component/details.jte", Map.of("m", m, "details", details));
    }

    private static String timeline() {
        List<TimelineEntry> entries = List.of(
                new TimelineEntry("令和8年11月21日（土）10:05", "2026-11-21T10:05", "相談を受け付けた", "見本 花子", "民生委員から電話。"),
                new TimelineEntry("令和8年11月20日（金）", "2026-11-20", "訪問した", "例示 次郎", null));
        return Drawing.html("component/timeline.jte", Map.of("entries", entries));
    }

    private static String steps(Messages m) {
        List<JobStep> steps = List.of(
                new JobStep("データベースを作る", JobStep.State.DONE, "0.4秒"),
                new JobStep("組織を登録する", JobStep.State.RUNNING, null),
                new JobStep("管理者を招待する", JobStep.State.WAITING, null),
                new JobStep("メールを送る", JobStep.State.FAILED, "送信先につながりません。設定を確かめて、もう一度実行してください。"));
        return Drawing.html("component/steps.jte", Map.of("m", m, "steps", steps));
    }

    private static String conflict(Messages m) {
        List<ConflictRow> rows = List.of(new ConflictRow("told", "相談の内容", "家賃の滞納が3か月。", "家賃の滞納が4か月。\n長女が同居している。"));
        return Drawing.html(
                "component/conflict.jte", Map.of("m", m, "who", "見本 花子", "when", "令和8年11月22日 17:10", "rows", rows));
    }

    private static String empty() {
        Link action = new Link("相談を受け付ける", "#");
        return Drawing.html(
                "component/empty.jte",
                Map.of("title", "まだ相談はありません", "text", "電話や窓口で受けた相談を、ここに記録します。", "action", action));
    }

    private static String towns() {
        StringBuilder towns = new StringBuilder("<h2>町</h2><ul class=\"cards\">");
        for (PlaceBanner town : Samples.TOWNS) {
            towns.append("<li class=\"card card-place ").append(town.cssClass()).append("\"><h3>");
            towns.append(town.name()).append("</h3><p>").append(town.code()).append("</p></li>");
        }
        return towns.append("</ul>").toString();
    }

    private static String field(String control, Messages m, Field field, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("m", m);
        parameters.put("field", field);
        return Drawing.html("component/field/" + control + ".jte", parameters);
    }
}
