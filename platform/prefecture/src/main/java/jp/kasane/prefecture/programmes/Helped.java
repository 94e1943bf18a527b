package jp.kasane.prefecture.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.FiscalYear;
import org.jdbi.v3.core.Handle;

/** A town to which advisers went in a programme of an earlier fiscal year. */
public record Helped(String town, FiscalYear year, String programme) {

    /** One a town, the latest programme, by the town's code. */
    static List<Helped> before(Handle handle, String prefecture, FiscalYear year) {
        return handle
                .createQuery("SELECT v.town_code, p.fiscal_year, p.title FROM dispatch_visit v"
                        + " JOIN dispatch_programme p ON p.id = v.programme_id AND p.prefecture_code = v.prefecture_code"
                        + " WHERE v.prefecture_code = :prefecture AND p.fiscal_year < :year"
                        + " AND v.state IN ('HELD', 'REPORTED', 'PAID')"
                        + " GROUP BY v.town_code, p.fiscal_year, p.id, p.title"
                        + " ORDER BY v.town_code, p.fiscal_year DESC, p.id DESC")
                .bind("prefecture", prefecture)
                .bind("year", year.year())
                .map((row, context) -> new Helped(row.getString(1), new FiscalYear(row.getInt(2)), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Helped::town, Function.identity(), (latest, earlier) -> latest, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
