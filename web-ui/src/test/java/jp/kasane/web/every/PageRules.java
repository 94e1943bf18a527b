package jp.kasane.web.every;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Person;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page and every part of one, in either language; broken rules are told in words. */
final class PageRules {

    private static final Pattern KEY = Pattern.compile("\\?\\?\\?|\\{[1-9]}|\\bnull\\b|@(if|for|template)\\b");
    private static final Set<String> KEYS =
            ResourceBundle.getBundle("jp.kasane.web.messages", Locale.JAPANESE).keySet();

    private final Answer answer;
    private final Document page;
    private final List<String> broken = new ArrayList<>();

    private PageRules(Answer answer) {
        this.answer = answer;
        this.page = answer.page();
    }

    /** The rules that a page breaks which was shown to this person in this language. */
    static List<String> brokenBy(Answer answer, String language, Person reader) {
        PageRules rules = new PageRules(answer);
        rules.words();
        rules.ids();
        rules.labels();
        rules.nothingRuns();
        rules.staysHere();
        if (answer.body().contains("<!DOCTYPE")) {
            rules.frame(language);
            rules.forms(reader.csrf());
        }
        return rules.broken;
    }

    private void rule(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void words() {
        String words = page.body().text();
        rule(!KEY.matcher(words).find(), "a text was not put together: " + words);
        Set<String> read = Set.copyOf(Arrays.asList(words.split(" ", -1)));
        read.stream()
                .filter(word -> word.contains(".") && KEYS.contains(word))
                .forEach(key -> broken.add("a key instead of words: " + key));
    }

    private void frame(String language) {
        rule(page.select("html").attr("lang").equals(language), "in another language");
        rule(page.select("h1").size() == 1 && !page.select("h1").text().isBlank(), "not one heading");
        rule(!page.title().isBlank(), "no title");
        rule(page.select("main#main").size() == 1, "no main part");
        rule(page.select("a.language").size() == 1, "no way to the other language");
    }

    private void ids() {
        page.select("[id]").stream()
                .collect(Collectors.groupingBy(Element::id, Collectors.counting()))
                .forEach((id, times) -> rule(times == 1, "id " + id + " stands there " + times + " times"));
        for (String pointer : List.of("aria-describedby", "aria-labelledby", "for", "headers")) {
            page.select("[" + pointer + "]")
                    .forEach(element -> List.of(element.attr(pointer).split(" ", -1))
                            .forEach(id -> rule(page.getElementById(id) != null, pointer + " leads to no " + id)));
        }
    }

    private void labels() {
        page.select("input:not([type=hidden]), select, textarea")
                .forEach(control -> rule(
                        !page.select("label[for=\"" + control.id() + "\"]").isEmpty() || control.hasAttr("aria-label"),
                        "no label: " + control.attr("name")));
        page.select("a, button")
                .forEach(each ->
                        rule(!each.text().isBlank() || !each.select("img[alt]").isEmpty(), "no words: " + each));
        page.select("img").forEach(image -> rule(image.hasAttr("alt"), "no alternative: " + image));
    }

    /** Nothing of ours is written into a page to be run or to style it: the policy of the browser would refuse it. */
    private void nothingRuns() {
        page.select("script")
                .forEach(script -> rule(script.hasAttr("src") && script.data().isEmpty(), "script: " + script));
        rule(page.select("style, [style], iframe, object, embed, base").isEmpty(), "a style or a frame");
        page.getAllElements()
                .forEach(element -> element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .filter(name -> name.startsWith("on") || name.startsWith("hx-on"))
                        .forEach(name -> broken.add("runs: " + name)));
    }

    private void staysHere() {
        page.select("[href], [src], [action], [hx-get], [hx-post], [formaction]")
                .forEach(element -> {
                    for (String name : List.of("href", "src", "action", "hx-get", "hx-post", "formaction")) {
                        String target = element.attr(name);
                        rule(
                                !element.hasAttr(name) || target.matches("/(?!/).*|[?#].*|"),
                                name + " leads away: " + target);
                    }
                });
    }

    private void forms(String csrf) {
        page.select("form[method=post]")
                .forEach(form -> rule(
                        form.select("input[name=_csrf]").eachAttr("value").equals(List.of(csrf)),
                        "a form without this session's token: " + form.attr("action")));
        rule(page.select("meta[name=csrf-token]").attr("content").equals(csrf), "the page names another token");
        page.select("form:not([method=post])")
                .forEach(form -> rule(form.select("[name=_csrf]").isEmpty(), "a token in an address"));
    }

    @Override
    public String toString() {
        return answer.toString();
    }
}
