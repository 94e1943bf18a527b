package jp.kasane.admin.identity;

import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * A prefecture's realm, made once and kept in line at every start: whoever changes it by hand finds it changed back. People cannot
 * register, recover a password or change their name themselves: that is their own administrator's, in the product, where it is
 * audited.
 */
final class Realms {

    private static final String THEME = "kasane";
    private static final Set<String> OWN_CONSOLES =
            Set.of("account", "account-console", "security-admin-console", "admin-cli");
    private static final int IDLE_SECONDS = 60 * 60;
    private static final int LONGEST_SECONDS = 10 * 60 * 60;

    private final IdentityServer server;

    Realms(IdentityServer server) {
        this.server = server;
    }

    void keep(String realmName, String displayName, Map<String, String> smtp) {
        Optional<RealmRepresentation> found = find(realmName);
        RealmRepresentation realm = found.orElseGet(RealmRepresentation::new);
        realm.setRealm(realmName);
        realm.setDisplayName(displayName);
        signingIn(realm);
        appearance(realm);
        sessions(realm);
        secondFactor(realm);
        realm.setSmtpServer(smtp);
        if (found.isEmpty()) {
            server.keycloak().realms().create(realm);
        } else {
            server.realm(realmName).update(realm);
        }
        RealmResource resource = server.realm(realmName);
        keepProfile(resource);
        closeConsoles(resource);
        new SignInFlow(LONGEST_SECONDS).keep(resource);
    }

    private Optional<RealmRepresentation> find(String name) {
        try {
            return Optional.of(server.realm(name).toRepresentation());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static void signingIn(RealmRepresentation realm) {
        realm.setEnabled(true);
        realm.setOrganizationsEnabled(true);
        realm.setRegistrationAllowed(false);
        realm.setResetPasswordAllowed(false);
        realm.setEditUsernameAllowed(false);
        realm.setRememberMe(false);
        realm.setLoginWithEmailAllowed(false);
        realm.setDuplicateEmailsAllowed(true);
        realm.setVerifyEmail(false);
        realm.setPasswordPolicy("length(12) and maxLength(128) and notUsername(undefined) and notEmail(undefined)");
        realm.setBruteForceProtected(true);
        realm.setPermanentLockout(false);
        realm.setFailureFactor(8);
        realm.setWaitIncrementSeconds(60);
        realm.setMaxFailureWaitSeconds(900);
        // No trail of people in the identity server's own database or log; the product has one.
        realm.setEventsEnabled(false);
        realm.setAdminEventsEnabled(false);
        realm.setAdminEventsDetailsEnabled(false);
        realm.setEventsListeners(List.of());
    }

    private static void appearance(RealmRepresentation realm) {
        realm.setLoginTheme(THEME);
        realm.setInternationalizationEnabled(true);
        realm.setSupportedLocales(Set.of("ja", "en"));
        realm.setDefaultLocale("ja");
    }

    private static void sessions(RealmRepresentation realm) {
        realm.setSsoSessionIdleTimeout(IDLE_SECONDS);
        realm.setSsoSessionMaxLifespan(LONGEST_SECONDS);
        realm.setAccessTokenLifespan(300);
    }

    private static void secondFactor(RealmRepresentation realm) {
        realm.setOtpPolicyType("totp");
        realm.setOtpPolicyAlgorithm("HmacSHA1");
        realm.setOtpPolicyDigits(6);
        realm.setOtpPolicyPeriod(30);
        realm.setOtpPolicyLookAheadWindow(1);
        realm.setOtpPolicyCodeReusable(false);
        Map<String, String> attributes = new HashMap<>(realm.getAttributesOrEmpty());
        attributes.put("acr.loa.map", SignInFlow.levelNames());
        realm.setAttributes(attributes);
    }

    /** Only an administrator changes who somebody is; what the product keeps beside it ({@code kasane-user}) stays. */
    private static void keepProfile(RealmResource realm) {
        UPConfig profile = realm.users().userProfile().getConfiguration();
        UPAttributePermissions permissions = new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin"));
        for (UPAttribute attribute : profile.getAttributes()) {
            attribute.setRequired(null);
            attribute.setPermissions(permissions);
        }
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ADMIN_EDIT);
        realm.users().userProfile().update(profile);
    }

    private static void closeConsoles(RealmResource realm) {
        for (ClientRepresentation client : realm.clients().findAll()) {
            if (OWN_CONSOLES.contains(client.getClientId()) && client.isEnabled()) {
                client.setEnabled(false);
                realm.clients().get(client.getId()).update(client);
            }
        }
    }
}
