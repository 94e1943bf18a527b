package jp.kasane.prefecture.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Gone;
import jp.kasane.prefecture.requests.RequestOutcome.Refused;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.visits.VisitsOfRequest;
import org.jdbi.v3.core.Handle;

/**
 * The towns' applications. A town sees its own, the prefecture those that were ever sent; another's is not there. What may be done from
 * where is {@link RequestAct}. Every act holds the programme, names the version that was seen, and stands in the history and in the trail,
 * all in one transaction.
 */
public final class Requests {

    /** Requests of one town in one programme of which something may still come. */
    public static final int MOST_LIVE = 20;

    /** With those that are over. */
    public static final int MOST = 200;

    private static final String KIND = "dispatch_request";

    private final ControlDatabase control;
    private final Clock clock;

    public Requests(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** All of a town, drafts too, the newest first. */
    public List<TownRequest> ofTown(String prefecture, String town) {
        return control.jdbi().withHandle(handle -> RequestRows.ofTown(handle, prefecture, town));
    }

    /** Those that were ever sent to a programme, in the order in which they were sent. */
    public List<TownRequest> ofProgramme(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> ofProgramme(handle, prefecture, programme));
    }

    /** The same within a transaction. */
    public static List<TownRequest> ofProgramme(Handle handle, String prefecture, String programme) {
        return RequestRows.sentTo(handle, prefecture, programme);
    }

    /** The town's own. */
    public Optional<TownRequest> find(String prefecture, String town, String id) {
        return control.jdbi()
                .withHandle(handle -> RequestRows.find(handle, prefecture, id))
                .filter(one -> one.town().equals(town));
    }

    /** One that was ever sent to the programme. */
    public Optional<TownRequest> findSent(String prefecture, String programme, String id) {
        return control.jdbi()
                .withHandle(handle -> RequestRows.find(handle, prefecture, id))
                .filter(one -> one.sent() && one.programme().equals(programme));
    }

    /** What was said and decided of it, the oldest first. */
    public List<RequestEvent> events(TownRequest request) {
        return control.jdbi().withHandle(handle -> RequestRows.events(handle, request.id()));
    }

    /** What it said each time it was handed in, the oldest first. */
    public List<RequestVersion> versions(TownRequest request) {
        return control.jdbi().withHandle(handle -> VersionRows.of(handle, request.id()));
    }

    /** The town begins to write one. */
    public RequestOutcome begin(String prefecture, String programme, Answers answers, Viewer by) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<Programme> held = Programmes.held(transaction, prefecture, programme);
            if (held.filter(Programme::shownToTowns).isEmpty()) {
                return new Gone();
            }
            Optional<Why> not =
                    notNow(transaction, held.get(), town(by), "").or(() -> tooMany(transaction, held.get(), town(by)));
            if (not.isPresent()) {
                return new Refused(not.get());
            }
            String id = RequestRows.insert(transaction, prefecture, programme, answers, by, clock.instant());
            ControlAudit.record(
                    transaction, by.doing(RequestAct.SAVE.right(), "DISPATCH_REQUEST_BEGUN", KIND, id, null));
            return new Done(id, List.of());
        });
    }

    /** The draft says this from now on. */
    public RequestOutcome save(Seen seen, Answers answers, Viewer by) {
        return act(RequestAct.SAVE, seen, by, on -> {
            on.move(answers, "");
            return List.of();
        });
    }

    /** To the prefecture. */
    public RequestOutcome send(Seen seen, Answers answers, Viewer by) {
        return act(RequestAct.SEND, seen, by, on -> {
            on.refuse(notNow(on.transaction(), on.programme(), on.request().town(), seen.id()));
            on.refuse(incomplete(answers, on.programme()));
            on.move(answers, "");
            return List.of();
        });
    }

    /** What the prefecture asked is answered, in words or by what the application says from now on. */
    public RequestOutcome answer(Seen seen, Answers answers, String words, Viewer by) {
        return act(RequestAct.ANSWER, seen, by, on -> {
            on.refuse(incomplete(answers, on.programme()));
            on.move(answers, words);
            return List.of();
        });
    }

    /** Nothing is wanted any more: visits that nobody has agreed to are cancelled; the agreed ones are told. */
    public RequestOutcome withdraw(Seen seen, String words, Viewer by) {
        return act(RequestAct.WITHDRAW, seen, by, on -> {
            on.move(on.request().answers(), words);
            return visits(on).cancel(words, by, clock.instant());
        });
    }

    public RequestOutcome askBack(Seen seen, String words, Viewer by) {
        return act(RequestAct.ASK_BACK, seen, by, on -> {
            on.refuse(ended(on.programme()));
            on.move(on.request().answers(), words);
            return List.of();
        });
    }

    /** Accepts it and makes its visits. */
    public RequestOutcome accept(Seen seen, Decision why, Viewer by) {
        return act(RequestAct.ACCEPT, seen, by, on -> {
            on.refuse(Applying.refusedLater(on.programme(), on.request().town()));
            int quota = on.programme().settings().townsQuota();
            boolean full = quota > 0
                    && RequestRows.acceptedTowns(
                                    on.transaction(),
                                    seen.prefecture(),
                                    on.programme().id(),
                                    on.request().town())
                            >= quota;
            on.refuse(full ? Optional.of(Why.QUOTA_FULL) : Optional.empty());
            on.move(on.request().answers(), why.words());
            List<String> stages = on.programme().settings().stages().stream()
                    .map(StageSetting::id)
                    .toList();
            visits(on).make(stages, on.programme().visitsPerRequest(), clock.instant());
            return List.of();
        });
    }

    public RequestOutcome decline(Seen seen, Decision why, Viewer by) {
        return act(RequestAct.DECLINE, seen, by, on -> {
            on.move(on.request().answers(), why.words());
            return List.of();
        });
    }

    /**
     * Takes a decision back, as long as none of its visits has a day. A draft is not in the way: nobody but its town knows of it. Why is
     * between the prefecture and the town: it stands in the history of the request and not of its visits, which whoever comes may read
     * once it is accepted again.
     */
    public RequestOutcome undo(Seen seen, String words, Viewer by) {
        return act(RequestAct.UNDO, seen, by, on -> {
            on.refuse(ended(on.programme()));
            on.refuse(onlyOne(
                    on.transaction(),
                    on.programme(),
                    on.request().town(),
                    one -> one.sent() && !one.id().equals(seen.id())));
            on.refuse(visits(on).untouched() ? Optional.empty() : Optional.of(Why.PLANNED));
            on.move(on.request().answers(), words);
            visits(on).cancel("", by, clock.instant());
            return List.of();
        });
    }

    /** What was decided in a programme that has ended stays decided, and nobody is asked any more. */
    private static Optional<Why> ended(Programme programme) {
        return programme.ended() ? Optional.of(Why.CLOSED) : Optional.empty();
    }

    /** @param but a request that does not count: the one it is about */
    private Optional<Why> notNow(Handle transaction, Programme programme, String town, String but) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        return Applying.refusal(programme, town, today)
                .or(() -> onlyOne(transaction, programme, town, one -> !one.id().equals(but)));
    }

    /** @param counted which of the town's live ones are in the way */
    private static Optional<Why> onlyOne(
            Handle transaction, Programme programme, String town, Predicate<TownRequest> counted) {
        boolean another = programme.kind() == Programme.Kind.QUOTA
                && RequestRows.live(transaction, programme.prefecture(), programme.id(), town).stream()
                        .anyMatch(counted);
        return another ? Optional.of(Why.ONE_ALREADY) : Optional.empty();
    }

    /** Where a town may have several, still no more than anybody reads: each may carry files. */
    private static Optional<Why> tooMany(Handle transaction, Programme programme, String town) {
        List<TownRequest> there = RequestRows.ofTown(transaction, programme.prefecture(), town).stream()
                .filter(one -> one.programme().equals(programme.id()))
                .toList();
        long live = there.stream().filter(one -> one.state().live()).count();
        return live >= MOST_LIVE || there.size() >= MOST ? Optional.of(Why.TOO_MANY) : Optional.empty();
    }

    private static VisitsOfRequest visits(Moving on) {
        TownRequest request = on.request();
        return new VisitsOfRequest(
                on.transaction(), on.programme().prefecture(), request.programme(), request.id(), request.town());
    }

    private static Optional<Why> incomplete(Answers answers, Programme programme) {
        return Flaw.in(answers, programme.settings()).isEmpty() ? Optional.empty() : Optional.of(Why.INCOMPLETE);
    }

    private RequestOutcome act(RequestAct act, Seen seen, Viewer by, Moving.Step step) {
        try {
            return control.jdbi().inTransaction(transaction -> {
                Optional<TownRequest> there = RequestRows.find(transaction, seen.prefecture(), seen.id())
                        .filter(one -> act.byTown() ? one.town().equals(town(by)) : one.sent() && at(seen, by));
                if (there.isEmpty()) {
                    return new Gone();
                }
                Programme programme = Programmes.held(
                                transaction, seen.prefecture(), there.get().programme())
                        .orElseThrow();
                TownRequest now = RequestRows.lock(transaction, seen.prefecture(), seen.id())
                        .orElseThrow();
                if (now.version() != seen.version()) {
                    return new Stale();
                }
                Moving on = new Moving(transaction, act, now, programme, by, clock.instant());
                on.refuse(act.from(now.state()).isPresent() ? Optional.empty() : Optional.of(Why.STATE));
                return new Done(seen.id(), step.take(on));
            });
        } catch (Moving.NotDone e) {
            return new Refused(e.why());
        }
    }

    private static String town(Viewer by) {
        if (by.place().kind() != Place.Kind.TOWN) {
            throw new IllegalArgumentException("a town applies, not " + by.place());
        }
        return by.place().code();
    }

    private static boolean at(Seen seen, Viewer by) {
        if (by.place().kind() != Place.Kind.PREFECTURE) {
            throw new IllegalArgumentException("a prefecture decides, not " + by.place());
        }
        return by.place().code().equals(seen.prefecture());
    }
}
