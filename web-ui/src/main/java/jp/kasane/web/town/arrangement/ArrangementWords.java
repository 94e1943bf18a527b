package jp.kasane.web.town.arrangement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
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

    private static String plain(BigDecimal value) {
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

    /** What is said of a post: how many, whose, where. */
    List<String> post(Post post) {
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
        lines.addAll(standing(post));
        return lines;
    }

    boolean coming(Element element) {
        return town.presence(element) == Presence.COMING;
    }

    private String when(When when) {
        if (when.words() != null || when.on() == null) {
            return String.valueOf(when.words());
        }
        String moment = when.on().text();
        boolean japanese = m.language() == Language.JAPANESE;
        if (moment.startsWith("FY")) {
            FiscalYear year = FiscalYear.of(when.on().start());
            return japanese ? year.label() : year.englishLabel();
        }
        boolean day = when.on().start().equals(when.on().end());
        if (day) {
            return japanese
                    ? JapaneseDates.day(when.on().start())
                    : JapaneseDates.english(when.on().start());
        }
        return moment;
    }
}
