package jp.kasane.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.prefecture.feeds.FeedRounds;
import jp.kasane.prefecture.planning.Runs;
import jp.kasane.web.demo.DemoTowns;
import jp.kasane.web.demo.Demonstration;
import jp.kasane.web.draw.PageStatus;
import jp.kasane.web.draw.PageWriter;
import jp.kasane.web.fault.Faults;
import jp.kasane.web.front.RequestLog;
import jp.kasane.web.gate.Callers;
import jp.kasane.web.gate.Cap;
import jp.kasane.web.gate.Doors;
import jp.kasane.web.gate.Gate;
import jp.kasane.web.gate.Legible;
import jp.kasane.web.gate.PlaceNames;
import jp.kasane.web.gate.SameOrigin;
import jp.kasane.web.gate.VisitParameters;
import jp.kasane.web.signin.IdentityServer;
import jp.kasane.web.signin.OpenId;
import jp.kasane.web.signin.Prefectures;
import jp.kasane.web.visits.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objects of this node, built once from the settings and handed to whoever names them in a constructor. */
public final class Wiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    /** The newest migration of a town's database; a test compares it with the files. */
    static final String TOWN_SCHEMA = "1";

    private static final String TOWN_ENTITIES = "kasane-town";
    private static final long LARGEST_FORM = 2_000_000;
    /** 2 MB of Japanese text, or 4 MB of a table, as a form writes it. */
    private static final long LARGEST_LIST = 8_000_000;

    private static final long SWEEP_MINUTES = 5;
    private static final long DEMO_SECONDS = 2;

    private final Settings settings;
    private final String publicUrl;
    private final Clock clock = Clock.systemUTC();
    private final KeyRing keys;
    private final ControlDatabase control;
    private final TenantRegistry registry;
    private final Grants grants;
    private final Users users;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Towns towns;
    private final PlaceNames placeNames;
    private final OpenId openId;
    private final SecondFactor secondFactor;
    private final Optional<Demonstration> demonstration;
    private final RequestLog requestLog = new RequestLog();
    private final Runs runs;
    private final Outbox outbox = new Outbox();
    private final FeedRounds feedRounds;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kasane-web-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Wiring(Settings settings) {
        this.settings = settings;
        this.secondFactor = SecondFactor.of(settings);
        this.publicUrl = settings.required("kasane.public.url").replaceAll("/+$", "");
        this.keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        this.control = ControlDatabase.open(settings);
        this.runs = new Runs(control, clock);
        this.feedRounds = new FeedRounds(control, keys, clock);
        this.registry = new TenantRegistry(control);
        this.grants = new Grants(control, clock);
        this.users = new Users(control, clock);
        this.sessions = new Sessions(control, keys, SessionLimits.of(settings), clock);
        this.signIns = new SignIns(control, keys, clock);
        this.towns = new Towns(keys, Towns.Limits.USUAL, TOWN_ENTITIES, registry::sealedPasswords);
        this.demonstration = settings.demo()
                ? Optional.of(
                        new Demonstration(new DemoTowns(registry, towns, grants, users, TOWN_SCHEMA), control, clock))
                : Optional.empty();
        this.placeNames = new PlaceNames(registry);
        this.openId = new OpenId(new IdentityServer(settings.required("kasane.identity.url")), publicUrl);
    }

    static Wiring of(Settings settings) {
        return new Wiring(settings);
    }

    /** What every request passes through, in Jersey. */
    List<Object> providers() {
        Callers callers = new Callers(sessions, grants, placeNames, secondFactor);
        Gate gate = new Gate(callers, new SameOrigin(publicUrl), new Doors(registry, grants, towns, TOWN_SCHEMA));
        return List.of(
                new Legible(),
                new Cap(LARGEST_FORM, LARGEST_LIST),
                gate,
                new VisitParameters(gate).binder(),
                new Faults(callers),
                PageWriter.compiled(),
                new PageStatus());
    }

    /** Removes what has expired, and reads calendars that are due, every few minutes. */
    void begin() {
        feedRounds.begin();
        housekeeping.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
        demonstration.ifPresent(
                demo -> housekeeping.scheduleWithFixedDelay(demo::fill, DEMO_SECONDS, DEMO_SECONDS, TimeUnit.SECONDS));
    }

    private void sweep() {
        try {
            LOG.debug("swept {} sessions, {} sign-ins", sessions.sweep(), signIns.sweep());
        } catch (RuntimeException e) {
            LOG.warn("expired sessions could not be swept", e);
        }
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        feedRounds.close();
        outbox.close();
        runs.close();
        towns.close();
        control.close();
    }

    boolean https() {
        return publicUrl.startsWith("https:");
    }

    /** Where browsers find the pages, without a slash at its end. */
    public String publicUrl() {
        return publicUrl;
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public KeyRing keys() {
        return keys;
    }

    public ControlDatabase control() {
        return control;
    }

    public TenantRegistry registry() {
        return registry;
    }

    public Grants grants() {
        return grants;
    }

    public Users users() {
        return users;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SignIns signIns() {
        return signIns;
    }

    public IdentityClients identityClients() {
        return new IdentityClients(control, keys);
    }

    public Prefectures prefectures() {
        return new Prefectures(registry);
    }

    public Jobs jobs() {
        return new Jobs(control, clock);
    }

    public Provisioning provisioning() {
        return new Provisioning(control, jobs(), clock);
    }

    /** Towns that leave; between agreement and erasure lie the days that the settings say, 14 unless they do. */
    public Departures departures() {
        int days = settings.number("kasane.departure.days", Math.toIntExact(Departures.WAIT.toDays()));
        return new Departures(control, clock, Duration.ofDays(Math.max(settings.demo() ? 0 : 1, days)));
    }

    public Towns towns() {
        return towns;
    }

    public OpenId openId() {
        return openId;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    Optional<Demonstration> demonstration() {
        return demonstration;
    }

    /** The searches for plans of this node. */
    public Runs runs() {
        return runs;
    }

    /** The subscribed calendars that this node reads. */
    public FeedRounds feedRounds() {
        return feedRounds;
    }

    /** What goes out after pages were answered. */
    public Outbox outbox() {
        return outbox;
    }

    public RequestLog requestLog() {
        return requestLog;
    }
}
