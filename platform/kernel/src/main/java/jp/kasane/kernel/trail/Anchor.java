package jp.kasane.kernel.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a town's access log had come to at a moment: its newest seal and how many entries are sealed. Whoever keeps one can prove later
 * that the log was cut off or written anew.
 *
 * @param number 1, 2, 3 … for each town
 * @param seal the newest seal's number; 0 while there is none
 * @param hash of that seal, hexadecimal
 * @param entries how many are sealed
 * @param lastEntry the highest number of a sealed entry
 * @param previous {@link SignedAnchor#hash()} of the anchor before; zeros for the first
 * @param key with which it is signed
 */
public record Anchor(
        String town,
        long number,
        Event event,
        long seal,
        String hash,
        long entries,
        long lastEntry,
        Instant at,
        String previous,
        String key) {

    /** The hash before the first, of an anchor as of a seal. */
    public static final String NOTHING = "0".repeat(64);

    static final String FORMAT = "kasane-audit-anchor-1";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOWN = Pattern.compile("[0-9]{6}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{26}");

    /** Why it was made. */
    public enum Event {
        /** The log went on. */
        SEALED,
        /** A backup was brought back: what earlier anchors say of later seals is no longer in the log. */
        RESTORED,
        /** Something that was never signed: whoever reads it says so. */
        UNKNOWN;

        static Event of(String text) {
            return Stream.of(values())
                    .filter(one -> one.name().equals(text))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    public Anchor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is signed: lines, the first the format's name, in UTF-8; docs/operations.md shows how to check it without Kasane. */
    public String text() {
        return String.join(
                "\n",
                FORMAT,
                town,
                Long.toString(number),
                event.name(),
                Long.toString(seal),
                hash,
                Long.toString(entries),
                Long.toString(lastEntry),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                previous,
                key,
                "");
    }

    /** Whether it is written as anchors are; says nothing of whether it is one. */
    boolean wellFormed() {
        return TOWN.matcher(town).matches()
                && HASH.matcher(hash).matches()
                && HASH.matcher(previous).matches()
                && KEY.matcher(key).matches()
                && number > 0;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
