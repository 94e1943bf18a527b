package jp.kasane.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.web.page.SortLink;
import jp.kasane.web.page.Typed;

/** Which lines of the roster are asked for, in which order, and the addresses that ask for others. */
record RosterView(String words, String role, boolean past, String sort, boolean descending, int page) {

    static final int SIZE = 50;

    private static final Comparator<String> BY_READING =
            Comparator.comparing(text -> SearchKey.of(text).value());
    private static final Map<String, Comparator<RosterEntry>> ORDERS = Map.of(
            "name", Comparator.comparing(RosterView::reading, BY_READING),
            "role", Comparator.comparing(entry -> entry.grant().role()),
            "from", Comparator.comparing(entry -> entry.grant().validFrom()),
            "to", Comparator.comparing(RosterView::lastDay));

    static RosterView of(Typed asked) {
        String sort = asked.of("sort");
        boolean descending = sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return new RosterView(
                asked.of("q"),
                asked.of("role"),
                asked.of("past").equals("1"),
                ORDERS.containsKey(column) ? column : "name",
                descending,
                page(asked.of("page")));
    }

    private static int page(String asked) {
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    List<RosterEntry> narrowed(List<RosterEntry> entries, RosterWords said, Instant now) {
        Comparator<RosterEntry> order = ORDERS.getOrDefault(sort, Comparator.comparing(RosterView::reading));
        return entries.stream()
                .filter(entry -> entry.standing(now) != RosterEntry.Standing.PROPOSED)
                .filter(entry -> past || !entry.standing(now).past())
                .filter(entry -> role.isEmpty() || entry.grant().role().name().equals(role))
                .filter(entry -> words.isEmpty() || speaksOf(entry, said))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private boolean speaksOf(RosterEntry entry, RosterWords said) {
        String key = SearchKey.of(words).value();
        RosterEntry.Person person = entry.person();
        return List.of(
                        person.name(),
                        person.kana(),
                        person.username(),
                        person.email(),
                        entry.post().orElse(""),
                        said.role(entry.grant().role()))
                .stream()
                .anyMatch(text -> SearchKey.of(text).value().contains(key));
    }

    private static String reading(RosterEntry entry) {
        return entry.person().kana().isEmpty()
                ? entry.person().name()
                : entry.person().kana();
    }

    private static LocalDate lastDay(RosterEntry entry) {
        LocalDate to = entry.grant().validTo();
        return to == null ? LocalDate.MAX : to;
    }

    SortLink heading(String column, String label, String base) {
        boolean current = sort.equals(column);
        SortLink.Direction direction = !current
                ? SortLink.Direction.NONE
                : descending ? SortLink.Direction.DESCENDING : SortLink.Direction.ASCENDING;
        String next = current && !descending ? "-" + column : column;
        return new SortLink(label, base + query(next, 1), direction);
    }

    String query(int number) {
        return query((descending ? "-" : "") + sort, number);
    }

    private String query(String order, int number) {
        return Map.of(
                        "q", words,
                        "role", role,
                        "past", past ? "1" : "",
                        "sort", order,
                        "page", number == 1 ? "" : Integer.toString(number))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
