package jp.kasane.web.town.arrangement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Moment;
import jp.kasane.kernel.definition.Origin;
import jp.kasane.kernel.definition.Status.State;
import jp.kasane.kernel.definition.When;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.Presence;
import jp.kasane.municipal.definition.basis.Comparison;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;

/** The words that all parts of an arrangement share. What a source says stays in the source's own words. */
record ArrangementWords(Messages m, Arrangement town) {

    private static final String PREFIX = "arrangement.";

    /** As long as a moment that is a year alone. */
    private static final int YEAR = 4;

    String say(String key, Object... arguments) {
        return m.t(PREFIX + key, arguments);
    }

    /** A word of a closed list. */
    String choice(String list, Enum<?> one) {
        return say(list + "." + one.name());
    }

    String choices(String list, Collection<? extends Enum<?>> all) {
        return joined(all.stream().map(one -> choice(list, one)));
    }

    String parties(List<Party> parties) {
        return joined(parties.stream().map(town::name));
    }

    String joined(Stream<String> words) {
        return words.distinct().collect(Collectors.joining(m.language() == Language.JAPANESE ? "、" : ", "));
    }

    /** A number as it is stated. */
    String count(Count count) {
        if (count.words() != null) {
            return count.words();
        }
        String unit = count.unit() == null ? "" : count.unit();
        return number(count, number -> number + unit);
    }

    /** A number as it is stated, counted in what the key says: 10 times, 10 cases. */
    String count(Count count, String key) {
        return count.words() != null ? count.words() : number(count, number -> say(key, number));
    }

    /** The number alone, with its unit; nothing where only words or figures of plan and practice are stated. */
    Optional<String> number(Count count) {
        boolean counted = count.value() != null || count.min() != null || count.max() != null;
        String unit = count.unit() == null ? "" : count.unit();
        return counted ? Optional.of(number(count, number -> number + unit)) : Optional.empty();
    }

    private String number(Count count, UnaryOperator<String> counted) {
        if (count.value() == null && count.min() != null && count.max() != null) {
            return counted.apply(say("number.range", plain(count.min()), plain(count.max())));
        }
        BigDecimal value = Stream.of(count.value(), count.min(), count.max(), count.planned(), count.actual())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
        Comparison comparison = comparison(count);
        String number = counted.apply(plain(value));
        return comparison == Comparison.EXACT ? number : say("number." + comparison.name(), number);
    }

    private static Comparison comparison(Count count) {
        if (count.comparison() != null) {
            return count.comparison();
        }
        if (Boolean.TRUE.equals(count.approx())) {
            return Comparison.ABOUT;
        }
        if (count.value() != null) {
            return Comparison.EXACT;
        }
        return count.min() != null ? Comparison.AT_LEAST : count.max() != null ? Comparison.AT_MOST : Comparison.EXACT;
    }

    static String plain(BigDecimal value) {
        return String.format(java.util.Locale.ROOT, "%,f", value)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }

    /** What is said of every element last: its state where it is not simply there, and its origin where it is no source. */
    List<String> standing(Element element) {
        List<String> lines = new ArrayList<>();
        town.state(element)
                .filter(state -> state != State.OPEN && state != State.EXISTING)
                .ifPresent(state -> lines.add(choice("state", state)));
        boolean coming = town.presence(element) == Presence.COMING;
        if (coming && element.about().from() != null) {
            lines.add(say("state.from", when(element.about().from())));
        }
        if (element.about().origin() != Origin.SOURCE) {
            lines.add(choice("origin", element.about().origin()));
        }
        return lines;
    }

    /** What is said of a post, and how it stands. */
    List<String> post(Post post) {
        return Stream.concat(filling(post).stream(), standing(post).stream()).toList();
    }

    /** How many there are of a post, whose and where. */
    List<String> filling(Post post) {
        List<String> lines = new ArrayList<>();
        if (post.headcount() != null) {
            lines.add(say("headcount", count(post.headcount())));
        }
        if (!post.employers().isEmpty()) {
            lines.add(say("employers", parties(post.employers())));
        }
        if (!post.workplaces().isEmpty()) {
            lines.add(say("workplaces", parties(post.workplaces())));
        }
        return lines;
    }

    boolean coming(Element element) {
        return town.presence(element) == Presence.COMING;
    }

    private String when(When when) {
        return when.words() != null || when.on() == null ? String.valueOf(when.words()) : moment(when.on());
    }

    /** A year, a fiscal year, a month or a day. */
    String moment(Moment moment) {
        boolean japanese = m.language() == Language.JAPANESE;
        if (moment.text().startsWith("FY")) {
            FiscalYear year = FiscalYear.of(moment.start());
            return japanese ? year.label() : year.englishLabel();
        }
        if (moment.start().equals(moment.end())) {
            return day(moment.start());
        }
        return japanese ? japanese(moment) : moment.text();
    }

    /** A month by its era; a year by the era in which it ends, with the year of the common calendar beside it. */
    private static String japanese(Moment moment) {
        boolean month = moment.text().length() > YEAR;
        String day = JapaneseDates.day(month ? moment.start() : moment.end());
        String year = day.substring(0, day.indexOf('年') + 1);
        return month
                ? year + moment.start().getMonthValue() + "月"
                : year + "（" + moment.start().getYear() + "年）";
    }

    String day(LocalDate day) {
        return m.language() == Language.JAPANESE ? JapaneseDates.day(day) : JapaneseDates.english(day);
    }
}
