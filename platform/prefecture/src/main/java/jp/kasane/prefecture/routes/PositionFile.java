package jp.kasane.prefecture.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kasane.prefecture.routes.Trouble.Kind;
import org.jspecify.annotations.Nullable;

/** Where the municipalities lie, as a file: one line of headings, then one of them a line. Read whole or not at all. */
public final class PositionFile {

    public static final List<String> HEADINGS = List.of("コード", "市区町村", "緯度", "経度");

    private static final double SOUTH = 20;
    private static final double NORTH = 46;
    private static final double WEST = 122;
    private static final double EAST = 154;

    private final Municipalities municipalities;
    private final Sheet sheet = new Sheet(HEADINGS, Positions.MOST);
    private final Map<String, Position> positions = new TreeMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private PositionFile(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    public static FileReading<Map<String, Position>> read(byte[] file, Municipalities municipalities) {
        PositionFile reading = new PositionFile(municipalities);
        reading.sheet.read(file, reading::take);
        return reading.sheet.fine() ? new FileReading.Read<>(Map.copyOf(reading.positions)) : reading.sheet.wrong();
    }

    /** What {@link #read} reads back as the same. */
    public static List<List<String>> rows(Map<String, Position> positions, Municipalities municipalities) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        new TreeMap<>(positions)
                .forEach((code, position) -> rows.add(List.of(
                        code, municipalities.name(code), degrees(position.latitude()), degrees(position.longitude()))));
        return rows;
    }

    /** As the table keeps them. */
    public static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private void take(Sheet.Row row) {
        @Nullable String code = RouteFile.place(sheet, municipalities, row, 0);
        @Nullable Long before = code == null ? null : lines.putIfAbsent(code, row.line());
        if (before != null) {
            sheet.wrong(Trouble.at(row.line(), Kind.TWICE, String.valueOf(before)));
        }
        @Nullable Position position = position(row);
        if (code != null && position != null) {
            positions.put(code, position);
        }
    }

    private @Nullable Position position(Sheet.Row row) {
        Optional<Double> latitude = Cells.degrees(row.cell(2));
        Optional<Double> longitude = Cells.degrees(row.cell(3));
        boolean swapped = latitude.filter(PositionFile::east).isPresent()
                && longitude.filter(PositionFile::north).isPresent();
        if (swapped) {
            sheet.wrong(Trouble.at(row.line(), Kind.SWAPPED));
            return null;
        }
        Optional<Double> north = latitude.filter(PositionFile::north);
        Optional<Double> east = longitude.filter(PositionFile::east);
        if (north.isEmpty()) {
            sheet.wrong(Trouble.at(row.line(), Kind.LATITUDE, Cells.shown(row.cell(2))));
        }
        if (east.isEmpty()) {
            sheet.wrong(Trouble.at(row.line(), Kind.LONGITUDE, Cells.shown(row.cell(3))));
        }
        return north.isPresent() && east.isPresent() ? new Position(north.get(), east.get()) : null;
    }

    private static boolean north(double degrees) {
        return degrees >= SOUTH && degrees <= NORTH;
    }

    private static boolean east(double degrees) {
        return degrees >= WEST && degrees <= EAST;
    }
}
