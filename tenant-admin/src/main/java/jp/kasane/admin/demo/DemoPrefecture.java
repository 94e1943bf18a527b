package jp.kasane.admin.demo;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kasane.admin.demo.DemoPeople.Person;
import jp.kasane.admin.demo.DemoPeople.Town;
import jp.kasane.admin.identity.DemoIdentities;
import jp.kasane.admin.registry.GrantEntries;
import jp.kasane.admin.registry.Prefectures;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * Makes the demonstration's prefecture the way a real one is made: it asks for jobs and waits for them. What is there already is
 * left as it is, so it may run at every start.
 */
public final class DemoPrefecture {

    private static final String PURPOSE = "デモ";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ControlDatabase control;
    private final Prefectures prefectures;
    private final Provisioning provisioning;
    private final DemoIdentities identities;
    private final JobWait wait;
    private final Clock clock;

    public DemoPrefecture(
            ControlDatabase control, Jobs jobs, Prefectures prefectures, DemoIdentities identities, Clock clock) {
        this.control = control;
        this.prefectures = prefectures;
        this.provisioning = new Provisioning(control, jobs, clock);
        this.identities = identities;
        this.wait = new JobWait(jobs);
        this.clock = clock;
    }

    /** The demonstration's password is known to whoever can read the screen: it must not be reachable from elsewhere. */
    public static void refuseIfReachable(Settings settings) {
        String host = URI.create(settings.required("kasane.public.url")).getHost();
        if (host == null || !LOOPBACK.contains(host)) {
            throw new IllegalStateException("the demo runs on loopback only: set kasane.public.url to"
                    + " http://localhost:<port>, or kasane.mode to production");
        }
    }

    public void load() {
        TenantRegistry registry = new TenantRegistry(control);
        if (registry.prefecture(DemoPeople.AOMORI.code())
                .filter(one -> "ACTIVE".equals(one.state()))
                .isEmpty()) {
            wait.until(DemoPeople.AOMORI, List.of(jobId(prefectures.prepare(prefecture()))));
        }
        List<String> underWay = new ArrayList<>();
        for (Town town : DemoPeople.towns()) {
            if (registry.find(town.code())
                    .filter(one -> one.state() != Tenant.State.ONBOARDING)
                    .isEmpty()) {
                onboard(town, underWay);
            }
        }
        wait.until(DemoPeople.AOMORI, underWay);
        keep(DemoPeople.first());
        DemoPeople.towns().forEach(town -> keep(town.first()));
        DemoPeople.others().forEach(this::keep);
    }

    private void onboard(Town town, List<String> underWay) {
        Person first = town.first();
        OnboardOrder order = new OnboardOrder(
                DemoPeople.AOMORI.code(),
                town.code(),
                first.name(),
                first.email(),
                first.username(),
                town.singleOfficer(),
                false,
                null);
        OnboardAnswer answer = provisioning.onboard(
                DemoDefinitions.of(town.code()).map(order::beginningWith).orElse(order));
        if (answer instanceof OnboardAnswer.Taken taken) {
            underWay.add(taken.jobId());
        } else if (answer instanceof OnboardAnswer.Refused refused
                && refused.reasons().contains(OnboardAnswer.Reason.UNDER_WAY)) {
            underWay.addAll(wait.unfinished(DemoPeople.AOMORI));
        } else {
            throw new IllegalStateException("the demo town " + town.code() + " was refused: " + answer);
        }
    }

    private void keep(Person person) {
        User user = control.jdbi().inTransaction(transaction -> {
            User entered = Users.byUsername(transaction, DemoPeople.AOMORI.code(), person.username())
                    .orElseGet(() -> enter(transaction, person));
            person.roles().stream()
                    .map(role -> new GrantEntries.Entry(entered.id(), person.place(), role, PURPOSE, null))
                    .filter(entry -> GrantEntries.never(transaction, entry))
                    .forEach(entry -> GrantEntries.enter(transaction, entry, clock.instant()));
            return entered;
        });
        identities.keep(user, person.place());
    }

    private User enter(Handle transaction, Person person) {
        User user = new User(
                Ids.next(),
                DemoPeople.AOMORI.code(),
                null,
                person.username(),
                person.name(),
                person.email(),
                "ja",
                User.State.INVITED);
        Users.enter(transaction, user, clock.instant());
        return user;
    }

    private static Prefectures.Order prefecture() {
        Person first = DemoPeople.first();
        FirstAdministrator administrator =
                new FirstAdministrator(Ids.next(), first.name(), first.email(), first.username());
        return new Prefectures.Order(DemoPeople.AOMORI.code(), "青森県", administrator, false);
    }

    private static String jobId(Enqueued answer) {
        return answer instanceof Enqueued.Accepted accepted
                ? accepted.jobId()
                : ((Enqueued.AlreadyUnderWay) answer).jobId();
    }
}
