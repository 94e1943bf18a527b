package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.municipal.arrangement.SystemChart.MeetingTree;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.meetings.Cadence;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.meetings.Meeting.Basis;
import jp.kasane.municipal.definition.meetings.Meeting.Consent;
import jp.kasane.municipal.definition.meetings.Meeting.Secrecy;
import jp.kasane.municipal.definition.meetings.Standing;
import jp.kasane.municipal.definition.meetings.Standing.Instances;
import jp.kasane.web.drawing.Outline.Item;
import org.jspecify.annotations.Nullable;

/** A meeting body in words. */
record MeetingWords(ArrangementWords words) {

    /** As it is drawn: its name, what is said of it, and the meetings below it. */
    Item item(MeetingTree tree) {
        Meeting meeting = tree.meeting();
        List<String> lines = new ArrayList<>(basis(meeting.basis()));
        cadenceLine(meeting).ifPresent(lines::add);
        if (meeting.functions().size() > 1) {
            List<MeetingFunction> more =
                    meeting.functions().subList(1, meeting.functions().size());
            lines.add(words.say("functions.more", words.choices("meeting", more)));
        }
        if (meeting.seats().host() != null) {
            lines.add(words.say("host", words.town().name(meeting.seats().host())));
        }
        standing(meeting.standing(), lines);
        lines.addAll(words.standing(meeting));
        return new Item(
                meeting.name(),
                lines,
                words.coming(meeting),
                tree.below().stream().map(this::item).toList());
    }

    /** Consent and secrecy, which follow from the legal basis and never from the name; nothing where nothing is said of either. */
    List<String> basis(Basis basis) {
        boolean consent = basis.consent() != null && basis.consent() != Consent.UNSPECIFIED;
        boolean secrecy = basis.secrecy() != null && basis.secrecy() != Secrecy.UNSPECIFIED;
        return consent || secrecy ? both(basis) : List.of();
    }

    /** Consent and secrecy, said to be unstated where they are. */
    List<String> both(Basis basis) {
        return List.of(
                words.say(
                        "consent",
                        words.choice("consent", basis.consent() == null ? Consent.UNSPECIFIED : basis.consent())),
                words.say(
                        "secrecy",
                        words.choice("secrecy", basis.secrecy() == null ? Secrecy.UNSPECIFIED : basis.secrecy())));
    }

    /** What of cases may be spoken of there. */
    String cases(Meeting meeting) {
        return words.say("cases", words.choice("cases", meeting.cases()));
    }

    /** How often it meets. */
    String cadences(Meeting meeting) {
        return words.joined(meeting.cadences().stream().map(this::cadence));
    }

    /** The same as a line with its label; nothing where nothing is said of it. */
    Optional<String> cadenceLine(Meeting meeting) {
        return Optional.of(cadences(meeting))
                .filter(cadences -> !cadences.isEmpty())
                .map(cadences -> words.say("cadence", cadences));
    }

    private String cadence(Cadence cadence) {
        if (cadence.words() != null) {
            return cadence.words();
        }
        return switch (cadence.kind()) {
            case PER_YEAR, RANGE ->
                cadence.perYear() == null
                        ? words.say("cadence.REGULAR")
                        : words.say("cadence." + cadence.kind(), words.count(cadence.perYear(), "times"));
            case CASES ->
                cadence.count() == null
                        ? words.say("cadence.AS_NEEDED")
                        : words.count(cadence.count(), "cadence.CASES");
            default -> words.choice("cadence", cadence.kind());
        };
    }

    private void standing(Standing standing, List<String> lines) {
        if (standing.parent() != null) {
            lines.add(words.say("parent", words.town().name(standing.parent())));
        }
        if (standing.instances() != null) {
            lines.add(words.say("instances", instances(standing.instances())));
        }
        if (standing.otherScheme() != null) {
            lines.add(words.say("scheme", standing.otherScheme()));
        }
    }

    private String instances(Instances instances) {
        if (instances.words() != null) {
            return instances.words();
        }
        @Nullable
        String scheme = instances.scheme() == null ? null : words.town().name(instances.scheme());
        @Nullable String count = instances.count() == null ? null : words.count(instances.count());
        return Stream.of(scheme, count).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
    }
}
