package jp.kasane.web.town.arrangement;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.definition.Element;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.OpeningHours;
import jp.kasane.municipal.arrangement.Presence;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.Definitions;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.HoursWords.Told;
import org.jspecify.annotations.Nullable;

/**
 * What a town's home page shows of its arrangement: where people can turn to and whether it is open, the meetings, the posts, what the
 * town is like in figures; the first few of each, and the way to the others.
 */
public record ArrangementBlock(
        String href,
        boolean defined,
        Shelf<Counter> counters,
        Shelf<Entry> meetings,
        Shelf<Entry> posts,
        Shelf<Detail> figures) {

    private static final int COUNTERS = 8;
    private static final int OTHERS = 4;
    private static final int FIGURES = 6;

    /** The first few of a kind, and the way to all of them where there are more. */
    public record Shelf<E>(List<E> first, Optional<Link> more) {
        public Shelf {
            first = List.copyOf(first);
        }
    }

    /** A counter and whether it is open. */
    public record Counter(
            Entry entry, List<Told> hours, @Nullable String words) {}

    /**
     * A counter, a meeting or a post.
     *
     * @param marks that it is a trial, or that no source states it
     */
    public record Entry(String name, List<String> marks, List<String> lines) {}

    public static ArrangementBlock of(TownVisit visit, Clock clock) {
        LocalDateTime now = TownClock.now(clock);
        Messages m = visit.visit().messages();
        String href = visit.href("arrangement");
        return new Definitions(visit.unit(), clock)
                .at(now.toLocalDate())
                .map(one -> of(Arrangement.of(one, now.toLocalDate()), m, now, href))
                .orElseGet(() -> new ArrangementBlock(href, false, none(), none(), none(), none()));
    }

    private static <E> Shelf<E> none() {
        return new Shelf<>(List.of(), Optional.empty());
    }

    static ArrangementBlock of(Arrangement town, Messages m, LocalDateTime now, String href) {
        ArrangementWords words = new ArrangementWords(m, town);
        Definition all = town.definition();
        return new ArrangementBlock(
                href,
                true,
                shelf(m, href, Chapter.BODIES, counters(town), body -> counter(words, body, now)),
                shelf(m, href, Chapter.MEETINGS, here(town, all.meetings()), one -> entry(words, one)),
                shelf(m, href, Chapter.POSTS, here(town, all.posts()), one -> entry(words, one)),
                shelf(
                        m,
                        href,
                        Chapter.PROFILE,
                        all.profile() == null
                                ? List.of()
                                : here(town, all.profile().figures()),
                        new FigureWords(words)::of));
    }

    private static <E extends Element, S> Shelf<S> shelf(
            Messages m, String href, Chapter chapter, List<E> all, Function<E, S> telling) {
        int shown = switch (chapter) {
            case BODIES -> COUNTERS;
            case PROFILE -> FIGURES;
            default -> OTHERS;
        };
        int more = all.size() - shown;
        String label = m.t("arrangement.more", m.t("arrangement.chapter." + chapter.name()), more);
        return new Shelf<>(
                all.stream().limit(shown).map(telling).toList(),
                more > 0 ? Optional.of(new Link(label, href + "/chapter?of=" + chapter.path())) : Optional.empty());
    }

    private static <E extends Element> List<E> here(Arrangement town, List<E> all) {
        return all.stream().filter(one -> town.presence(one) == Presence.HERE).toList();
    }

    /** Those with hours first, then those that receive people; in the town's own order. */
    private static List<SupportBody> counters(Arrangement town) {
        Comparator<SupportBody> order = Comparator.comparing(
                        (SupportBody body) -> body.access().hours() == null)
                .thenComparing(body -> !body.functions().contains(SupportBody.Function.RECEIVE));
        return here(town, town.definition().bodies()).stream().sorted(order).toList();
    }

    private static Counter counter(ArrangementWords words, SupportBody body, LocalDateTime now) {
        HoursWords hours = new HoursWords(words.m(), now);
        List<Told> told = OpeningHours.at(body.access().hours(), now).stream()
                .map(hours::of)
                .toList();
        String stated = Optional.ofNullable(body.access().hours())
                .map(one -> one.words())
                .filter(one -> told.stream().noneMatch(each -> each.words().equals(one)))
                .orElse(null);
        Entry entry = new Entry(body.name(), words.standing(body), new BodyWords(words).brief(body));
        return new Counter(entry, told, stated);
    }

    private static Entry entry(ArrangementWords words, Meeting meeting) {
        MeetingWords meetings = new MeetingWords(words);
        List<String> lines = new ArrayList<>(meetings.both(meeting.basis()));
        lines.add(meetings.cases(meeting));
        meetings.cadenceLine(meeting).ifPresent(lines::add);
        return new Entry(meeting.name(), words.standing(meeting), lines);
    }

    private static Entry entry(ArrangementWords words, Post post) {
        return new Entry(post.title(), words.standing(post), words.filling(post));
    }
}
