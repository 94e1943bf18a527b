package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.SystemChart;
import jp.kasane.municipal.arrangement.SystemChart.BodyGroup;
import jp.kasane.municipal.arrangement.SystemChart.BodyLane;
import jp.kasane.municipal.arrangement.SystemChart.MeetingLane;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.programmes.Programme;
import jp.kasane.municipal.definition.town.Organisation;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.page.Messages;

/** The 体系図 of a town in words, from which it is drawn. */
public final class SystemOutline {

    private final ArrangementWords words;
    private final BodyWords bodies;
    private final MeetingWords meetings;

    private SystemOutline(ArrangementWords words) {
        this.words = words;
        this.bodies = new BodyWords(words);
        this.meetings = new MeetingWords(words);
    }

    public static Outline of(Arrangement town, Messages messages) {
        SystemOutline outline = new SystemOutline(new ArrangementWords(messages, town));
        String title = outline.words.say("chart.title", town.definition().title());
        return new Outline(
                "chart",
                title,
                outline.words.say("chart.description"),
                outline.words.say("chart.continued"),
                outline.lanes(SystemChart.of(town)));
    }

    private List<Lane> lanes(SystemChart chart) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane("lane.programmes", chart.programmes().stream().map(this::programme)));
        chart.bodies().forEach(lane -> lanes.add(bodies(lane)));
        lanes.add(new Lane(
                words.say("lane.meetings"),
                chart.meetings().stream().map(this::group).toList()));
        lanes.add(lane("lane.posts", chart.posts().stream().map(this::post)));
        lanes.add(lane(
                "lane.departments",
                chart.departments().stream().map(one -> item(String.join(" ", one.path()), one, List.of()))));
        lanes.add(lane("lane.organisations", chart.organisations().stream().map(this::organisation)));
        return lanes;
    }

    private Lane lane(String key, Stream<Item> items) {
        return new Lane(words.say(key), List.of(new Group("", items.toList())));
    }

    private Lane bodies(BodyLane lane) {
        String function =
                lane.function().map(one -> words.choice("function", one)).orElse(words.say("function.none"));
        return new Lane(
                words.say("lane.bodies", function),
                lane.groups().stream().map(this::group).toList());
    }

    private Group group(BodyGroup group) {
        String programme =
                group.programme().map(one -> words.choice("programme", one)).orElse(words.say("programme.none"));
        return new Group(
                programme,
                group.bodies().stream().map(body -> bodies.item(body, null)).toList());
    }

    private Group group(MeetingLane lane) {
        String function =
                lane.function().map(one -> words.choice("meeting", one)).orElse(words.say("meeting.none"));
        return new Group(function, lane.meetings().stream().map(meetings::item).toList());
    }

    private Item programme(Programme programme) {
        List<String> lines = new ArrayList<>();
        lines.add(Stream.of(programme.number(), programme.part(), words.choice("programme", programme.kind()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" ")));
        if (programme.running().implementer() != null) {
            lines.add(words.say(
                    "implementer", words.town().name(programme.running().implementer())));
        }
        add("contractors", programme.running().contractors(), lines);
        String name = Stream.of(programme.localName(), programme.title(), programme.projectName())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(words.say("programme.unnamed"));
        return item(name, programme, lines);
    }

    private Item post(Post post) {
        return new Item(post.title(), words.post(post), words.coming(post), List.of());
    }

    private Item organisation(Organisation organisation) {
        boolean outside = Boolean.TRUE.equals(organisation.outside());
        return item(organisation.name(), organisation, outside ? List.of(words.say("outside")) : List.of());
    }

    private void add(String key, List<Party> parties, List<String> lines) {
        if (!parties.isEmpty()) {
            lines.add(words.say(key, words.parties(parties)));
        }
    }

    private Item item(String name, Element element, List<String> lines) {
        List<String> all =
                Stream.concat(lines.stream(), words.standing(element).stream()).toList();
        return new Item(name, all, words.coming(element), List.of());
    }
}
