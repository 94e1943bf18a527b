package jp.kasane.web.town.arrangement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Emptiness;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.town.Figure;
import jp.kasane.web.page.Detail;
import org.jspecify.annotations.Nullable;

/** A figure of the town in one line: its value or its parts, or why there is none, of when it is, and whether a source states it. */
record FigureWords(ArrangementWords words, Speech speech) {

    FigureWords(ArrangementWords words) {
        this(words, new Speech(words));
    }

    Detail of(Figure figure) {
        String label = Stream.of(figure.localName(), figure.name())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> said(figure.measure()));
        String value = Stream.of(value(figure), text(figure.words()), reason(figure))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        String behind = words.joined(Stream.concat(
                Stream.of(said(figure.asOf())).filter(one -> !one.isEmpty()), words.standing(figure).stream()));
        return new Detail(label, value.isEmpty() || behind.isEmpty() ? value : words.say("beside", value, behind));
    }

    /** The value; beside it, or instead of it, the parts. */
    private String value(Figure figure) {
        String value = figure.value() == null ? "" : counted(figure.value(), figure.unit());
        String parts = figure.parts().stream()
                .map(part -> part(part, value.isEmpty() ? figure.unit() : null))
                .collect(Collectors.joining("・"));
        if (value.isEmpty() || parts.isEmpty()) {
            return value + parts;
        }
        return words.say("beside", value, parts);
    }

    private String part(Figure.Part part, @Nullable String unit) {
        String label = part.words() != null
                ? part.words()
                : part.by() != null ? words.town().name(part.by()) : said(part.label());
        return part.value() == null ? label : label + " " + counted(part.value(), unit);
    }

    private String counted(Count count, @Nullable String unit) {
        boolean bare = count.unit() == null && count.words() == null;
        return words.count(count) + (bare ? text(unit) : "");
    }

    private String reason(Figure figure) {
        List<Emptiness> reasons = List.copyOf(figure.about().empty().values());
        return reasons.isEmpty() ? "" : said(reasons.get(0));
    }

    private String said(@Nullable Object value) {
        return value == null ? "" : speech.say(value).orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
