package jp.kasane.admin.registry;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.StarterTemplate;
import jp.kasane.prefecture.templates.NewTemplate;
import jp.kasane.prefecture.templates.Templates;
import org.jdbi.v3.core.Handle;

/**
 * Enters a prefecture. Nobody can sign in before there is one, so no page asks for it: the operator does, on the command line, or
 * the demonstration.
 */
public final class Prefectures {

    private static final int SECRET_BYTES = 32;

    private final ControlDatabase control;
    private final Jobs jobs;
    private final KeyRing keys;
    private final Clock clock;

    public Prefectures(ControlDatabase control, Jobs jobs, KeyRing keys, Clock clock) {
        this.control = control;
        this.jobs = jobs;
        this.keys = keys;
        this.clock = clock;
    }

    /** A prefecture to be entered and its first administrator. */
    public record Order(String code, String name, FirstAdministrator administrator, boolean invite) {}

    /**
     * Asks for the prefecture; asked again with the same user name, the first administrator is the same person, under the name and
     * address given now while they have not come.
     */
    public Enqueued prepare(Order order) {
        return control.jdbi().inTransaction(transaction -> {
            enter(transaction, order);
            FirstAdministrator named = order.administrator();
            String userId = Users.byUsername(transaction, order.code(), named.username())
                    .map(User::id)
                    .orElseGet(() -> enterUser(transaction, order));
            Users.correct(transaction, userId, named.name(), named.email(), clock.instant());
            FirstAdministrator first = new FirstAdministrator(userId, named.name(), named.email(), named.username());
            JobRequest request = new JobRequest.PreparePrefecture(order.code(), first, order.invite());
            return jobs.enqueue(transaction, Place.prefecture(order.code()), request, null);
        });
    }

    /** Asks that the prefecture's realm be brought in line. */
    public Enqueued keep(String code) {
        return jobs.enqueue(Place.prefecture(code), new JobRequest.KeepPrefecture(code), null);
    }

    private void enter(Handle transaction, Order order) {
        Optional<String> known = transaction
                .createQuery("SELECT code FROM prefecture WHERE code = :code")
                .bind("code", order.code())
                .mapTo(String.class)
                .findOne();
        if (known.isPresent()) {
            return;
        }
        transaction
                .createUpdate("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at)"
                        + " VALUES (:code, :name, :realm, 'kasane-web', :secret, 'PREPARING', :now)")
                .bind("code", order.code())
                .bind("name", order.name())
                .bind("realm", "kasane-" + order.code())
                .bind("secret", keys.seal(IdentityClients.purpose(order.code()), newSecret()))
                .bind("now", clock.instant())
                .execute();
        Templates.begin(transaction, order.code(), starters(), clock.instant());
        audit(transaction, order.code());
    }

    private static List<NewTemplate> starters() {
        return Arrays.stream(StarterTemplate.values())
                .map(starter -> {
                    Definition template = starter.definition();
                    return new NewTemplate(template.title(), DefinitionFiles.FORMAT.json(template), starter.fileName());
                })
                .toList();
    }

    private static void audit(Handle transaction, String code) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        null,
                        null,
                        Place.Kind.PREFECTURE.name(),
                        code,
                        "PREFECTURE_ASKED",
                        "prefecture",
                        code,
                        null,
                        null));
    }

    private String enterUser(Handle transaction, Order order) {
        FirstAdministrator named = order.administrator();
        User user = new User(
                Ids.next(),
                order.code(),
                null,
                named.username(),
                named.name(),
                named.email(),
                "ja",
                User.State.INVITED);
        Users.enter(transaction, user, clock.instant());
        return user.id();
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
