package jp.kasane.web.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.FigureForm;
import jp.kasane.municipal.profile.FigureReader;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.municipal.profile.Statement;
import jp.kasane.municipal.profile.TownProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives demonstration towns the figures that were published about them, once, in the name of their administrator. Unlike everything
 * else in the demonstration these are real, and each names its source. 平内町 has none: its profile stays empty.
 */
final class DemoProfiles {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProfiles.class);
    private static final int CELLS = 8;
    private static final Map<String, String> ADMINISTRATORS = Map.of(
            "023213", "ajigasawa-officer",
            "023035", "imabetsu-admin",
            "023043", "yomogita-officer",
            "023078", "sotogahama-officer");

    private final DemoTowns towns;
    private final Clock clock;
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    DemoProfiles(DemoTowns towns, Clock clock) {
        this.towns = towns;
        this.clock = clock;
    }

    boolean filled() {
        return filled.containsAll(ADMINISTRATORS.keySet());
    }

    void fill() {
        ADMINISTRATORS.forEach((town, administrator) -> {
            if (!filled.contains(town)) {
                fill(town, administrator);
            }
        });
    }

    private void fill(String code, String administrator) {
        try {
            Optional<TownUnit> entered = towns.enter(code, administrator, StandardRole.TOWN_ADMINISTRATOR);
            if (entered.isPresent()) {
                try (TownUnit unit = entered.get()) {
                    TownProfile profile = new TownProfile(unit, clock);
                    if (!profile.everFilled()) {
                        figures().getOrDefault(code, List.of()).forEach(profile::add);
                    }
                }
                filled.add(code);
            }
        } catch (RuntimeException e) {
            LOG.warn("the profile of demonstration town {} could not be filled", code, e);
        }
    }

    /** The published figures by the town's code, in the order of the file. */
    static Map<String, List<Statement>> figures() {
        return DemoTowns.lines("profiles.txt").stream()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(DemoProfiles::statement, Collectors.toList())));
    }

    private static Statement statement(String[] cells) {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("a figure of " + cells.length + " cells");
        }
        TypedForm form = TypedForm.empty()
                .with(FigureForm.LABEL, cells[1])
                .with(FigureForm.VALUE, cells[2])
                .with(FigureForm.EMPTINESS, cells[3])
                .with(FigureForm.UNIT, cells[4])
                .with(FigureForm.AS_OF, cells[5])
                .with(FigureForm.ORIGIN, Origin.SOURCE.name())
                .with(FigureForm.DOCUMENT, cells[6])
                .with(FigureForm.NOTE, cells[7]);
        if (FigureReader.read(form) instanceof FigureReader.Reading.Understood understood) {
            return understood.statement();
        }
        throw new IllegalArgumentException(
                "a figure of the demonstration cannot be read: " + cells[0] + " " + cells[1]);
    }
}
