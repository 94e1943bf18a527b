package jp.kasane.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.admin.AKeycloak.Answer;
import jp.kasane.admin.AKeycloak.Ask;

/** The ways of signing in that a realm of {@link AKeycloak} holds: lines below flows, in the order they were added. */
public final class FakeFlows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FLOWS = "authentication/flows";
    private static final String LINES = FLOWS + "/[^/]+/executions";

    private final Map<String, List<ObjectNode>> lines = new LinkedHashMap<>();
    private final Map<String, ObjectNode> configs = new LinkedHashMap<>();
    private String top = "";
    private int given;

    Answer answer(Ask ask) {
        if (ask.is("POST", FLOWS)) {
            top = ask.body().path("alias").asText();
            lines.put(top, new ArrayList<>());
            return Answer.CREATED;
        }
        if (ask.is("DELETE", FLOWS + "/[^/]+")) {
            lines.clear();
            return Answer.DONE;
        }
        if (ask.is("GET", FLOWS)) {
            ArrayNode all = JSON.createArrayNode();
            lines.keySet().stream()
                    .limit(1)
                    .forEach(alias -> all.addObject().put("id", alias).put("alias", alias));
            return Answer.of(all);
        }
        return ask.at(1).equals("flows") ? line(ask) : config(ask);
    }

    private Answer line(Ask ask) {
        if (!lines.containsKey(ask.at(2))) {
            return Answer.NOT_FOUND;
        }
        if (ask.is("POST", LINES + "/execution")) {
            return added(ask.at(2), ask.body().path("provider").asText(), false);
        }
        if (ask.is("POST", LINES + "/flow")) {
            lines.put(ask.body().path("alias").asText(), new ArrayList<>());
            return added(ask.at(2), ask.body().path("alias").asText(), true);
        }
        if (ask.is("PUT", LINES)) {
            of(ask.body().path("id").asText())
                    .put("requirement", ask.body().path("requirement").asText());
            return Answer.DONE;
        }
        ArrayNode all = JSON.createArrayNode();
        listed().forEach(all::add);
        return Answer.of(all);
    }

    private Answer config(Ask ask) {
        if (ask.is("POST", "authentication/executions/[^/]+/config")) {
            configs.put(ask.at(2), (ObjectNode) ask.body());
            of(ask.at(2)).put("authenticationConfig", ask.at(2));
            return Answer.CREATED;
        }
        return Answer.of(configs.get(ask.at(2)));
    }

    private Answer added(String below, String what, boolean flow) {
        ObjectNode line = JSON.createObjectNode()
                .put("id", "line-" + given++)
                .put("requirement", "DISABLED")
                .put("authenticationFlow", flow)
                .put(flow ? "displayName" : "providerId", what);
        lines.get(below).add(line);
        return Answer.CREATED;
    }

    private ObjectNode of(String id) {
        return lines.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ObjectNode> listed() {
        List<ObjectNode> all = new ArrayList<>();
        below(top, 0, all);
        return all;
    }

    private void below(String flow, int depth, List<ObjectNode> all) {
        for (ObjectNode line : lines.getOrDefault(flow, List.of())) {
            all.add(line.put("level", depth));
            below(line.path("displayName").asText(), depth + 1, all);
        }
    }

    /** Requirement and what, line by line, as somebody reads them. */
    public List<String> shown() {
        return listed().stream()
                .map(line -> line.path("requirement").asText() + " "
                        + line.path("providerId")
                                .asText(line.path("displayName").asText()))
                .toList();
    }

    /** Somebody makes a line optional by hand. */
    public void loosen(String what) {
        listed().stream()
                .filter(line -> line.path("providerId").asText().equals(what))
                .forEach(line -> line.put("requirement", "DISABLED"));
    }
}
