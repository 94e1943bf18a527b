package jp.kasane.web.prefecture.advisers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** The list of a prefecture's advisers, with what they still offer this year. */
public final class AdviserRoster {

    private final Advisers advisers;
    private final Offers offers;
    private final Programmes programmes;
    private final Signers signers;
    private final Clock clock;

    public AdviserRoster(Advisers advisers, Offers offers, Programmes programmes, Signers signers, Clock clock) {
        this.advisers = advisers;
        this.offers = offers;
        this.programmes = programmes;
        this.signers = signers;
        this.clock = clock;
    }

    /** The titles of the subjects of all programmes: what advisers' fields are compared with. */
    List<String> subjects(String prefecture) {
        return programmes.of(prefecture).stream()
                .flatMap(one -> one.settings().subjects().stream())
                .map(Subject::title)
                .distinct()
                .sorted()
                .toList();
    }

    AdvisersPage page(PrefectureVisit visit, Typed asked) {
        String here = visit.prefecture().code();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        FiscalYear year = FiscalYear.of(today);
        List<AdviserRecord> all = advisers.of(here);
        Map<String, Set<HalfDay>> offered = offers.all(here, today, year.lastDay());
        Map<String, String> names = signers.names(
                all.stream().map(AdviserRecord::userId).filter(Objects::nonNull).collect(Collectors.toSet()));
        boolean japanese = visit.visit().messages().language() == Language.JAPANESE;
        Link above = new Link(visit.t("dispatch.title"), visit.href("dispatch"));
        return new AdvisersPage(
                Said.on(
                        visit,
                        visit.frame(visit.t("adviser.title"), above),
                        asked,
                        "adviser",
                        "adviser.refused",
                        "refused"),
                new Link(visit.t("adviser.add"), visit.href("dispatch/advisers/new")),
                visit.t("adviser.offers.hint", japanese ? year.label() : year.englishLabel()),
                rows(visit, all, false, names, offered),
                rows(visit, all, true, names, offered),
                misplaced(visit, all));
    }

    private List<Link> misplaced(PrefectureVisit visit, List<AdviserRecord> all) {
        Municipalities municipalities =
                Municipalities.bundled(visit.prefecture().code());
        Map<String, String> names =
                all.stream().collect(Collectors.toMap(AdviserRecord::id, AdviserRecord::name, (one, other) -> one));
        return advisers.misplaced(visit.prefecture().code()).stream()
                .map(one -> new Link(
                        visit.t(
                                "adviser.misplaced.one",
                                JapaneseDates.full(
                                        one.day(),
                                        visit.visit().messages().language().locale()),
                                municipalities.name(one.town()),
                                names.getOrDefault(one.adviser(), "")),
                        visit.href("dispatch/" + one.programme() + "/plan/" + one.visit())))
                .toList();
    }

    private static List<AdvisersPage.Row> rows(
            PrefectureVisit visit,
            List<AdviserRecord> all,
            boolean retired,
            Map<String, String> names,
            Map<String, Set<HalfDay>> offered) {
        Municipalities municipalities =
                Municipalities.bundled(visit.prefecture().code());
        return all.stream()
                .filter(one -> one.retired() == retired)
                .map(one -> row(visit, one, municipalities, names, offered))
                .toList();
    }

    private static AdvisersPage.Row row(
            PrefectureVisit visit,
            AdviserRecord one,
            Municipalities municipalities,
            Map<String, String> names,
            Map<String, Set<HalfDay>> offered) {
        String here = visit.href("dispatch/advisers/" + one.id());
        return new AdvisersPage.Row(
                one.name(),
                one.kana(),
                one.userId() == null ? "" : names.getOrDefault(one.userId(), ""),
                one.profile().fields(),
                municipalities.name(one.baseCode()),
                one.mostVisits(),
                one.profile().barred().stream()
                        .map(barred ->
                                visit.t("adviser.barred.why", municipalities.name(barred.townCode()), barred.reason()))
                        .toList(),
                offered.getOrDefault(one.id(), Set.of()).size(),
                here + "/edit",
                here + "/availability",
                here + (one.retired() ? "/back" : "/retire"));
    }
}
