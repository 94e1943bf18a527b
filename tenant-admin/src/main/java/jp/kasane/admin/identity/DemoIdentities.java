package jp.kasane.admin.identity;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;

/**
 * Identities of a demonstration, with the one password that is printed at its start. There is no way to this in production: it
 * cannot even be made.
 */
public final class DemoIdentities {

    private final ControlDatabase control;
    private final Rows rows;
    private final Identities identities;
    private final Organizations organizations;
    private final String password;

    public DemoIdentities(ControlDatabase control, KeyRing keys, Settings settings, IdentityServer server) {
        if (!settings.demo()) {
            throw new IllegalStateException("demonstration identities exist in demo mode only");
        }
        this.control = control;
        this.rows = new Rows(control, keys);
        this.identities = new Identities(server);
        this.organizations = new Organizations(server);
        this.password = settings.required("kasane.demo.password");
    }

    /** Makes the person's identity, member of the town's organization if it is a town's, with the demonstration's password. */
    public void keep(User user, Place home) {
        String realm = rows.realm(user.prefectureCode()).name();
        String subject = user.knownSubject().orElseGet(() -> identities.keep(realm, user, List.of()));
        rows.known(user, subject);
        if (!identities.hasPassword(realm, subject)) {
            identities.setPassword(realm, subject, password);
            join(realm, subject, home);
        }
    }

    private void join(String realm, String subject, Place home) {
        if (home.kind() == Place.Kind.TOWN) {
            control.jdbi()
                    .withHandle(handle -> RegistryEntries.organization(handle, home.code()))
                    .ifPresent(organization -> organizations.join(realm, organization, subject));
        }
    }
}
