package jp.kasane.web.town.profile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.profile.Figure;
import jp.kasane.municipal.profile.ProfileLine;
import jp.kasane.municipal.profile.PublishedValue;
import jp.kasane.municipal.profile.Source;
import jp.kasane.municipal.profile.Statement;
import jp.kasane.web.page.Messages;

/** Figures in the reader's words. What a source says stays in the source's own. */
public record ProfileWords(Messages m) {

    /** The value as published with its unit, or why there is none. */
    public String value(Statement statement) {
        if (statement.value() instanceof PublishedValue.Stated stated) {
            String unit = statement.unit();
            boolean apart = !unit.isEmpty() && Character.isLetter(unit.charAt(0)) && unit.charAt(0) < 0x3000;
            return stated.text() + (apart ? " " : "") + unit;
        }
        return choice(((PublishedValue.Empty) statement.value()).why());
    }

    /** All that is said under one label; what differs stands side by side. */
    public String line(ProfileLine line) {
        return line.figures().stream()
                .map(Figure::statement)
                .map(this::value)
                .distinct()
                .collect(Collectors.joining(m.t("profile.or")));
    }

    String choice(Enum<?> choice) {
        return m.t(
                "profile." + choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + choice.name());
    }

    String time(Statement statement) {
        return statement.asOf().text().isBlank()
                ? m.t("profile.asof.none")
                : statement.asOf().text();
    }

    String source(Statement statement) {
        Source source = statement.source();
        if (source.document().isBlank()) {
            return m.t("profile.source.none");
        }
        return source.place().isBlank()
                ? source.document()
                : m.t("profile.source.at", source.document(), source.place());
    }

    String problem(Problem problem) {
        return m.t(problem.key(), problem.arguments().toArray());
    }

    String moment(Instant at) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(at, Grants.JAPAN), m.language().locale());
    }
}
