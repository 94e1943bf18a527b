package jp.kasane.prefecture.routes;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.kasane.prefecture.routes.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The table of ways as a file: one line of headings, then a way a line. Where a code is empty or spoilt, the name beside it counts. Read
 * whole or not at all.
 */
public final class RouteFile {

    public static final List<String> HEADINGS =
            List.of("出発コード", "出発", "到着コード", "到着", "所要時間（分）", "冬の所要時間（分）", "冬の月", "通れない月", "旅費（円）");

    private final Municipalities municipalities;
    private final Sheet sheet = new Sheet(HEADINGS, Routes.MOST);
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private RouteFile(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    public static FileReading<List<Route>> read(byte[] file, Municipalities municipalities) {
        RouteFile reading = new RouteFile(municipalities);
        reading.sheet.read(file, reading::take);
        return reading.sheet.fine() ? new FileReading.Read<>(List.copyOf(reading.routes)) : reading.sheet.wrong();
    }

    /** What {@link #read} reads back as the same. */
    public static List<List<String>> rows(List<Route> routes, Municipalities municipalities) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        routes.forEach(route -> rows.add(List.of(
                route.from(),
                municipalities.name(route.from()),
                route.to(),
                municipalities.name(route.to()),
                String.valueOf(route.minutes()),
                route.winterMinutes() == null ? "" : String.valueOf(route.winterMinutes()),
                Cells.written(route.winterMonths()),
                Cells.written(route.closedMonths()),
                String.valueOf(route.yen()))));
        return rows;
    }

    /** Months as people write them: by their numbers, from April on. */
    public static String written(Set<Month> months) {
        return Cells.written(months);
    }

    private void take(Sheet.Row row) {
        @Nullable String from = place(row, 0);
        @Nullable String to = place(row, 2);
        @Nullable Integer minutes = number(row, 4, Route.MOST_MINUTES, Kind.MINUTES);
        @Nullable Integer winter = row.cell(5).isEmpty() ? null : number(row, 5, Route.MOST_MINUTES, Kind.MINUTES);
        @Nullable Set<Month> winterMonths = months(row, 6);
        @Nullable Set<Month> closed = months(row, 7);
        @Nullable Integer yen = row.cell(8).isEmpty() ? Integer.valueOf(0) : number(row, 8, Route.MOST_YEN, Kind.YEN);
        if (row.cell(5).isEmpty() && winterMonths != null && !winterMonths.isEmpty()) {
            sheet.wrong(Trouble.at(row.line(), Kind.WINTER));
        }
        if (from == null || to == null || !apart(row, from, to)) {
            return;
        }
        if (minutes != null && winterMonths != null && closed != null && yen != null) {
            Set<Month> colder = winter != null && winterMonths.isEmpty() ? RouteTravel.WINTER : winterMonths;
            routes.add(new Route(from, to, minutes, winter, colder, closed, yen));
        }
    }

    private boolean apart(Sheet.Row row, String from, String to) {
        if (from.equals(to)) {
            sheet.wrong(Trouble.at(row.line(), Kind.SAME));
            return false;
        }
        @Nullable Long before = lines.putIfAbsent(from + to, row.line());
        if (before != null) {
            sheet.wrong(Trouble.at(row.line(), Kind.TWICE, String.valueOf(before)));
        }
        return before == null;
    }

    private @Nullable String place(Sheet.Row row, int column) {
        return place(sheet, municipalities, row, column);
    }

    /** What the code says, or else the name behind it; null once the sheet knows that neither does. */
    static @Nullable String place(Sheet sheet, Municipalities municipalities, Sheet.Row row, int column) {
        String code = row.cell(column);
        String name = row.cell(column + 1);
        Municipalities.Reading byCode = municipalities.read(code);
        if (byCode instanceof Municipalities.Reading.Known known) {
            return known.code();
        }
        if (municipalities.read(name) instanceof Municipalities.Reading.Known known) {
            return known.code();
        }
        String shown = Cells.shown(code.isEmpty() ? name : code);
        String meant = ((Municipalities.Reading.Unknown) byCode).meant();
        sheet.wrong(
                meant.isEmpty()
                        ? Trouble.at(row.line(), Kind.PLACE, shown)
                        : Trouble.at(row.line(), Kind.PLACE_MEANT, shown, meant));
        return null;
    }

    private @Nullable Integer number(Sheet.Row row, int column, int most, Kind kind) {
        OptionalInt number = Cells.number(row.cell(column), most);
        if (number.isEmpty()) {
            sheet.wrong(Trouble.at(row.line(), kind, Cells.shown(row.cell(column))));
            return null;
        }
        return number.getAsInt();
    }

    private @Nullable Set<Month> months(Sheet.Row row, int column) {
        Optional<Set<Month>> months = Cells.months(row.cell(column));
        if (months.isEmpty()) {
            sheet.wrong(Trouble.at(row.line(), Kind.MONTHS, Cells.shown(row.cell(column))));
        }
        return months.orElse(null);
    }
}
