package jp.kasane.web.accesslog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.accesslog.AccessLog;
import jp.kasane.kernel.accesslog.LogFilter;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.people.Roster;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;

/** Who changed what in a prefecture's own layer, for its administrator. No line of a town's trail is ever here. */
@Path("/p/{prefecture}/access-log")
public final class PrefectureLogResource {

    private static final int SIZE = 50;

    private final AccessLog log;
    private final Roster roster;
    private final Users users;

    public PrefectureLogResource(AccessLog log, Roster roster, Users users) {
        this.log = log;
        this.roster = roster;
        this.users = users;
    }

    @GET
    @Requires(Right.AUDIT_READ)
    public AccessLogPage read(@Context PrefectureVisit visit, @Context UriInfo address) {
        LogAsked asked = new LogAsked(visit.visit().messages(), new Typed(address.getQueryParameters()));
        if (!asked.understood()) {
            return LogDrawing.page(visit, asked, List.of(), Optional.empty());
        }
        Optional<String> subject =
                Optional.of(asked.record()).filter(typed -> !typed.isEmpty()).map(typed -> asked.identifier());
        LogFilter filter = asked.filter(roster.of(visit.place()), subject);
        AccessLog.Page read = log.ofPrefecture(visit.viewer(), filter, asked.cursor(), SIZE);
        LogWords words = new LogWords(visit, LogDrawing.names(users, read.entries()), Map.of());
        return LogDrawing.page(
                visit, asked, read.entries().stream().map(words::row).toList(), read.older());
    }
}
