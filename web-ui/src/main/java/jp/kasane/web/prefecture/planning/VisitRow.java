package jp.kasane.web.prefecture.planning;

import java.time.LocalDate;
import java.util.Objects;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a plan lists it.
 *
 * @param href its own page
 * @param number by which stages are sorted: in letters the tenth would come before the second
 * @param agreed whether it stands fast
 */
public record VisitRow(
        String href,
        String town,
        int number,
        String stage,
        @Nullable LocalDate on,
        String day,
        String half,
        String adviser,
        Chip state,
        boolean agreed) {

    static VisitRow of(PrefectureVisit visit, Names names, VisitRecord record) {
        Placement at = record.at();
        return new VisitRow(
                PlanningDesk.href(visit, record.programme(), "/" + record.id()),
                names.town(record.town()),
                record.number(),
                names.stage(record),
                at == null ? null : at.at().day(),
                at == null ? "" : names.day(at.at().day()),
                at == null ? "" : names.half(at.at().half()),
                at == null ? "" : names.adviser(at.adviser()),
                names.state(record),
                record.state() != VisitState.PROPOSED && at != null);
    }

    static LocalDate day(VisitRecord record) {
        return Objects.requireNonNull(record.at()).at().day();
    }
}
