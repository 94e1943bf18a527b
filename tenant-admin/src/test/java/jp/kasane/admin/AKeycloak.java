package jp.kasane.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for Keycloak where a test asks what tenant-admin makes of its answers: it keeps realms, people and organizations in
 * memory and can be told to fail. What the real one makes of our requests the system tests see.
 */
public final class AKeycloak implements AutoCloseable {

    /** What was asked, as {@code POST /realms/kasane-020001/users}. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Every mail as the person it went to and what they are asked to do. */
    public final List<String> mails = new CopyOnWriteArrayList<>();

    static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, FakeRealm> realms = new TreeMap<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;

    public AKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on requests that match are answered with this status and change nothing. */
    public void failing(String request, int status) {
        faults.put(request, status);
    }

    /** As it was at first. */
    public void emptied() {
        realms.clear();
        asked.clear();
        mails.clear();
        faults.clear();
    }

    public void wellAgain() {
        faults.clear();
    }

    public FakeRealm realm(String name) {
        return realms.get(name);
    }

    public boolean hasRealm(String name) {
        return realms.containsKey(name);
    }

    /** Everything it holds but the identifiers it made up, to compare two of them. */
    public String holding() {
        StringBuilder all = new StringBuilder();
        realms.forEach((name, realm) -> all.append(name).append(' ').append(realm.holding()));
        return all.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/admin", "");
            String request = exchange.getRequestMethod() + " " + path;
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = faults.entrySet().stream()
                    .filter(fault -> request.matches(fault.getKey()))
                    .findFirst()
                    .map(fault -> new Answer(fault.getValue(), null))
                    .orElseGet(() -> carriedOut(exchange, path, body));
            if (!path.contains("openid-connect")) {
                asked.add(request);
            }
            byte[] json = answer.json() == null ? new byte[0] : JSON.writeValueAsBytes(answer.json());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), json.length == 0 ? -1 : json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private synchronized Answer carriedOut(HttpExchange exchange, String path, String body) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.endsWith("/protocol/openid-connect/token")) {
            return new Answer(
                    200, JSON.createObjectNode().put("access_token", "a-token").put("expires_in", 300));
        }
        Ask ask = new Ask(exchange.getRequestMethod(), List.of(path.substring(1).split("/")), query, read(body));
        return ask.path().size() == 1 ? newRealm(ask) : inRealm(ask);
    }

    private Answer newRealm(Ask ask) {
        String name = ask.body().path("realm").asText();
        if (realms.containsKey(name)) {
            return Answer.CONFLICT;
        }
        realms.put(name, new FakeRealm((ObjectNode) ask.body(), mails));
        return Answer.CREATED;
    }

    private Answer inRealm(Ask ask) {
        FakeRealm realm = realms.get(ask.path().get(1));
        return realm == null ? Answer.NOT_FOUND : realm.answer(ask.below(2));
    }

    private static JsonNode read(String body) {
        try {
            return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.valueToTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    /** A request below a realm or further down. */
    record Ask(String method, List<String> path, String query, JsonNode body) {
        Ask below(int levels) {
            return new Ask(method, path.subList(levels, path.size()), query, body);
        }

        boolean is(String wanted, String pattern) {
            return method.equals(wanted) && String.join("/", path).matches(pattern);
        }

        boolean says(String parameter, String value) {
            return List.of(query.split("&")).contains(parameter + "=" + value);
        }

        String at(int level) {
            return path.get(level);
        }
    }

    record Answer(int status, JsonNode json) {
        static final Answer CREATED = new Answer(201, null);
        static final Answer DONE = new Answer(204, null);
        static final Answer NOT_FOUND = new Answer(404, null);
        static final Answer CONFLICT = new Answer(409, null);

        static Answer of(JsonNode json) {
            return new Answer(200, json);
        }
    }

    static ArrayNode array(Iterable<ObjectNode> nodes) {
        ArrayNode array = JSON.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
