package jp.kasane.prefecture.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.planning.Found.Clash;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.Found.Why;
import jp.kasane.prefecture.programmes.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** What a run found, as it is kept: canonical JSON, a placement as adviser, day and half. */
final class FoundFormat {

    private FoundFormat() {}

    private record Kept(
            int seconds,
            @Nullable KeptTrouble trouble,
            Map<String, Integer> versions,
            Map<String, String> placed,
            List<KeptChoice> repairs,
            @Nullable KeptClash conflict,
            @Nullable List<KeptMoved> taken,
            @Nullable List<String> withdrawn) {}

    private record KeptMoved(
            String visit,
            @Nullable String before,
            int version,
            @Nullable Why stayed,
            @Nullable Rule rule) {}

    private record KeptTrouble(
            @Nullable String adviser,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String visit) {}

    private record KeptChoice(
            Map<String, String> placed, List<String> moved, List<String> confirmed, int unserved, long cost) {}

    private record KeptClash(
            SortedSet<Rule> rules,
            List<String> visits,
            List<String> advisers,
            boolean proven,
            @Nullable Boolean fewest) {}

    static String write(Found found) {
        return CanonicalJson.write(new Kept(
                found.asked().seconds(),
                kept(found.asked().trouble()),
                found.versions(),
                kept(found.best()),
                found.repairs().stream().map(FoundFormat::kept).toList(),
                kept(found.conflict()),
                found.taken().stream().map(FoundFormat::kept).toList(),
                found.withdrawn().stream().sorted().map(FoundFormat::text).toList()));
    }

    static Found read(String json) {
        Kept kept = CanonicalJson.read(json, Kept.class);
        return new Found(
                new Asked(kept.seconds(), trouble(kept.trouble())),
                kept.versions(),
                plan(kept.placed()),
                kept.repairs().stream().map(FoundFormat::choice).toList(),
                clash(kept.conflict()),
                taken(kept.taken()),
                withdrawn(kept.withdrawn()));
    }

    private static @Nullable KeptTrouble kept(@Nullable Trouble trouble) {
        if (trouble instanceof Trouble.Ill ill) {
            return new KeptTrouble(ill.adviser(), ill.from(), ill.until(), null);
        }
        return trouble instanceof Trouble.Out out ? new KeptTrouble(null, null, null, out.visit()) : null;
    }

    private static @Nullable Trouble trouble(@Nullable KeptTrouble kept) {
        if (kept == null) {
            return null;
        }
        return kept.visit() != null
                ? new Trouble.Out(kept.visit())
                : new Trouble.Ill(
                        Objects.requireNonNull(kept.adviser()),
                        Objects.requireNonNull(kept.from()),
                        Objects.requireNonNull(kept.until()));
    }

    private static Map<String, String> kept(Plan plan) {
        return plan.placed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> text(entry.getValue()), (one, other) -> one, TreeMap::new));
    }

    private static String text(Placement at) {
        return at.adviser() + " " + text(at.at());
    }

    private static String text(HalfDay at) {
        return at.day() + " " + at.half();
    }

    private static Plan plan(Map<String, String> placed) {
        return new Plan(placed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> placement(entry.getValue()))));
    }

    private static Placement placement(String text) {
        int end = text.indexOf(' ');
        return new Placement(text.substring(0, end), halfDay(text.substring(end + 1)));
    }

    private static HalfDay halfDay(String text) {
        int end = text.indexOf(' ');
        return new HalfDay(LocalDate.parse(text.substring(0, end)), Half.valueOf(text.substring(end + 1)));
    }

    private static Set<HalfDay> withdrawn(@Nullable List<String> kept) {
        return kept == null ? Set.of() : kept.stream().map(FoundFormat::halfDay).collect(Collectors.toSet());
    }

    private static KeptMoved kept(Moved moved) {
        Stayed stayed = moved.stayed();
        return new KeptMoved(
                moved.visit(),
                moved.before() == null ? null : text(moved.before()),
                moved.version(),
                stayed == null ? null : stayed.why(),
                stayed == null ? null : stayed.rule());
    }

    private static List<Moved> taken(@Nullable List<KeptMoved> kept) {
        return kept == null ? List.of() : kept.stream().map(FoundFormat::moved).toList();
    }

    private static Moved moved(KeptMoved kept) {
        return new Moved(
                kept.visit(),
                kept.before() == null ? null : placement(kept.before()),
                kept.version(),
                kept.stayed() == null ? null : new Stayed(kept.stayed(), kept.rule()));
    }

    private static KeptChoice kept(Choice choice) {
        return new KeptChoice(
                kept(choice.plan()), choice.moved(), choice.confirmed(), choice.unserved(), choice.cost());
    }

    private static Choice choice(KeptChoice kept) {
        return new Choice(plan(kept.placed()), kept.moved(), kept.confirmed(), kept.unserved(), kept.cost());
    }

    private static @Nullable KeptClash kept(@Nullable Clash clash) {
        return clash == null
                ? null
                : new KeptClash(
                        new TreeSet<>(clash.rules()), clash.visits(), clash.advisers(), clash.proven(), clash.fewest());
    }

    private static @Nullable Clash clash(@Nullable KeptClash kept) {
        return kept == null
                ? null
                : new Clash(
                        kept.rules(),
                        kept.visits(),
                        kept.advisers(),
                        kept.proven(),
                        Boolean.TRUE.equals(kept.fewest()));
    }
}
