package jp.kasane.kernel.jobs;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardAnswer.Refused;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.RegistryEntries.NewTown;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * What a prefecture asks about its towns. The town's registry entry, its first administrator's entry, the job and the trail stand
 * or fall together; whether the asker may is the caller's to have checked. A town whose onboarding failed, or whose first
 * administrator never came, may be asked for again, with another person or another address: every step is made to be repeated.
 */
public final class Provisioning {

    private static final String TOWN = "tenant";

    private final ControlDatabase control;
    private final Jobs jobs;
    private final Clock clock;

    public Provisioning(ControlDatabase control, Jobs jobs, Clock clock) {
        this.control = control;
        this.jobs = jobs;
        this.clock = clock;
    }

    public OnboardAnswer onboard(OnboardOrder order) {
        List<Reason> reasons = new ArrayList<>(OnboardChecks.person(order));
        Optional<LocalGovernment> town = OnboardChecks.town(order, reasons);
        if (town.isEmpty() || !reasons.isEmpty()) {
            return new Refused(reasons);
        }
        try {
            return control.jdbi().inTransaction(transaction -> onboard(transaction, order, town.get()));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return new Refused(List.of(Reason.UNDER_WAY));
            }
            throw e;
        }
    }

    /** Why an order would not be taken on as it stands; nothing is asked for. What only shows when it is carried out is not known. */
    public List<Reason> whyNot(OnboardOrder order) {
        List<Reason> reasons = new ArrayList<>(OnboardChecks.person(order));
        Optional<LocalGovernment> town = OnboardChecks.town(order, reasons);
        if (town.isPresent()) {
            control.jdbi().useTransaction(transaction -> reasons.addAll(whyNot(transaction, order, town.get())));
        }
        return reasons;
    }

    private List<Reason> whyNot(Handle transaction, OnboardOrder order, LocalGovernment town) {
        List<Reason> reasons = new ArrayList<>(whyNotTown(
                transaction,
                order,
                town,
                RegistryEntries.leastLoadedServer(transaction),
                TenantRegistry.find(transaction, town.code().value())));
        reasons.addAll(whyNotPerson(transaction, order, town, ProvisioningRows.user(transaction, order)));
        return reasons;
    }

    /** The open towns of a prefecture that may be onboarded anew: their first administrator could not be reached, or never came. */
    public Set<String> nobodyCame(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> ProvisioningRows.nobodyCame(handle, prefectureCode, clock.instant()));
    }

    /** Asks that a town be shut; its people see the reason. */
    public Enqueued suspend(Tenant town, String reason, @Nullable Viewer by) {
        return ask(town, new JobRequest.SuspendTown(town.code(), reason), "SUSPEND_ASKED", by);
    }

    public Enqueued resume(Tenant town, @Nullable Viewer by) {
        return ask(town, new JobRequest.ResumeTown(town.code()), "RESUME_ASKED", by);
    }

    private Enqueued ask(Tenant town, JobRequest request, String action, @Nullable Viewer by) {
        Place prefecture = Place.prefecture(town.prefectureCode());
        return control.jdbi().inTransaction(transaction -> {
            Enqueued answer = jobs.enqueue(transaction, prefecture, request, by == null ? null : by.userId());
            if (answer instanceof Enqueued.Accepted) {
                audit(transaction, new Asked(prefecture, action, town.code(), Right.TOWN_SUSPEND, null), by);
            }
            return answer;
        });
    }

    private OnboardAnswer onboard(Handle transaction, OnboardOrder order, LocalGovernment town) {
        Optional<String> server = RegistryEntries.leastLoadedServer(transaction);
        Optional<Tenant> entered = TenantRegistry.find(transaction, town.code().value());
        Optional<User> user = ProvisioningRows.user(transaction, order);
        List<Reason> reasons = new ArrayList<>(whyNotTown(transaction, order, town, server, entered));
        reasons.addAll(whyNotPerson(transaction, order, town, user));
        if (server.isEmpty() || !reasons.isEmpty()) {
            return new Refused(reasons);
        }
        if (entered.isEmpty()) {
            enter(transaction, order, town, server.get());
        }
        user.ifPresent(known -> Users.correct(
                transaction, known.id(), order.administratorName(), order.administratorEmail(), clock.instant()));
        return enqueue(transaction, order, town, user.map(User::id).orElseGet(() -> enterUser(transaction, order)));
    }

    private List<Reason> whyNotTown(
            Handle transaction,
            OnboardOrder order,
            LocalGovernment town,
            Optional<String> server,
            Optional<Tenant> entered) {
        List<Reason> reasons = new ArrayList<>();
        if (!ProvisioningRows.prefectureReady(transaction, order.prefectureCode())) {
            reasons.add(Reason.PREFECTURE_NOT_READY);
        }
        if (server.isEmpty()) {
            reasons.add(Reason.NO_DATABASE_SERVER);
        }
        if (entered.filter(one -> isDone(transaction, one)).isPresent()) {
            reasons.add(Reason.ALREADY_ONBOARDED);
        }
        if (ProvisioningRows.importing(transaction, town.code().value())) {
            reasons.add(Reason.UNDER_WAY);
        }
        return reasons;
    }

    private boolean isDone(Handle transaction, Tenant town) {
        return town.state() != Tenant.State.ONBOARDING
                && !ProvisioningRows.nobodyCame(transaction, town.prefectureCode(), clock.instant())
                        .contains(town.code());
    }

    private static List<Reason> whyNotPerson(
            Handle transaction, OnboardOrder order, LocalGovernment town, Optional<User> user) {
        List<Reason> reasons = new ArrayList<>();
        if (user.filter(one ->
                        !ProvisioningRows.waitsFor(transaction, one, town.code().value()))
                .isPresent()) {
            reasons.add(Reason.USERNAME_TAKEN);
        }
        if (ProvisioningRows.ofPrefecture(transaction, order)) {
            reasons.add(Reason.ADMINISTRATOR_OF_PREFECTURE);
        }
        return reasons;
    }

    /** An import looks for the job after it took its lock, and this for the lock after the job is entered: one of them gives way. */
    private OnboardAnswer enqueue(Handle transaction, OnboardOrder order, LocalGovernment town, String userId) {
        Place prefecture = Place.prefecture(order.prefectureCode());
        FirstAdministrator administrator = new FirstAdministrator(
                userId, order.administratorName(), order.administratorEmail(), order.administratorUsername());
        JobRequest request = new JobRequest.OnboardTown(town.code().value(), administrator, order.invite());
        Viewer by = order.requestedBy();
        Enqueued answer = jobs.enqueue(transaction, prefecture, request, by == null ? null : by.userId());
        if (answer instanceof Enqueued.Accepted accepted
                && !ProvisioningRows.importing(transaction, town.code().value())) {
            FirstDefinitions.order(transaction, town.code().value(), order.definition(), clock.instant());
            audit(
                    transaction,
                    new Asked(prefecture, "ONBOARD_ASKED", town.code().value(), Right.TOWN_ONBOARD, whence(order)),
                    by);
            return new Taken(accepted.jobId(), town.code().value());
        }
        transaction.rollback();
        return new Refused(List.of(Reason.UNDER_WAY));
    }

    private void enter(Handle transaction, OnboardOrder order, LocalGovernment town, String server) {
        NewTown entry = new NewTown(
                town.code().value(), order.prefectureCode(), town.name(), town.kana(), order.singleOfficer());
        RegistryEntries.enter(transaction, entry, server, clock.instant());
    }

    private String enterUser(Handle transaction, OnboardOrder order) {
        User user = new User(
                Ids.next(),
                order.prefectureCode(),
                null,
                order.administratorUsername(),
                order.administratorName(),
                order.administratorEmail(),
                "ja",
                User.State.INVITED);
        Users.enter(transaction, user, clock.instant());
        return user.id();
    }

    private static @Nullable String whence(OnboardOrder order) {
        return Optional.ofNullable(order.definition())
                .map(FirstDefinition::whence)
                .map(FirstDefinition.Whence::told)
                .orElse(null);
    }

    private record Asked(
            Place place,
            String action,
            String code,
            Right right,
            @Nullable String purpose) {}

    private static void audit(Handle transaction, Asked asked, @Nullable Viewer by) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        by == null ? null : by.userId(),
                        by == null ? null : by.actingAs(asked.right).name(),
                        asked.place.kind().name(),
                        asked.place.code(),
                        asked.action,
                        TOWN,
                        asked.code,
                        asked.purpose,
                        by == null ? null : by.requestId()));
    }
}
