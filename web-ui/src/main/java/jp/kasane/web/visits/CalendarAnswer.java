package jp.kasane.web.visits;

import jakarta.ws.rs.core.Response;
import jp.kasane.prefecture.calendars.CalendarEntry;

/** A calendar file as an answer. */
public final class CalendarAnswer {

    private CalendarAnswer() {}

    public static Response of(CalendarEntry entry) {
        return Response.ok(entry.file(), "text/calendar; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"visit.ics\"")
                .build();
    }
}
