package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {
    private static final Field WRONG =
            Field.of("about", "相談の対象").mandatory().hint("分かる範囲で").error("入力してください");
    private static final Map<String, Map<String, Object>> CONTROLS = Map.of(
            "text", Map.of(),
            "textarea", Map.of(),
            "date", Map.of("today", "令和8年11月22日"),
            "select", Map.of("choices", Samples.kinds()),
            "checkboxes", Map.of("choices", Samples.kinds()),
            "radios", Map.of("choices", Samples.kinds()));

    @ParameterizedTest
    @ValueSource(strings = {"text", "textarea", "date", "select"})
    void aControlHasItsLabelItsHelpAndItsError(String control) {
        for (Language language : Language.values()) {
            Document html = field(control, WRONG, language);
            Element input = html.getElementById("about");
            assertThat(html.select("label[for=about]").text()).startsWith("相談の対象");
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.attr("aria-required")).isEqualTo("true");
            assertThat(input.attr("aria-describedby").split(" "))
                    .allSatisfy(id -> assertThat(html.getElementById(id)).as(id).isNotNull());
            assertThat(html.getElementById("about-error").text()).isEqualTo("＊入力してください");
            assertThat(html.select(".required").text())
                    .isEqualTo(Messages.in(language).t("field.required"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "textarea", "date", "select", "checkboxes", "radios"})
    void aControlThatIsRightSaysNothingOfErrors(String control) {
        Document html = field(control, Field.of("about", "相談の対象"), Language.JAPANESE);
        assertThat(html.select("[aria-invalid], .field-error, .required, .field-wrong"))
                .isEmpty();
        assertThat(html.select("[readonly], [checked], [selected]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkboxes", "radios"})
    void aGroupIsAFieldsetWithALegendAndALabelForEachAnswer(String control) {
        Document html = field(control, WRONG.values(List.of("child")), Language.JAPANESE);
        assertThat(html.select("fieldset#about > legend").text()).startsWith("相談の対象");
        assertThat(html.select("input"))
                .hasSize(5)
                .allSatisfy(input ->
                        assertThat(html.select("label[for=" + input.id() + "]")).hasSize(1));
        assertThat(html.select("input[checked]").eachAttr("value")).containsExactly("child");
        assertThat(html.select("fieldset").attr("aria-describedby")).isEqualTo("about-hint about-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "𠮷田　髙橋", "= 1+1", "line\n\n two"})
    void whatWasTypedComesBackExactly(String typed) {
        Field field = Field.of("about", typed.isBlank() ? "x" : typed).value(typed);
        assertThat(field("text", field, Language.JAPANESE).select("input").attr("value"))
                .isEqualTo(typed);
        // A browser drops the line break after <textarea>; without it, it would drop the first one typed.
        assertThat(field("textarea", field, Language.JAPANESE)
                        .select("textarea")
                        .first()
                        .wholeText())
                .isEqualTo("\n" + typed);
        assertThat(field("text", field, Language.JAPANESE).select("script, img"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theErrorSummaryLinksToTheFields(Language language) {
        Document html = Drawing.of(
                "component/errors.jte",
                Map.of("m", Messages.in(language), "errors", List.of(new FieldError("about", "対象を入力してください"))));
        assertThat(html.select("[role=alert][aria-labelledby=error-summary-title] a")
                        .attr("href"))
                .isEqualTo("#about");
        assertThat(Drawing.html("component/errors.jte", Map.of("m", Messages.in(language), "errors", List.of())))
                .isBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageCarriesLanguageTitleTownAndLandmarks(Language language) {
        Document html = page(Samples.frame(language));
        assertThat(html.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(html.title()).contains("今別町");
        assertThat(html.select("body").attr("class")).isEqualTo("place-c3 place-p7");
        assertThat(html.select(".place-plate-name").text()).isEqualTo("今別町");
        assertThat(html.select("body > a.skip-link").attr("href")).isEqualTo("#main");
        assertThat(html.select("header, main, footer")).hasSize(3);
        assertThat(html.select("nav"))
                .allSatisfy(nav -> assertThat(nav.attr("aria-label")).isNotBlank());
        assertThat(html.select(".main-nav [aria-current=page]")).hasSize(1);
        assertThat(html.select("a.language").attr("lang"))
                .isEqualTo(language.other().tag());
        assertThat(html.select("meta[name=csrf-token]").attr("content")).isEqualTo("token-1");
        assertThat(html.select("dialog#session-expired [data-sign-in]")).hasSize(1);
        assertThat(html.getAllElements().stream().map(Element::id).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOpenPageOffersNeitherMenuNorDialog(Language language) {
        Document html = page(Frame.open("x", Messages.in(language), "/language?to=en"));
        assertThat(html.select(".user-menu, dialog, .main-nav, .place-plate, meta[name=session-check]"))
                .isEmpty();
        assertThat(html.select("body").attr("class")).isEqualTo("place-none");
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void aStatusHasASignBesideItsColour(Tone tone) {
        Document chip = Drawing.of("component/chip.jte", Map.of("chip", new Chip(tone, "対応中")));
        assertThat(chip.select(".sign[aria-hidden=true]").text()).isNotEmpty();
        assertThat(chip.select(".chip").text()).endsWith("対応中");
        Document notice =
                Drawing.of("component/notice.jte", Map.of("notice", new Notice(tone, "題", "文", new Link("次へ", "/"))));
        assertThat(notice.select(".notice").attr("role")).isEqualTo(tone == Tone.DANGER ? "alert" : "status");
        assertThat(notice.select("a").attr("href")).isEqualTo("/");
    }

    @ParameterizedTest
    @EnumSource(SortLink.Direction.class)
    void aSortableHeadingSaysHowItIsSorted(SortLink.Direction direction) {
        String html = Drawing.html("component/th.jte", Map.of("sort", new SortLink("受付日", "?sort=date", direction)));
        assertThat(html).contains("aria-sort=\"" + direction.aria() + "\"", "href=\"?sort=date\"", "scope=\"col\"");
    }

    @ParameterizedTest
    @EnumSource(JobStep.State.class)
    void aStepSaysItsStateInWords(JobStep.State state) {
        Messages m = Messages.in(Language.JAPANESE);
        Document html =
                Drawing.of("component/steps.jte", Map.of("m", m, "steps", List.of(new JobStep("データベース", state, null))));
        assertThat(html.select(".step-state").text()).isEqualTo(m.t(state.key()));
        assertThat(html.select("[aria-current=step]")).hasSize(state == JobStep.State.RUNNING ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aConflictShowsBothTextsAndChoosesNeither(Language language) {
        Document html = Drawing.of(
                "component/conflict.jte",
                Map.of(
                        "m",
                        Messages.in(language),
                        "who",
                        "見本",
                        "when",
                        "17:10",
                        "rows",
                        List.of(new ConflictRow("told", "内容", "甲", "乙"), new ConflictRow("urgency", "緊急度", "高", "高"))));
        assertThat(html.select("fieldset")).hasSize(1);
        assertThat(html.select(".conflict-text").eachText()).containsExactly("甲", "乙");
        assertThat(html.select("[checked]")).isEmpty();
        assertThat(html.select("input[type=hidden][name=mine.told]").attr("value"))
                .isEqualTo("乙");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagerMarksThePageAndLinksTheNeighbours(Language language) {
        Document html = Drawing.of(
                "component/pager.jte",
                Map.of("m", Messages.in(language), "pager", new Pager(3, 50, 20000, n -> "?page=" + n)));
        assertThat(html.select("[aria-current=page]").attr("href")).isEqualTo("?page=3");
        assertThat(html.select("[rel=prev]").attr("href")).isEqualTo("?page=2");
        assertThat(html.select("[rel=next]").attr("href")).isEqualTo("?page=4");
    }

    private static Document field(String control, Field field, Language language) {
        Map<String, Object> parameters = new HashMap<>(CONTROLS.get(control));
        parameters.put("m", Messages.in(language));
        parameters.put("field", field);
        return Drawing.of("component/field/" + control + ".jte", parameters);
    }

    private static Document page(Frame frame) {
        Content content = output -> output.writeContent("<h1>x</h1>");
        return Drawing.of("layout/page.jte", Map.of("frame", frame, "content", content));
    }
}
