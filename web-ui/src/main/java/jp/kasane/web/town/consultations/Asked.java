package jp.kasane.web.town.consultations;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.ConsultationQuery;
import jp.kasane.municipal.consultations.ConsultationQuery.Sort;
import jp.kasane.municipal.consultations.ConsultationQuery.States;
import jp.kasane.municipal.consultations.ConsultationQuery.Whose;
import jp.kasane.municipal.consultations.Field;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.municipal.forms.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a list was asked for, and addresses that ask for a little else. What is not understood narrows nothing. Words that are searched
 * for are typed into a form and stand in an address sealed only.
 */
public final class Asked {

    static final String WORDS = "q";
    static final String SEALED = "search";
    private static final List<String> NAMES = List.of(
            SEALED, "field", "urgency", "state", "channel", "whose", "from", "to", "overdue", "sort", "way", "page");
    private static final int LONGEST_SEARCH = 200;

    /** Of anything else an address is asked for; and of the longest search, sealed. An address of no end is followed by nobody. */
    private static final int LONGEST_PART = 1_200;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final String words;
    private final List<Problem> problems = new ArrayList<>();
    private final ConsultationQuery query;

    private Asked(MultivaluedMap<String, String> sent, String words, LocalDate today) {
        for (String name : NAMES) {
            String text = sent.getFirst(name);
            if (text != null && !text.isBlank() && text.length() <= LONGEST_PART) {
                asked.put(name, text);
            }
        }
        this.words = Shortened.to(words, LONGEST_SEARCH);
        if (this.words.isBlank()) {
            asked.remove(SEALED);
        }
        this.query = read(today);
    }

    /** As a list's own links ask. */
    static Asked inAddress(MultivaluedMap<String, String> sent, SealedSearch sealed, LocalDate today) {
        String text = sent.getFirst(SEALED);
        return new Asked(sent, text == null ? "" : sealed.open(text).orElse(""), today);
    }

    /** As the list's form asks. */
    static Asked typed(MultivaluedMap<String, String> sent, SealedSearch sealed, LocalDate today) {
        Asked asked = new Asked(sent, Optional.ofNullable(sent.getFirst(WORDS)).orElse(""), today);
        if (!asked.words.isBlank()) {
            asked.asked.put(SEALED, sealed.seal(asked.words));
        }
        return asked;
    }

    private ConsultationQuery read(LocalDate today) {
        Sort sort = one(Sort.class, "sort").orElse(Sort.RECEIVED);
        boolean down =
                asked.containsKey("way") ? text("way").equals("down") : sort == Sort.RECEIVED || sort == Sort.NUMBER;
        return new ConsultationQuery(
                words,
                one(Field.class, "field").orElse(null),
                one(Urgency.class, "urgency").orElse(null),
                one(States.class, "state").orElse(States.LIVING),
                one(Channel.class, "channel").orElse(null),
                one(Whose.class, "whose").orElse(Whose.ANYBODY),
                date("from"),
                date("to"),
                asked.containsKey("overdue") ? today : null,
                sort,
                down,
                page());
    }

    private int page() {
        String page = text("page");
        return page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(name)))
                .findFirst();
    }

    private @Nullable LocalDate date(String name) {
        if (text(name).isEmpty()) {
            return null;
        }
        if (JapaneseDates.parse(text(name)) instanceof DateReading.Read read) {
            return read.date();
        }
        problems.add(Problem.of(name, "problem.date.not_understood"));
        return null;
    }

    public String text(String name) {
        return name.equals(WORDS) ? words : asked.getOrDefault(name, "");
    }

    ConsultationQuery query() {
        return query;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether anything narrows the list. */
    boolean narrows() {
        return asked.keySet().stream()
                .anyMatch(name -> !List.of("sort", "way", "page").contains(name));
    }

    /** The same question with one part changed; blank leaves the part out. Another question begins on the first page. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        changed.remove("page");
        changed.put(name, value);
        return address(changed);
    }

    String sorted(Sort by, boolean down) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        changed.remove("page");
        changed.put("sort", by.name());
        changed.put("way", down ? "down" : "up");
        return address(changed);
    }

    String address() {
        return address(asked);
    }

    Map<String, String> parts() {
        return asked;
    }

    private static String address(Map<String, String> parts) {
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
