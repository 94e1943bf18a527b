package jp.kasane.admin.identity;

import java.util.List;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.KeepTown;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jspecify.annotations.Nullable;

/** The steps at the identity server that make places: realm and client of a prefecture, organization of a town, first people. */
public final class IdentitySteps {

    private final ControlDatabase control;
    private final Rows rows;
    private final Realms realms;
    private final WebClients clients;
    private final Organizations organizations;
    private final MailServer mail;
    private final Identities identities;
    private final SecondFactor secondFactor;

    public IdentitySteps(ControlDatabase control, KeyRing keys, Settings settings, IdentityServer server) {
        this.control = control;
        this.rows = new Rows(control, keys);
        this.realms = new Realms(server);
        this.clients = new WebClients(server, settings.required("kasane.public.url"));
        this.organizations = new Organizations(server);
        this.mail = new MailServer(control, keys, settings);
        this.identities = new Identities(server);
        this.secondFactor = SecondFactor.of(settings);
    }

    public Plan<PreparePrefecture> ofPreparation() {
        return Plan.of(JobKind.PREPARE_PREFECTURE, PreparePrefecture.class)
                .with(JobStep.REALM, task -> keepRealm(task.request().code()))
                .with(JobStep.CLIENT, task -> keepClient(task.request().code()))
                .with(JobStep.FIRST_ADMINISTRATOR, task -> {
                    PreparePrefecture request = task.request();
                    keepFirst(request.code(), request.firstAdministrator(), request.invite());
                })
                .with(JobStep.INVITATION, task -> {
                    PreparePrefecture request = task.request();
                    if (request.invite()) {
                        Place place = Place.prefecture(request.code());
                        invite(request.code(), request.firstAdministrator(), place, task.requestedBy());
                    }
                });
    }

    public Plan<KeepPrefecture> ofKeeping() {
        return Plan.of(JobKind.KEEP_PREFECTURE, KeepPrefecture.class)
                .with(JobStep.REALM, task -> keepRealm(task.request().code()))
                .with(JobStep.CLIENT, task -> keepClient(task.request().code()));
    }

    public Plan<KeepTown> ofTownKeeping() {
        return Plan.of(JobKind.KEEP_TOWN, KeepTown.class)
                .with(
                        JobStep.ORGANIZATION,
                        task -> keepOrganization(town(task.request().code())));
    }

    public Plan<OnboardTown> ofOnboarding() {
        return Plan.of(JobKind.ONBOARD_TOWN, OnboardTown.class)
                .with(JobStep.ORGANIZATION, task -> keepOrganization(town(task.request())))
                .with(JobStep.FIRST_ADMINISTRATOR, task -> keepFirstOf(task.request()))
                .with(JobStep.INVITATION, task -> {
                    OnboardTown request = task.request();
                    Tenant town = town(request);
                    if (request.invite()) {
                        invite(town.prefectureCode(), request.firstAdministrator(), town.place(), task.requestedBy());
                    }
                });
    }

    private void keepRealm(String prefectureCode) {
        Rows.Realm realm = rows.realm(prefectureCode);
        realms.keep(realm.name(), realm.prefectureName(), mail.of(prefectureCode));
    }

    private void keepClient(String prefectureCode) {
        Rows.Realm realm = rows.realm(prefectureCode);
        clients.keep(realm.name(), realm.clientSecret());
    }

    private void keepOrganization(Tenant town) {
        String id = organizations.keep(rows.realm(town.prefectureCode()).name(), town);
        control.jdbi().useHandle(handle -> RegistryEntries.keepOrganization(handle, town.code(), id));
    }

    private void keepFirstOf(OnboardTown request) {
        Tenant town = town(request);
        String subject = keepFirst(town.prefectureCode(), request.firstAdministrator(), request.invite());
        String organization = control.jdbi()
                .withHandle(handle -> RegistryEntries.organization(handle, town.code()))
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no organization of " + town.code()));
        organizations.join(rows.realm(town.prefectureCode()).name(), organization, subject);
    }

    private String keepFirst(String prefectureCode, FirstAdministrator administrator, boolean invite) {
        User user = rows.user(administrator.userId());
        String subject =
                identities.keep(rows.realm(prefectureCode).name(), user, invite ? administratorsActions() : List.of());
        rows.known(user, subject);
        return subject;
    }

    private void invite(
            String prefectureCode, FirstAdministrator administrator, Place place, @Nullable String requestedBy) {
        String subject = rows.user(administrator.userId()).knownSubject().orElseThrow();
        String realm = rows.realm(prefectureCode).name();
        if (!identities.hasPassword(realm, subject)) {
            identities.mail(realm, subject, administratorsActions(), clients.landing(), Identities.INVITATION_LIVES);
            rows.audit(place, "INVITED", administrator.userId(), requestedBy);
        }
    }

    private List<String> administratorsActions() {
        return Identities.firstActions(secondFactor.demandedOfHolder(true));
    }

    private Tenant town(OnboardTown request) {
        return town(request.code());
    }

    private Tenant town(String code) {
        return new TenantRegistry(control)
                .find(code)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
    }
}
