package jp.kasane.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserOutcome;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.routes.FileReading;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.prefecture.routes.Position;
import jp.kasane.prefecture.routes.PositionFile;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Route;
import jp.kasane.prefecture.routes.RouteFile;
import jp.kasane.prefecture.routes.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the demonstration's prefecture its advisers, how they get about, and its programmes, once, in the name of its officer. The first
 * adviser is the one who signs in: whichever node writes that one down goes on, and no other does. A prefecture with advisers is left
 * alone.
 */
final class DemoDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDispatch.class);
    private static final String OFFICER = "ken-officer";

    private final DemoTowns towns;
    private final Clock clock;
    private final Advisers advisers;
    private final Offers offers;
    private final Routes routes;
    private final Positions positions;
    private final Programmes programmes;
    private final Municipalities municipalities = Municipalities.bundled(DemoTowns.PREFECTURE);
    private volatile boolean filled;

    DemoDispatch(DemoTowns towns, ControlDatabase control, Clock clock) {
        this.towns = towns;
        this.clock = clock;
        this.advisers = new Advisers(control, clock);
        this.offers = new Offers(control);
        this.routes = new Routes(control);
        this.positions = new Positions(control);
        this.programmes = new Programmes(control, clock);
    }

    boolean filled() {
        return filled;
    }

    void fill() {
        if (filled) {
            return;
        }
        try {
            Optional<Viewer> officer = officer(towns);
            Optional<Viewer> adviser =
                    towns.viewer(DemoTowns.PREFECTURE, DemoAdviser.all().get(0).username(), StandardRole.ADVISER);
            if (officer.isPresent() && adviser.isPresent()) {
                filled = fill(officer.get(), adviser.get().userId());
            }
        } catch (RuntimeException e) {
            LOG.warn("the demonstration’s advisers could not be written down", e);
        }
    }

    static Optional<Viewer> officer(DemoTowns towns) {
        return towns.viewer(DemoTowns.PREFECTURE, OFFICER, StandardRole.PREFECTURE_OFFICER);
    }

    private boolean fill(Viewer officer, String adviser) {
        if (!advisers.of(DemoTowns.PREFECTURE).isEmpty()) {
            return true;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        List<DemoAdviser> all = DemoAdviser.all();
        if (!advise(all.get(0), adviser, today, officer)) {
            return true;
        }
        positions.replace(places(), positions.seen(DemoTowns.PREFECTURE), officer);
        routes.replace(ways(), routes.seen(DemoTowns.PREFECTURE), officer);
        for (DemoProgrammes one : DemoProgrammes.values()) {
            String id = programmes.make(one.draft(today), officer);
            programmes.move(id, 1, Programme.State.OPEN, officer);
        }
        all.subList(1, all.size()).forEach(one -> advise(one, null, today, officer));
        LOG.info("the demonstration’s advisers were written down");
        return true;
    }

    private boolean advise(DemoAdviser one, @Nullable String userId, LocalDate today, Viewer officer) {
        if (advisers.make(one.draft(userId, municipalities), officer) instanceof AdviserOutcome.Kept kept) {
            FiscalYear year = DemoProgrammes.year(today);
            offers.replace(kept.id(), year.firstDay(), year.lastDay(), one.offers(year), officer);
            return true;
        }
        return false;
    }

    static Map<String, Position> places() {
        return read(PositionFile.read(file("positions.csv"), Municipalities.bundled(DemoTowns.PREFECTURE)));
    }

    static List<Route> ways() {
        return read(RouteFile.read(file("routes.csv"), Municipalities.bundled(DemoTowns.PREFECTURE)));
    }

    private static <T> T read(FileReading<T> reading) {
        if (reading instanceof FileReading.Read<T> read) {
            return read.content();
        }
        throw new IllegalStateException("a file of the demonstration cannot be read: " + reading);
    }

    private static byte[] file(String name) {
        try (InputStream file = DemoDispatch.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the demonstration's file " + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
