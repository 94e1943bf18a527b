package jp.kasane.web.town.profile;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.municipal.profile.Figure;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.municipal.profile.ProfileChange;
import jp.kasane.municipal.profile.ProfileLine;
import jp.kasane.municipal.profile.PublishedValue;
import jp.kasane.municipal.profile.TownProfile;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.TimelineEntry;

/** Reading a town's figures. */
@Path("/t/{town}/profile")
public final class ProfileResource {

    private static final int CHANGES = 50;
    private static final List<String> TOLD = List.of("added", "revised", "removed", "restored");

    private final Users users;
    private final Clock clock;

    public ProfileResource(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @GET
    @Requires(Right.TOWN_ENTER)
    public ProfilePage read(@Context TownVisit visit, @QueryParam("told") @DefaultValue("") String told) {
        TownProfile profile = new TownProfile(visit.unit(), clock);
        List<ProfileLine> lines = profile.lines();
        ProfileWords words = new ProfileWords(visit.visit().messages());
        Frame frame = visit.frame(visit.t("profile.title"), new Link[0]);
        if (TOLD.contains(told)) {
            frame = frame.saying(List.of(Notice.done(visit.t("profile.told." + told))));
        }
        Optional<ProfilePage.Desk> desk =
                visit.may(Right.TOWN_SETTINGS) ? Optional.of(desk(visit, profile, words)) : Optional.empty();
        return new ProfilePage(frame, rows(words, lines), lines.stream().anyMatch(ProfileLine::contradictory), desk);
    }

    private static List<ProfilePage.Row> rows(ProfileWords words, List<ProfileLine> lines) {
        List<ProfilePage.Row> rows = new ArrayList<>();
        for (ProfileLine line : lines) {
            for (Figure figure : line.figures()) {
                boolean first = figure.equals(line.figures().get(0));
                rows.add(row(words, figure, first ? line.figures().size() : 0, line.contradicted(figure)));
            }
        }
        return rows;
    }

    private static ProfilePage.Row row(ProfileWords words, Figure figure, int span, boolean contradicted) {
        var statement = figure.statement();
        return new ProfilePage.Row(
                figure.id(),
                figure.version(),
                statement.label(),
                span > 0,
                span,
                words.value(statement),
                statement.value() instanceof PublishedValue.Stated,
                contradicted,
                words.time(statement),
                words.source(statement),
                words.choice(statement.origin()),
                statement.origin() != Origin.SOURCE,
                statement.note());
    }

    private ProfilePage.Desk desk(TownVisit visit, TownProfile profile, ProfileWords words) {
        List<ProfilePage.Row> takenOff = profile.takenOff().stream()
                .map(figure -> row(words, figure, 1, false))
                .toList();
        List<ProfileChange> changes = profile.changes(CHANGES);
        Set<String> actors = changes.stream().map(ProfileChange::by).collect(Collectors.toSet());
        Map<String, String> names = users.byIds(actors).stream().collect(Collectors.toMap(User::id, User::displayName));
        List<TimelineEntry> told = changes.stream()
                .map(change -> entry(visit, words, change, names.getOrDefault(change.by(), visit.t("somebody"))))
                .toList();
        return new ProfilePage.Desk(visit.href("profile/figures/new"), visit.href("profile/figures/"), takenOff, told);
    }

    private static TimelineEntry entry(TownVisit visit, ProfileWords words, ProfileChange change, String who) {
        String said = Stream.of(
                        words.value(change.statement()),
                        words.time(change.statement()),
                        words.source(change.statement()))
                .collect(Collectors.joining(visit.t("profile.change.and")));
        return new TimelineEntry(
                words.moment(change.at()),
                change.at().toString(),
                visit.t(
                        "profile.change." + change.act().name(),
                        change.statement().label()),
                who,
                said);
    }
}
