package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.FlowChart;
import jp.kasane.municipal.arrangement.FlowChart.Way;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Guard;
import jp.kasane.municipal.definition.flows.Step;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.page.Messages;

/** A flow of a town in words, from which it is drawn. */
public final class FlowCourse {

    /** Side by side, steps stay wide enough to be read on paper. */
    private static final int BRANCHES = 3;

    private final ArrangementWords words;
    private final FlowChart chart;
    private final List<Step> order;

    private FlowCourse(ArrangementWords words, FlowChart chart) {
        this.words = words;
        this.chart = chart;
        this.order = chart.rows().stream().flatMap(List::stream).toList();
    }

    public static Course of(Arrangement town, Flow flow, Messages messages) {
        FlowCourse course = new FlowCourse(new ArrangementWords(messages, town), FlowChart.of(flow, BRANCHES));
        return course.written();
    }

    private Course written() {
        List<List<Course.Step>> rows = chart.rows().stream()
                .map(row -> row.stream().map(this::step).toList())
                .toList();
        List<Course.Link> links = chart.ways().stream()
                .map(way ->
                        new Course.Link(way.from().id().text(), way.to().id().text(), way.back()))
                .toList();
        String title = words.say("flow.title", chart.flow().name());
        return new Course("flow-" + chart.flow().id(), title, words.say("flow.description"), rows, links);
    }

    private Course.Step step(Step step) {
        List<String> lines = new ArrayList<>();
        if (!step.by().isEmpty()) {
            lines.add(words.say("step.by", words.parties(step.by())));
        }
        step.guards().forEach(guard -> lines.add(words.say("step.guard", guard(guard))));
        if (Boolean.TRUE.equals(step.end())) {
            lines.add(words.say("step.end"));
        }
        lines.addAll(words.standing(step));
        String stage = step.stage() == null ? "" : words.choice("stage", step.stage());
        return new Course.Step(
                step.id().text(),
                stage,
                words.say("step", number(step), step.words()),
                lines,
                leads(step),
                words.coming(step));
    }

    private String number(Step step) {
        return String.valueOf(order.indexOf(step) + 1);
    }

    /** Where the way goes on from a step, by the numbers of the steps. */
    private List<String> leads(Step step) {
        List<String> lines = new ArrayList<>();
        add("step.next", step, false, lines);
        add("step.back", step, true, lines);
        return lines;
    }

    private void add(String key, Step step, boolean back, List<String> lines) {
        List<Way> ways = chart.ways().stream()
                .filter(way -> way.back() == back && way.from().equals(step))
                .toList();
        if (!ways.isEmpty()) {
            lines.add(words.say(key, words.joined(ways.stream().map(way -> number(way.to())))));
        }
    }

    private String guard(Guard guard) {
        if (guard.words() != null) {
            return guard.words();
        }
        String key = "guard." + guard.kind().name();
        String posts = words.joined(guard.posts().stream().map(words.town()::name));
        return switch (guard.kind()) {
            case FORM_COMPLETE ->
                words.say(key, guard.form() == null ? "" : words.town().name(guard.form()));
            case CONSENT -> words.say(key, Objects.requireNonNullElse(guard.scope(), ""));
            case DECISION -> words.say(key, guard.function() == null ? "" : words.choice("meeting", guard.function()));
            case ACCEPTANCES, ACTOR -> words.say(key, posts);
            case DAYS_ELAPSED -> words.say(key, String.valueOf(guard.days()));
        };
    }
}
