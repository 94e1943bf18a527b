package jp.kasane.admin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;

/**
 * Who signs in to the demonstration, read from {@code people.txt}: the one list, which the launcher prints too. Names like 架空
 * (made up) and 見本 (sample) belong to nobody.
 */
final class DemoPeople {

    static final Place AOMORI = Place.prefecture("020001");

    private static final int CELLS = 5;
    private static final List<Line> LINES = read();

    private DemoPeople() {}

    /** How somebody comes to be there: as the first of their place, or later. */
    private enum Coming {
        FIRST,
        FIRST_SINGLE,
        OTHER
    }

    private record Line(Coming coming, Person person) {}

    /** A person of the demonstration and the roles they hold at their place. */
    record Person(String username, String name, Place place, List<StandardRole> roles) {
        String email() {
            return username + "@kasane.example";
        }
    }

    /** A town of the demonstration and its first administrator. */
    record Town(String code, boolean singleOfficer, Person first) {}

    static Person first() {
        return LINES.stream()
                .map(Line::person)
                .filter(person -> person.roles().contains(StandardRole.PREFECTURE_ADMINISTRATOR))
                .findFirst()
                .orElseThrow();
    }

    static List<Town> towns() {
        return LINES.stream()
                .filter(line -> line.coming() != Coming.OTHER)
                .filter(line -> line.person().place().kind() == Place.Kind.TOWN)
                .map(line ->
                        new Town(line.person().place().code(), line.coming() == Coming.FIRST_SINGLE, line.person()))
                .toList();
    }

    static List<Person> others() {
        return LINES.stream()
                .filter(line -> line.coming() == Coming.OTHER)
                .map(Line::person)
                .toList();
    }

    private static List<Line> read() {
        try (InputStream file = DemoPeople.class.getResourceAsStream("people.txt")) {
            if (file == null) {
                throw new IllegalStateException("the demonstration's people are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] cells) {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("a line of " + cells.length + " cells");
        }
        List<StandardRole> roles = Arrays.stream(cells[4].split(",", -1))
                .map(StandardRole::valueOf)
                .toList();
        Place place = roles.get(0).placeKind() == Place.Kind.TOWN ? Place.town(cells[3]) : Place.prefecture(cells[3]);
        return new Line(Coming.valueOf(cells[0]), new Person(cells[1], cells[2], place, roles));
    }
}
