package jp.kasane.web.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request and its answer, as far as the front door looks at them. */
final class ARequest {

    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    private final String path;
    private final String version;

    private ARequest(String path, String version) {
        this.path = path;
        this.version = version;
    }

    static ARequest to(String path) {
        return new ARequest(path, null);
    }

    static ARequest toVersioned(String path, String version) {
        return new ARequest(path, version);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getServletPath" -> path;
            case "getMethod" -> "GET";
            case "getHeader" -> null;
            case "getParameter" -> version;
            case "getAttribute" -> attributes.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> switch (name) {
            case "setHeader" -> headers.put((String) args[0], (String) args[1]);
            case "getStatus" -> 200;
            default -> throw new UnsupportedOperationException(name);
        });
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
