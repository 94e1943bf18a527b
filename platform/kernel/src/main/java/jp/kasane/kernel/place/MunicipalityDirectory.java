package jp.kasane.kernel.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The list of all prefectures and municipalities, in the order of their codes. Special wards of Tokyo are municipalities;
 * the wards of designated cities are not, and neither are the six villages of the Northern Territories in it. The
 * bundled list is of April 2026; a merger later than that comes with the next release.
 */
public final class MunicipalityDirectory {

    private static final String LIST = "municipalities.csv";

    private final NavigableMap<MunicipalityCode, LocalGovernment> byCode = new TreeMap<>();

    MunicipalityDirectory(Collection<LocalGovernment> list) {
        for (LocalGovernment each : list) {
            if (byCode.put(each.code(), each) != null) {
                throw new IllegalArgumentException("Listed twice: " + each.code());
            }
        }
    }

    /** The list that comes with the product, read once. */
    public static MunicipalityDirectory bundled() {
        return Bundled.DIRECTORY;
    }

    public List<LocalGovernment> prefectures() {
        return byCode.values().stream().filter(LocalGovernment::isPrefecture).toList();
    }

    /** The municipalities of the prefecture that {@code place} is or lies in. */
    public List<LocalGovernment> municipalitiesOf(MunicipalityCode place) {
        MunicipalityCode prefecture = place.prefecture();
        return byCode.tailMap(prefecture, false).values().stream()
                .takeWhile(each -> each.code().prefecture().equals(prefecture))
                .toList();
    }

    public Optional<LocalGovernment> find(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, prefectures each before their municipalities. */
    public List<LocalGovernment> all() {
        return List.copyOf(byCode.values());
    }

    private static MunicipalityDirectory read() {
        try (InputStream list = MunicipalityDirectory.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("The list of municipalities is missing from the jar");
            }
            return new MunicipalityDirectory(rows(new InputStreamReader(list, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LocalGovernment> rows(InputStreamReader list) {
        List<LocalGovernment> rows = new ArrayList<>();
        new BufferedReader(list).lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            rows.add(new LocalGovernment(new MunicipalityCode(cells[0]), cells[1], cells[2]));
        });
        return rows;
    }

    private static final class Bundled {
        private static final MunicipalityDirectory DIRECTORY = read();
    }
}
