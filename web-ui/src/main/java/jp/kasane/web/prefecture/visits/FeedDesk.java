package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.feeds.Feed;
import jp.kasane.prefecture.feeds.FeedAddress;
import jp.kasane.prefecture.feeds.FeedOutcome;
import jp.kasane.prefecture.feeds.FeedRounds;
import jp.kasane.prefecture.feeds.FeedSaid;
import jp.kasane.prefecture.feeds.Feeds;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;
import org.jspecify.annotations.Nullable;

/** The calendar that an adviser subscribes to: said by themselves, or by the officer for one who does not sign in. */
public final class FeedDesk {

    private static final String URL = "url";
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    private final VisitDesk desk;
    private final Feeds feeds;
    private final FeedRounds rounds;

    public FeedDesk(VisitDesk desk, Feeds feeds, FeedRounds rounds) {
        this.desk = desk;
        this.feeds = feeds;
        this.rounds = rounds;
    }

    FeedPage form(PrefectureVisit visit, Whose whose, Typed said) {
        return page(visit, kept(visit, whose), said, field(visit));
    }

    /** The calendar of an adviser who signs in is nobody else's. */
    private static Kept kept(PrefectureVisit visit, Whose whose) {
        Optional<AdviserRecord> adviser = whose.adviser();
        if (adviser.isPresent() && !Feeds.mayKeep(adviser.get(), visit.viewer())) {
            throw Denied.notFound();
        }
        return new Kept(whose, adviser);
    }

    private record Kept(Whose whose, Optional<AdviserRecord> adviser) {
        String below() {
            return whose.below() + "/feed";
        }
    }

    private static Field field(PrefectureVisit visit) {
        return Field.of(URL, visit.t("availability.feed.url")).mandatory().hint(visit.t("availability.feed.url.hint"));
    }

    Response subscribe(PrefectureVisit visit, Whose whose, Typed typed) {
        Kept kept = kept(visit, whose);
        Optional<FeedAddress> address = FeedAddress.of(typed.of(URL));
        if (address.isEmpty()) {
            Field wrong = field(visit).value(typed.of(URL)).error(visit.t("availability.feed.wrong"));
            return Response.ok(page(visit, kept, NOTHING, wrong)).build();
        }
        return done(visit, kept, id -> feeds.subscribe(id, address.get(), visit.viewer()), "feed-subscribed");
    }

    Response read(PrefectureVisit visit, Whose whose) {
        return done(visit, kept(visit, whose), id -> feeds.readNext(id, visit.viewer()), "feed-reading");
    }

    Response remove(PrefectureVisit visit, Whose whose) {
        return done(visit, kept(visit, whose), id -> feeds.remove(id, visit.viewer()), "feed-removed");
    }

    private Response done(PrefectureVisit visit, Kept kept, Function<String, FeedOutcome> act, String done) {
        FeedOutcome outcome = kept.adviser().map(AdviserRecord::id).map(act).orElse(FeedOutcome.NOT_THEIRS);
        String said = switch (outcome) {
            case DONE -> "?done=" + done;
            case NONE -> "?refused=no-feed";
            case JUST_READ -> "?refused=just-read";
            case UNOPENED -> "?refused=unopened";
            case NOT_THEIRS -> "?refused=unknown";
        };
        if (outcome == FeedOutcome.DONE) {
            rounds.soon();
        }
        return Response.seeOther(URI.create(visit.href(kept.below() + said))).build();
    }

    /** What the page of half-days says of the calendar, if the viewer may know of it. */
    Optional<Notice> said(PrefectureVisit visit, AdviserRecord adviser) {
        return feeds.of(adviser, visit.viewer()).flatMap(feed -> said(visit, feed));
    }

    private static Optional<Notice> said(PrefectureVisit visit, Feed feed) {
        return feed.said().map(said -> {
            String words = visit.t("availability.feed.said." + said, Integer.toString(feed.number()));
            boolean fine = said == FeedSaid.FINE;
            if (fine && feed.number() == 0) {
                return Notice.info(visit.t("availability.feed.fine", moment(visit, feed.fineAt())), null);
            }
            return fine
                    ? Notice.warning(visit.t("availability.feed.fine", moment(visit, feed.fineAt())), words)
                    : Notice.warning(visit.t("availability.feed.failed"), words);
        });
    }

    private static String moment(PrefectureVisit visit, @Nullable Instant at) {
        return at == null ? visit.t("availability.feed.never") : VisitWords.moment(visit, at);
    }

    private FeedPage page(PrefectureVisit visit, Kept kept, Typed said, Field url) {
        Optional<Feed> feed = kept.adviser().flatMap(one -> feeds.of(one, visit.viewer()));
        Whose whose = kept.whose();
        Frame frame = visit.shownAt(kept.below())
                .frame(visit.t("availability.feed"), new Link(whose.title(visit), visit.href(whose.below())));
        return new FeedPage(
                Said.on(visit, frame, said, "availability", "availability.feed.refused", "refused"),
                visit.href(kept.below()),
                visit.t(whose.officer() ? "availability.feed.lead.of" : "availability.feed.lead"),
                feed.map(one -> details(visit, one)).orElse(List.of()),
                feed.flatMap(one -> said(visit, one)),
                url);
    }

    private static String host(PrefectureVisit visit, Feed feed) {
        return Objects.requireNonNullElseGet(feed.host(), () -> visit.t("availability.feed.host.unopened"));
    }

    private List<Detail> details(PrefectureVisit visit, Feed feed) {
        List<Detail> details = new ArrayList<>(List.of(
                new Detail(visit.t("availability.feed.host"), host(visit, feed)),
                new Detail(visit.t("availability.feed.fine-at"), moment(visit, feed.fineAt()))));
        if (feed.said().filter(FeedSaid::asked).isPresent()) {
            details.add(new Detail(visit.t("availability.feed.read-at"), moment(visit, feed.readAt())));
        }
        Instant due = feed.dueAt();
        boolean later = due != null && due.isAfter(desk.now().plus(SOON));
        details.add(new Detail(
                visit.t("availability.feed.due-at"), later ? moment(visit, due) : visit.t("availability.feed.soon")));
        return details;
    }
}
