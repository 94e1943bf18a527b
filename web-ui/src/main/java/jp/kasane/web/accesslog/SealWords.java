package jp.kasane.web.accesslog;

import java.time.Instant;
import java.util.Map;
import jp.kasane.kernel.trail.TrailState;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Link;

/** How far a town's log is sealed and when it was last verified, in the reader's words. */
record SealWords(PlaceVisit visit, TrailState state) {

    /** Beside the log: one line, and the ways on. */
    AccessLogPage.Sealed beside() {
        return new AccessLogPage.Sealed(
                sealed() + " " + verified(),
                new Link(visit.t("accesslog.anchors.link"), visit.href("access-log/anchors")),
                new Link(visit.t("inquiry.link"), visit.href("access-log/inquiry")));
    }

    String sealed() {
        return state.sealedAt()
                .map(at -> visit.t("accesslog.sealed", when(at), state.entries()))
                .orElseGet(() -> visit.t("accesslog.sealed.none"));
    }

    String verified() {
        return state.verified()
                .map(last ->
                        visit.t(last.whole() ? "accesslog.verified" : "accesslog.verified.tampered", when(last.at())))
                .orElseGet(() -> visit.t("accesslog.verified.none"));
    }

    String when(Instant at) {
        return new LogWords(visit, Map.of(), Map.of()).when(at);
    }
}
