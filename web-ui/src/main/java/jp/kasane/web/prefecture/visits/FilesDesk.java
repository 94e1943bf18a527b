package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.calendars.AvailabilityLines;
import jp.kasane.prefecture.calendars.BusyTimes;
import jp.kasane.prefecture.calendars.Trouble;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** Half-days from a file: a list of those offered, or a calendar whose events take them. */
final class FilesDesk {

    private static final String CONTENT = "content";
    private static final int MOST_TOLD = 20;

    /** What a file is taken for. */
    enum Mode {
        /** Its half-days are offered too, but for days on which offices are closed. */
        LIST,
        /** Half-days on which the calendar is busy are not offered any more. */
        BUSY,
        /** Working half-days on which it is not busy are offered, and no others. */
        REST
    }

    private final VisitDesk desk;
    private final Offers offers;

    FilesDesk(VisitDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    FilesPage form(PrefectureVisit visit, Whose whose) {
        SentFile none = SentFile.of(new Typed(new MultivaluedHashMap<>()), CONTENT);
        return page(visit, whose, Mode.LIST.name(), Optional.empty(), none, List.of(), List.of(), List.of());
    }

    FilesPage take(PrefectureVisit visit, Whose whose, Typed typed) {
        SentFile file = SentFile.of(typed, CONTENT);
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(one -> one.name().equals(typed.of("mode")))
                .findFirst();
        if (mode.isEmpty()) {
            return page(
                    visit,
                    whose,
                    typed.of("mode"),
                    Optional.of("availability.wrong.mode"),
                    file,
                    List.of(),
                    List.of(),
                    List.of());
        }
        return mode.get() == Mode.LIST ? list(visit, whose, file) : calendar(visit, whose, mode.get(), file);
    }

    private FilesPage list(PrefectureVisit visit, Whose whose, SentFile file) {
        AvailabilityLines lines = AvailabilityLines.of(file.bytes(), desk.today());
        if (!lines.fine()) {
            return page(
                    visit, whose, Mode.LIST.name(), Optional.empty(), file, wrong(visit, lines), List.of(), List.of());
        }
        Optional<AdviserRecord> adviser = whose.adviser();
        if (adviser.isEmpty()) {
            return unknown(visit, whose, Mode.LIST, file);
        }
        Set<HalfDay> open = new TreeSet<>(lines.halfDays());
        open.removeIf(one -> !WorkingDays.offices(one.day()));
        if (!offers.add(adviser.get().id(), open, visit.viewer())) {
            return unknown(visit, whose, Mode.LIST, file);
        }
        List<Notice> said = new ArrayList<>(List.of(Notice.done(visit.t("availability.done.list", open.size()))));
        int closed = lines.halfDays().size() - open.size();
        if (closed > 0) {
            said.add(Notice.info(visit.t("availability.closed", closed), visit.t("availability.closed.text")));
        }
        return taken(visit, whose, Mode.LIST, said, List.of());
    }

    private FilesPage unknown(PrefectureVisit visit, Whose whose, Mode mode, SentFile file) {
        Notice unknown = Notice.warning(visit.t("availability.refused"), visit.t("availability.refused.unknown"));
        return page(visit, whose, mode.name(), Optional.empty(), file, List.of(), List.of(unknown), List.of());
    }

    private static List<String> wrong(PrefectureVisit visit, AvailabilityLines lines) {
        List<String> said = new ArrayList<>(lines.wrong().stream()
                .map(one -> visit.t(
                        "availability.line." + one.reason(),
                        Integer.toString(one.line()),
                        AvailabilityLines.MOST_LINES))
                .toList());
        int more = lines.wrongInAll() - lines.wrong().size();
        if (more > 0) {
            said.add(visit.t("availability.line.more", more));
        }
        return said;
    }

    private FilesPage calendar(PrefectureVisit visit, Whose whose, Mode mode, SentFile file) {
        LocalDate from = desk.today().plusDays(1);
        LocalDate until = BusyTimes.lookedAheadFrom(desk.today());
        BusyTimes times = BusyTimes.of(file.bytes(), from, until, visit.viewer().prefecture());
        if (times instanceof BusyTimes.Refused refused) {
            List<String> why = List.of(told(visit, refused.trouble()));
            return page(visit, whose, mode.name(), Optional.empty(), file, why, List.of(), List.of());
        }
        BusyTimes.Read read = (BusyTimes.Read) times;
        Optional<AdviserRecord> adviser = whose.adviser();
        if (adviser.isEmpty()) {
            return unknown(visit, whose, mode, file);
        }
        if (mode == Mode.REST && !read.leftOut().isEmpty()) {
            List<String> why = new ArrayList<>(List.of(visit.t("availability.wrong.left-out")));
            why.addAll(told(visit, read.leftOut()));
            return page(visit, whose, mode.name(), Optional.empty(), file, why, List.of(), List.of());
        }
        String id = adviser.get().id();
        boolean theirs = mode == Mode.BUSY
                ? offers.remove(id, read.busy(), visit.viewer())
                : offers.replace(id, from, until, rest(from, until, read.busy()), visit.viewer());
        if (!theirs) {
            return unknown(visit, whose, mode, file);
        }
        Notice done = Notice.done(
                visit.t("availability.done." + mode, read.events(), read.busy().size()));
        return taken(visit, whose, mode, List.of(done), told(visit, read.leftOut()));
    }

    private static Set<HalfDay> rest(LocalDate from, LocalDate until, Set<HalfDay> busy) {
        Set<HalfDay> rest = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (HalfDay.Half half : HalfDay.Half.values()) {
                HalfDay one = new HalfDay(day, half);
                if (WorkingDays.offices(day) && !busy.contains(one)) {
                    rest.add(one);
                }
            }
        }
        return rest;
    }

    private static List<String> told(PrefectureVisit visit, List<Trouble> troubles) {
        return troubles.stream().limit(MOST_TOLD).map(one -> told(visit, one)).toList();
    }

    private static String told(PrefectureVisit visit, Trouble trouble) {
        return visit.t(
                "availability.trouble." + trouble.reason(),
                Integer.toString(trouble.line()),
                trouble.what().isEmpty() ? "?" : trouble.what());
    }

    private FilesPage taken(PrefectureVisit visit, Whose whose, Mode mode, List<Notice> said, List<String> leftOut) {
        SentFile none = SentFile.of(new Typed(new MultivaluedHashMap<>()), CONTENT);
        return page(visit, whose, mode.name(), Optional.empty(), none, List.of(), said, leftOut);
    }

    private FilesPage page(
            PrefectureVisit visit,
            Whose whose,
            String mode,
            Optional<String> wrongMode,
            SentFile file,
            List<String> wrong,
            List<Notice> notices,
            List<String> leftOut) {
        Frame frame = visit.shownAt(whose.below() + "/files")
                .frame(visit.t("availability.files"), new Link(whose.title(visit), visit.href(whose.below())))
                .saying(notices);
        Field modes = Field.of("mode", visit.t("availability.mode")).value(mode);
        return new FilesPage(
                frame,
                visit.href(whose.below() + "/files"),
                wrongMode.map(key -> modes.error(visit.t(key))).orElse(modes),
                Arrays.stream(Mode.values())
                        .map(one -> Choice.of(one.name(), visit.t("availability.mode." + one)))
                        .toList(),
                Field.of(CONTENT, visit.t("availability.content"))
                        .mandatory()
                        .hint(visit.t("availability.content.hint"))
                        .value(Mode.LIST.name().equals(mode) ? file.shown(CsvEncoding::textOf) : file.shown())
                        .errors(wrong),
                file.name(),
                leftOut);
    }
}
