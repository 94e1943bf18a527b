package jp.kasane.web.town.arrangement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Moment;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Status;
import jp.kasane.kernel.definition.Telling;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.basis.Period;
import jp.kasane.municipal.definition.bodies.Access.Channel;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import jp.kasane.municipal.definition.meetings.Seats.Member;
import jp.kasane.web.page.Language;
import org.jspecify.annotations.Nullable;

/** Says the small parts of a definition in a few words each, with all that they hold: a number, a time, who, when open. */
record Speech(ArrangementWords words) {

    /** Nothing for what is better told key by key. */
    Optional<String> say(Object value) {
        if (value instanceof Count count) {
            return Optional.of(count(count));
        }
        if (value instanceof Party party) {
            return Optional.of(party(party));
        }
        if (value instanceof Member member) {
            return Optional.of(beside(party(member.party()), count(member.count()), choice(member.standing())));
        }
        if (value instanceof Opening opening) {
            return Optional.of(opening(opening));
        }
        if (value instanceof Closing closing) {
            return Optional.of(beside(
                    choice(closing.rule()),
                    joined(closing.weekdays().stream().map(this::choice)),
                    closing.days() == null ? "" : words.say("days", closing.days()),
                    text(closing.words())));
        }
        if (value instanceof Channel channel) {
            return Optional.of(beside(choice(channel.kind()), text(channel.words())));
        }
        return small(value);
    }

    private Optional<String> small(Object value) {
        if (value instanceof Status status) {
            return Optional.of(beside(choice(status.state()), span(status.from(), status.to()), text(status.words())));
        }
        if (value instanceof When when) {
            return Optional.of(when(when));
        }
        if (value instanceof Period period) {
            String span = period.from() == null && period.to() == null
                    ? ""
                    : words.say("number.range", moment(period.from()), moment(period.to()));
            return Optional.of(beside(
                    Stream.of(moment(period.on()), span)
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining(" ")),
                    text(period.words())));
        }
        return value instanceof Enum<?> one ? Optional.of(choice(one)) : plain(value);
    }

    private Optional<String> plain(Object value) {
        if (value instanceof Moment moment) {
            return Optional.of(words.moment(moment));
        }
        if (value instanceof Id id) {
            return Optional.of(words.town().name(id));
        }
        if (value instanceof Pointer pointer) {
            return Optional.of(words.town().name(pointer));
        }
        if (value instanceof Boolean flag) {
            return Optional.of(words.say(flag ? "yes" : "no"));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(words.day(day));
        }
        return value instanceof BigDecimal number ? Optional.of(ArrangementWords.plain(number)) : Optional.empty();
    }

    /** A word of a closed list: in Japanese as the definition's own records call it. */
    private String choice(@Nullable Enum<?> one) {
        if (one == null) {
            return "";
        }
        if (one instanceof StandardRole) {
            return words.m().t("role." + one.name());
        }
        return japanese()
                ? Telling.title(one)
                : spelt(one.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** What a key is called. */
    String label(String key, String title) {
        return japanese()
                ? title
                : spelt(key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    private static String spelt(String english) {
        return english.isEmpty() ? english : english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1);
    }

    private boolean japanese() {
        return words.m().language() == Language.JAPANESE;
    }

    /** Everything that a number holds: as it is counted, planned and done, for what, of when, and the source's words. */
    private String count(@Nullable Count count) {
        if (count == null) {
            return "";
        }
        String unit = text(count.unit());
        String per = count.per() == null
                ? ""
                : choice(count.per())
                        + (count.perCount() == null ? "" : " " + ArrangementWords.plain(count.perCount()));
        return beside(
                words.number(count).map(number -> number).orElse(""),
                per,
                count.planned() == null ? "" : words.say("planned", ArrangementWords.plain(count.planned()) + unit),
                count.actual() == null ? "" : words.say("actual", ArrangementWords.plain(count.actual()) + unit),
                text(count.is()),
                count.asOf() == null ? "" : when(count.asOf()),
                text(count.words()));
    }

    /** In the source's words, with those meant by name where the words do not name them. */
    private String party(Party party) {
        String said = text(party.words());
        String names = joined(Stream.of(party.organisation(), party.post(), party.body())
                .flatMap(Stream::ofNullable)
                .map(words.town()::name)
                .filter(name -> !said.contains(name)));
        return beside(said, names);
    }

    private String opening(Opening opening) {
        String nth = opening.nth().isEmpty()
                ? ""
                : words.say("nth", joined(opening.nth().stream().map(String::valueOf)));
        String days = opening.days().stream().map(this::choice).collect(Collectors.joining(japanese() ? "・" : ", "));
        String from = opening.from() == null ? "" : opening.from().text();
        String to = opening.to() == null ? "" : opening.to().text();
        String times = from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
        String rule = Stream.of(text(opening.site()), text(opening.part()), nth, days, times)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return beside(rule, text(opening.words()));
    }

    private String when(When when) {
        return beside(moment(when.on()), text(when.words()));
    }

    private String span(@Nullable When from, @Nullable When to) {
        return from == null && to == null
                ? ""
                : words.say("number.range", from == null ? "" : when(from), to == null ? "" : when(to));
    }

    private String moment(@Nullable Moment moment) {
        return moment == null ? "" : words.moment(moment);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String joined(Stream<String> all) {
        return words.joined(all);
    }

    /** The first that there is, and the others behind it in brackets. */
    private String beside(String... all) {
        String first = Stream.of(all).filter(one -> !one.isEmpty()).findFirst().orElse("");
        String more = joined(Stream.of(all).filter(one -> !one.isEmpty() && !one.equals(first)));
        return more.isEmpty() ? first : words.say("beside", first, more);
    }
}
