package jp.kasane.web.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import jp.kasane.kernel.trail.TrailState;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;

/** The anchors of a town's log, for its administrator and its auditor to look at and to take away (ADR 0012). */
@Path("/t/{town}/access-log/anchors")
public final class AnchorsResource {

    private static final int SHOWN = 20;

    private final ControlDatabase control;
    private final Anchors anchors;

    public AnchorsResource(ControlDatabase control) {
        this.control = control;
        this.anchors = new Anchors(control);
    }

    @GET
    @Requires(Right.AUDIT_READ)
    public AnchorsPage read(@Context TownVisit visit) {
        String town = visit.town().code();
        TrailState state = visit.unit()
                .withoutPersonalData(
                        transaction -> TrailState.of(AccessLogResource.connection(transaction), control, town));
        SealWords words = new SealWords(visit, state);
        List<SignedAnchor> newest = anchors.newest(town, SHOWN);
        return new AnchorsPage(
                visit.frame(visit.t("anchors.title"), new Link(visit.t("accesslog.title"), visit.href("access-log"))),
                words.sealed(),
                words.verified(),
                newest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Link(visit.t("anchors.download"), visit.href("access-log/anchors/newest.json"))),
                newest.stream().map(one -> row(visit, words, one.anchor())).toList(),
                keys());
    }

    private static AnchorsPage.Row row(TownVisit visit, SealWords words, Anchor anchor) {
        return new AnchorsPage.Row(
                anchor.number(),
                words.when(anchor.at()),
                visit.t("anchors.event." + anchor.event()),
                anchor.seal(),
                anchor.entries(),
                anchor.hash());
    }

    private List<AnchorsPage.Key> keys() {
        Map<String, byte[]> inOrder = new TreeMap<>(anchors.publicKeys());
        return inOrder.entrySet().stream()
                .map(key -> new AnchorsPage.Key(key.getKey(), SigningKey.nameOf(key.getValue())))
                .toList();
    }

    /** The newest as the small signed file that a town keeps; where there is none yet, back to the page that says so. */
    @GET
    @Path("newest.json")
    @Produces("application/json")
    @Requires(Right.AUDIT_READ)
    public Response newest(@Context TownVisit visit) {
        Optional<SignedAnchor> newest = anchors.last(visit.town().code());
        if (newest.isEmpty()) {
            return Response.seeOther(URI.create(visit.href("access-log/anchors")))
                    .build();
        }
        Anchor anchor = newest.get().anchor();
        byte[] key = anchors.publicKeys().getOrDefault(anchor.key(), new byte[0]);
        return Response.ok(newest.get().json(key))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kasane-anchor-" + anchor.town() + "-" + anchor.number() + ".json\"")
                .build();
    }
}
