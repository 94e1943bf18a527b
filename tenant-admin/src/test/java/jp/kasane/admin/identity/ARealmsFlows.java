package jp.kasane.admin.identity;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm's ways of signing in as Keycloak keeps them: which one is bound, and the lines of the product's own. */
final class ARealmsFlows {

    /** Nodes in the order they were added, each under the alias of its parent. */
    record Node(String parent, AuthenticationExecutionInfoRepresentation shown) {}

    String bound = "browser";
    boolean exists;
    int changes;
    int diesAfter = Integer.MAX_VALUE;
    final List<Node> nodes = new ArrayList<>();
    final Map<String, AuthenticatorConfigRepresentation> configs = new HashMap<>();
    final List<String> boundWhileIncomplete = new ArrayList<>();

    RealmResource realm() {
        return proxy(RealmResource.class, (name, args) -> switch (name) {
            case "flows" -> flows();
            case "toRepresentation" -> shown();
            case "update" -> bind((RealmRepresentation) args[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** As it reads to somebody who looks: depth, requirement, what, level. */
    List<String> lines() {
        return executions().stream()
                .map(one -> one.getLevel() + " " + one.getRequirement() + " "
                        + Optional.ofNullable(one.getProviderId()).orElse(one.getDisplayName())
                        + Optional.ofNullable(configs.get(one.getAuthenticationConfig()))
                                .map(config -> " " + config.getConfig().get("loa-condition-level") + "/"
                                        + config.getConfig().get("loa-max-age"))
                                .orElse(""))
                .toList();
    }

    private AuthenticationManagementResource flows() {
        return proxy(AuthenticationManagementResource.class, (name, args) -> switch (name) {
            case "getExecutions" -> known();
            case "getAuthenticatorConfig" -> configs.get(args[0]);
            case "getFlows" -> exists ? List.of(top()) : List.of();
            case "createFlow" -> changed(() -> exists = true);
            case "deleteFlow" -> changed(this::remove);
            case "addExecution" -> changed(() -> add((String) args[0], (Map<?, ?>) args[1], "provider"));
            case "addExecutionFlow" -> changed(() -> add((String) args[0], (Map<?, ?>) args[1], "alias"));
            case "updateExecutions" -> changed(() -> replace((AuthenticationExecutionInfoRepresentation) args[1]));
            case "newExecutionConfig" ->
                changed(() -> configure((String) args[0], (AuthenticatorConfigRepresentation) args[1]));
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Response changed(Runnable change) {
        if (changes >= diesAfter) {
            throw new IllegalStateException("the worker dies here");
        }
        changes++;
        change.run();
        boundWhileIncomplete.add(bound);
        return Response.status(201).build();
    }

    private RealmRepresentation shown() {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setBrowserFlow(bound);
        realm.setSmtpServer(Map.of("password", "**********"));
        return realm;
    }

    private Object bind(RealmRepresentation realm) {
        if (realm.getSmtpServer() != null) {
            throw new AssertionError("the masked mail password was written back");
        }
        changes++;
        bound = realm.getBrowserFlow();
        return "";
    }

    private AuthenticationFlowRepresentation top() {
        AuthenticationFlowRepresentation top = new AuthenticationFlowRepresentation();
        top.setId("top");
        top.setAlias(SignInFlow.ALIAS);
        return top;
    }

    private void remove() {
        exists = false;
        nodes.clear();
        configs.clear();
    }

    private List<AuthenticationExecutionInfoRepresentation> known() {
        if (!exists) {
            throw new NotFoundException();
        }
        return executions();
    }

    private List<AuthenticationExecutionInfoRepresentation> executions() {
        List<AuthenticationExecutionInfoRepresentation> all = new ArrayList<>();
        below(SignInFlow.ALIAS, 0, all);
        return all;
    }

    private void below(String parent, int depth, List<AuthenticationExecutionInfoRepresentation> all) {
        for (Node node : List.copyOf(nodes)) {
            if (node.parent().equals(parent)) {
                node.shown().setLevel(depth);
                all.add(node.shown());
                if (Boolean.TRUE.equals(node.shown().getAuthenticationFlow())) {
                    below(node.shown().getDisplayName(), depth + 1, all);
                }
            }
        }
    }

    private void add(String parent, Map<?, ?> asked, String named) {
        AuthenticationExecutionInfoRepresentation shown = new AuthenticationExecutionInfoRepresentation();
        shown.setId("execution-" + nodes.size());
        shown.setRequirement("DISABLED");
        if (named.equals("alias")) {
            shown.setAuthenticationFlow(true);
            shown.setDisplayName((String) asked.get("alias"));
        } else {
            shown.setProviderId((String) asked.get("provider"));
            shown.setDisplayName("as Keycloak calls it");
        }
        nodes.add(new Node(parent, shown));
    }

    private void replace(AuthenticationExecutionInfoRepresentation changed) {
        of(changed.getId()).setRequirement(changed.getRequirement());
    }

    private void configure(String execution, AuthenticatorConfigRepresentation config) {
        of(execution).setAuthenticationConfig(config.getAlias());
        configs.put(config.getAlias(), config);
    }

    private AuthenticationExecutionInfoRepresentation of(String id) {
        return nodes.stream()
                .map(Node::shown)
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object result = answer.to(method.getName(), args);
            return method.getReturnType() == void.class ? null : result;
        }));
    }
}
