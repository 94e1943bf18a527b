package jp.kasane.web.fault;

import jp.kasane.web.gate.Visit;
import org.jspecify.annotations.Nullable;

/** A fault as machines read it: problem details after RFC 9457. */
final class Problem {

    static final String TYPE = "application/problem+json;charset=utf-8";

    private Problem() {}

    static boolean wanted(@Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    static String of(Fault fault, Visit visit) {
        return "{\"type\":\"about:blank\",\"status\":" + fault.status() + ",\"title\":\""
                + visit.t(fault.key() + ".title").replace("\\", "").replace("\"", "") + "\",\"instance\":\"urn:request:"
                + visit.requestId() + "\"}";
    }
}
