package jp.kasane.admin.identity;

import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * How people prove themselves in a realm: the password, and above it a second level with a code of the authenticator app, entered
 * when the product asks for it ({@code acr_values}). Whoever has no app yet is taken through its set-up there. What was proved
 * lasts as long as the session at the identity server, and is signed into the ID token ({@code acr}).
 *
 * <p>A flow that is not exactly this one is made anew. Meanwhile the realm signs in by Keycloak's own flow, which knows no levels:
 * nobody passes for stronger than they are (docs/adr/0011-second-factor.md).
 */
final class SignInFlow {

    static final String ALIAS = "kasane-sign-in";

    private static final String BUILT_IN = "browser";
    private static final String FORMS = "kasane-forms";
    private static final String BASIC = "basic-flow";
    private static final String LEVEL = "loa-condition-level";
    private static final String AGE = "loa-max-age";

    private final String longest;

    /** Levels that hold for as many seconds as a session at the identity server at most lives. */
    SignInFlow(int longestSeconds) {
        this.longest = Integer.toString(longestSeconds);
    }

    /** One line of the flow, as Keycloak lists them: depth first. */
    private record Line(int depth, String requirement, String what, Map<String, String> config) {}

    /** The names under which the levels are asked for and signed, for the realm's attribute {@code acr.loa.map}. */
    static String levelNames() {
        return "{\"password\":1,\"second-factor\":2}";
    }

    private List<Line> wanted() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(0, "ALTERNATIVE", "auth-cookie", Map.of()));
        lines.add(new Line(0, "ALTERNATIVE", FORMS, Map.of()));
        lines.addAll(level(1, "kasane-password", "auth-username-password-form"));
        lines.addAll(level(2, "kasane-second-factor", "auth-otp-form"));
        return lines;
    }

    private List<Line> level(int level, String flow, String authenticator) {
        Map<String, String> config = Map.of(LEVEL, Integer.toString(level), AGE, longest);
        return List.of(
                new Line(1, "CONDITIONAL", flow, Map.of()),
                new Line(2, "REQUIRED", "conditional-level-of-authentication", config),
                new Line(2, "REQUIRED", authenticator, Map.of()));
    }

    void keep(RealmResource realm) {
        if (!wanted().equals(found(realm.flows()))) {
            bind(realm, BUILT_IN);
            removeFrom(realm.flows());
            make(realm.flows());
        }
        bind(realm, ALIAS);
    }

    private static void bind(RealmResource realm, String alias) {
        RealmRepresentation now = realm.toRepresentation();
        if (!alias.equals(now.getBrowserFlow())) {
            now.setBrowserFlow(alias);
            // Read back, the mail password is masked; left out, it stays what it is.
            now.setSmtpServer(null);
            realm.update(now);
        }
    }

    private static List<Line> found(AuthenticationManagementResource flows) {
        try {
            return flows.getExecutions(ALIAS).stream()
                    .map(one -> new Line(one.getLevel(), one.getRequirement(), name(one), config(flows, one)))
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static String name(AuthenticationExecutionInfoRepresentation execution) {
        return Boolean.TRUE.equals(execution.getAuthenticationFlow())
                ? execution.getDisplayName()
                : execution.getProviderId();
    }

    private static Map<String, String> config(
            AuthenticationManagementResource flows, AuthenticationExecutionInfoRepresentation execution) {
        String id = execution.getAuthenticationConfig();
        return id == null ? Map.of() : flows.getAuthenticatorConfig(id).getConfig();
    }

    private static void removeFrom(AuthenticationManagementResource flows) {
        flows.getFlows().stream()
                .filter(flow -> ALIAS.equals(flow.getAlias()))
                .forEach(flow -> flows.deleteFlow(flow.getId()));
    }

    private void make(AuthenticationManagementResource flows) {
        AuthenticationFlowRepresentation top = new AuthenticationFlowRepresentation();
        top.setAlias(ALIAS);
        top.setProviderId(BASIC);
        top.setTopLevel(true);
        top.setBuiltIn(false);
        IdentityServer.made(flows.createFlow(top));
        List<String> parents = new ArrayList<>(List.of(ALIAS));
        for (Line line : wanted()) {
            while (parents.size() > line.depth() + 1) {
                parents.remove(parents.size() - 1);
            }
            add(flows, parents.get(line.depth()), line);
            parents.add(line.what());
        }
        List<AuthenticationExecutionInfoRepresentation> made = flows.getExecutions(ALIAS);
        for (int i = 0; i < made.size(); i++) {
            settle(flows, made.get(i), wanted().get(i));
        }
    }

    private static void add(AuthenticationManagementResource flows, String parent, Line line) {
        Map<String, Object> request = new HashMap<>();
        if (line.what().startsWith("kasane-")) {
            request.put("alias", line.what());
            request.put("type", BASIC);
            request.put("provider", "");
            request.put("description", "");
            flows.addExecutionFlow(parent, request);
        } else {
            request.put("provider", line.what());
            flows.addExecution(parent, request);
        }
    }

    private static void settle(
            AuthenticationManagementResource flows, AuthenticationExecutionInfoRepresentation made, Line line) {
        made.setRequirement(line.requirement());
        flows.updateExecutions(ALIAS, made);
        if (!line.config().isEmpty()) {
            AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
            config.setAlias("kasane-level-" + line.config().get(LEVEL));
            config.setConfig(line.config());
            IdentityServer.made(flows.newExecutionConfig(made.getId(), config));
        }
    }
}
