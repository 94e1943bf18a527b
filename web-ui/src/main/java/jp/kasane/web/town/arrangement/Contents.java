package jp.kasane.web.town.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.Around.Way;

/** The list of contents of a town's arrangement on the day asked for, and what stands around each of its pages. */
final class Contents {

    private static final String HERE = "arrangement";

    private final TownVisit visit;
    private final AskedDay asked;
    private final Optional<Arrangement> town;
    private final Optional<Reading> reading;
    private final Optional<LocalDate> first;

    /** @param first the first day of which there is anything, where there is nothing of the day asked for */
    Contents(TownVisit visit, AskedDay asked, Optional<Arrangement> town, Optional<LocalDate> first) {
        this.visit = visit;
        this.asked = asked;
        this.town = town;
        this.reading = town.map(one -> Reading.of(one, visit.visit().messages()));
        this.first = first;
    }

    Optional<Arrangement> town() {
        return town;
    }

    Optional<Reading> reading() {
        return reading;
    }

    /** Around the page of a chapter, or around the drawings. */
    Around around(Optional<Chapter> chapter) {
        String title = visit.t("arrangement.title");
        Link drawings = new Link(title, asked.in(visit.href(HERE)));
        Frame frame = chapter.isEmpty()
                ? visit.frame(title, new Link[0])
                : visit.frame(visit.t("arrangement.chapter." + chapter.get().name()), drawings);
        String here = chapter.map(this::address).orElse(visit.href(HERE));
        String action = visit.href(HERE) + (chapter.isEmpty() ? "" : "/chapter");
        Messages m = visit.visit().messages();
        boolean past = asked.day().isPresent() && !asked.isToday();
        return new Around(
                frame,
                action,
                asked.field(),
                asked.day().map(day -> m.t("arrangement.lead", told(day))).orElse(""),
                reading.map(one -> ways(one, chapter)).orElse(List.of()),
                new Link(m.t("arrangement.versions"), visit.href(HERE + "/versions")),
                past ? Optional.of(new Link(m.t("arrangement.today"), here)) : Optional.empty(),
                first.map(day -> new Link(
                        m.t("arrangement.first", told(day)), here + (here.contains("?") ? "&" : "?") + "at=" + day)));
    }

    private List<Way> ways(Reading town, Optional<Chapter> here) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(visit.t("arrangement.drawings"), asked.in(visit.href(HERE)), here.isEmpty()));
        for (Chapter chapter : Chapter.values()) {
            int size = town.size(chapter);
            if (size > 0) {
                String label = visit.t("arrangement.chapter." + chapter.name());
                ways.add(new Way(
                        visit.t("arrangement.chapter.size", label, size),
                        asked.in(address(chapter)),
                        here.filter(chapter::equals).isPresent()));
            }
        }
        return ways;
    }

    private String address(Chapter chapter) {
        return visit.href(HERE + "/chapter?of=" + chapter.path());
    }

    private String told(LocalDate day) {
        return JapaneseDates.full(day, visit.visit().language().locale());
    }
}
