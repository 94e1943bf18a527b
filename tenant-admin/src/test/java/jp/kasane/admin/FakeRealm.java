package jp.kasane.admin;

import static jp.kasane.admin.AKeycloak.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.admin.AKeycloak.Answer;
import jp.kasane.admin.AKeycloak.Ask;

/** A realm of {@link AKeycloak}: what it says of itself, its clients, people and organizations. */
public final class FakeRealm {

    private static final String USER = "users/[^/]+";

    public final ObjectNode says;
    public final Map<String, ObjectNode> clients = new LinkedHashMap<>();
    public final Map<String, ObjectNode> users = new LinkedHashMap<>();
    public final Map<String, ObjectNode> organizations = new LinkedHashMap<>();
    public final Map<String, TreeSet<String>> members = new TreeMap<>();
    public final List<String> signedOut = new ArrayList<>();

    /** How the addresses ended from which mails with links were asked for. */
    public final List<String> linksAsked = new ArrayList<>();

    public ObjectNode profile = JSON.createObjectNode();
    public final FakeFlows flows = new FakeFlows();

    private final Map<String, ArrayNode> credentials = new TreeMap<>();
    private final List<String> mails;
    private int made;

    FakeRealm(ObjectNode says, List<String> mails) {
        this.says = says;
        this.mails = mails;
        for (String own : List.of("account", "account-console", "admin-cli", "security-admin-console", "broker")) {
            clients.put(
                    own,
                    JSON.createObjectNode().put("id", own).put("clientId", own).put("enabled", true));
        }
        profile.putArray("attributes")
                .addObject()
                .put("name", "email")
                .putObject("required")
                .putArray("roles")
                .add("user");
    }

    /** As somebody sets it by the link of a mail. */
    public void setCredential(String userId, String type) {
        ObjectNode credential =
                JSON.createObjectNode().put("id", type + "-" + userId).put("type", type);
        of(userId).add(credential);
    }

    /** The kinds of credentials the person has. */
    public List<String> credentialsOf(String userId) {
        return of(userId).findValuesAsText("type");
    }

    public ObjectNode userNamed(String username) {
        return users.values().stream()
                .filter(user -> user.path("username").asText().equals(username))
                .findFirst()
                .orElseThrow();
    }

    String holding() {
        List<String> people = users.values().stream()
                .map(user -> user.path("username").asText() + user.path("requiredActions") + user.path("enabled"))
                .sorted()
                .toList();
        List<String> towns = organizations.entrySet().stream()
                .map(one -> one.getValue().path("alias").asText()
                        + members.get(one.getKey()).size())
                .toList();
        return inOrder(says) + " " + clients + " " + people + " " + towns + " " + flows.shown() + " " + inOrder(profile)
                + "\n";
    }

    /** Locales and permissions are sets to Keycloak, and the client sends a set in any order. */
    private static JsonNode inOrder(ObjectNode said) {
        ObjectNode ordered = said.deepCopy();
        for (String set : List.of("supportedLocales", "view", "edit")) {
            for (JsonNode parent : ordered.findParents(set)) {
                order((ObjectNode) parent, set);
            }
        }
        return ordered;
    }

    private static void order(ObjectNode parent, String set) {
        TreeSet<String> names = new TreeSet<>();
        parent.path(set).forEach(name -> names.add(name.asText()));
        ArrayNode ordered = parent.putArray(set);
        names.forEach(ordered::add);
    }

    Answer answer(Ask ask) {
        if (ask.path().isEmpty()) {
            return ask.method().equals("GET") ? Answer.of(says) : changed(says, ask);
        }
        return switch (ask.at(0)) {
            case "clients" -> clients(ask);
            case "users" -> users(ask);
            case "organizations" -> organizations(ask);
            case "authentication" -> flows.answer(ask);
            default -> Answer.NOT_FOUND;
        };
    }

    private Answer clients(Ask ask) {
        if (ask.is("POST", "clients")) {
            return keep(clients, ask, "clientId");
        }
        if (ask.is("PUT", "clients/[^/]+")) {
            return changed(clients.get(ask.at(1)), ask);
        }
        return Answer.of(AKeycloak.array(clients.values().stream()
                .filter(one -> !ask.query().contains("clientId=")
                        || ask.says("clientId", one.path("clientId").asText()))
                .toList()));
    }

    private Answer users(Ask ask) {
        if (ask.is("GET", "users/profile")) {
            return Answer.of(profile);
        }
        if (ask.is("PUT", "users/profile")) {
            profile = (ObjectNode) ask.body();
            return Answer.of(profile);
        }
        if (ask.is("POST", "users")) {
            return keep(users, ask, "username");
        }
        if (ask.is("GET", "users")) {
            return Answer.of(AKeycloak.array(users.values().stream()
                    .filter(one -> ask.says("username", one.path("username").asText()))
                    .toList()));
        }
        if (ask.is("DELETE", USER)) {
            return users.remove(ask.at(1)) == null ? Answer.NOT_FOUND : Answer.DONE;
        }
        ObjectNode user = users.get(ask.at(1));
        return user == null ? Answer.NOT_FOUND : user(ask, user);
    }

    private Answer user(Ask ask, ObjectNode user) {
        if (ask.is("GET", USER)) {
            return Answer.of(user);
        }
        if (ask.is("PUT", USER)) {
            return changed(user, ask);
        }
        if (ask.is("GET", USER + "/credentials")) {
            return Answer.of(of(ask.at(1)));
        }
        if (ask.is("PUT", USER + "/reset-password")) {
            setCredential(ask.at(1), "password");
        } else if (ask.is("DELETE", USER + "/credentials/.*")) {
            forget(ask.at(1), ask.at(3));
        } else if (ask.is("POST", USER + "/logout")) {
            signedOut.add(ask.at(1));
        } else if (ask.is("PUT", USER + "/execute-actions-email")) {
            mails.add(user.path("username").asText() + " " + ask.body());
            linksAsked.add(ask.query());
        } else {
            return Answer.NOT_FOUND;
        }
        return Answer.DONE;
    }

    private void forget(String userId, String credential) {
        for (Iterator<?> all = of(userId).iterator(); all.hasNext(); ) {
            if (((ObjectNode) all.next()).path("id").asText().equals(credential)) {
                all.remove();
            }
        }
    }

    private Answer organizations(Ask ask) {
        if (ask.is("POST", "organizations")) {
            Answer answer = keep(organizations, ask, "alias");
            organizations.keySet().forEach(id -> members.computeIfAbsent(id, key -> new TreeSet<>()));
            return answer;
        }
        if (ask.is("POST", "organizations/[^/]+/members")) {
            return members.get(ask.at(1)).add(ask.body().asText()) ? Answer.CREATED : Answer.CONFLICT;
        }
        if (ask.is("DELETE", "organizations/[^/]+")) {
            members.remove(ask.at(1));
            return organizations.remove(ask.at(1)) == null ? Answer.NOT_FOUND : Answer.DONE;
        }
        if (ask.is("PUT", "organizations/[^/]+")) {
            return changed(organizations.get(ask.at(1)), ask);
        }
        return Answer.of(AKeycloak.array(organizations.values().stream()
                .filter(one -> ask.says(
                        "q",
                        "code:" + one.path("attributes").path("code").path(0).asText()))
                .toList()));
    }

    private Answer keep(Map<String, ObjectNode> there, Ask ask, String name) {
        ObjectNode one = (ObjectNode) ask.body();
        if (there.values().stream().anyMatch(other -> other.path(name).equals(one.path(name)))) {
            return Answer.CONFLICT;
        }
        String id = "id-" + ++made;
        there.put(id, one.put("id", id));
        return Answer.CREATED;
    }

    private static Answer changed(ObjectNode there, Ask ask) {
        if (there == null) {
            return Answer.NOT_FOUND;
        }
        there.setAll((ObjectNode) ask.body());
        return Answer.DONE;
    }

    private ArrayNode of(String userId) {
        return credentials.computeIfAbsent(userId, key -> JSON.createArrayNode());
    }
}
