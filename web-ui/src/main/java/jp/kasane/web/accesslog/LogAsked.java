package jp.kasane.web.accesslog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kasane.kernel.accesslog.LogCursor;
import jp.kasane.kernel.accesslog.LogFilter;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;

/** What of the access log is asked for, as typed: a name, a number, two days. */
final class LogAsked {

    private static final List<String> FIELDS = List.of("person", "record", "action", "from", "to");

    /** What a record, a person, a grant or a place is called by. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}|[0-9]{6}");

    private static final String NOBODYS = "0".repeat(26);

    private final Messages messages;
    private final Typed typed;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;
    private final Map<String, String> wrong;

    LogAsked(Messages messages, Typed typed) {
        this(messages, typed, Map.of());
    }

    private LogAsked(Messages messages, Typed typed, Map<String, String> wrong) {
        this.messages = messages;
        this.typed = typed;
        this.wrong = wrong;
        this.from = date("from");
        this.to = date("to");
    }

    private Optional<LocalDate> date(String name) {
        return typed.has(name) && JapaneseDates.parse(typed.of(name)) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    Field field(String name) {
        Field field = Field.of(name, messages.t("accesslog." + name)).value(typed.of(name));
        boolean unread = (name.equals("from") && typed.has("from") && from.isEmpty())
                || (name.equals("to") && typed.has("to") && to.isEmpty());
        String why = unread ? messages.t("people.wrong.date") : wrong.get(name);
        return why == null ? field : field.error(why);
    }

    /** The same question, of which something else than its words is wrong. */
    LogAsked wrong(String field, String why) {
        return new LogAsked(messages, typed, Map.of(field, why));
    }

    List<Field> fields() {
        return FIELDS.stream().map(this::field).toList();
    }

    /** Whether every day typed can be read. */
    boolean understood() {
        return fields().stream().noneMatch(Field::wrong);
    }

    String record() {
        return typed.of("record");
    }

    /** The record as the log may keep it: whatever else was typed, a name perhaps, is nobody's and stays out of the log. */
    String identifier() {
        return IDENTIFIER.matcher(record()).matches() ? record() : NOBODYS;
    }

    Optional<LogCursor> cursor() {
        return LogCursor.parse(typed.of("before"));
    }

    /** @param recordId the record that the number or id typed names */
    LogFilter filter(List<RosterEntry> roster, Optional<String> recordId) {
        return new LogFilter(
                actors(roster),
                recordId,
                Optional.of(typed.of("action")).filter(action -> action.matches("[A-Z_]{1,40}")),
                from.map(LogAsked::begin),
                to.map(day -> begin(day.plusDays(1))));
    }

    private Optional<Set<String>> actors(List<RosterEntry> roster) {
        if (!typed.has("person")) {
            return Optional.empty();
        }
        String key = SearchKey.of(typed.of("person")).value();
        return Optional.of(roster.stream()
                .map(RosterEntry::person)
                .filter(person -> List.of(person.name(), person.kana(), person.username()).stream()
                        .anyMatch(text -> SearchKey.of(text).value().contains(key)))
                .map(RosterEntry.Person::id)
                .collect(Collectors.toSet()));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Grants.JAPAN).toInstant();
    }

    /** The address of the same question, further down if there is a cursor. */
    String query(Optional<LogCursor> below) {
        List<String> parts = new ArrayList<>();
        FIELDS.stream().filter(typed::has).forEach(name -> parts.add(part(name, typed.of(name))));
        below.ifPresent(cursor -> parts.add(part("before", cursor.toString())));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
