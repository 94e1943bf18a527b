package jp.kasane.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.Barred;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.prefecture.routes.Municipalities;
import org.jspecify.annotations.Nullable;

/** One adviser of the demonstration. */
record DemoAdviser(String[] cells) {

    private static final int CELLS = 11;

    DemoAdviser {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("an adviser of " + cells.length + " cells");
        }
    }

    /** All of them, the one who signs in first. */
    static List<DemoAdviser> all() {
        return DemoTowns.lines("advisers.txt").stream()
                .map(line -> new DemoAdviser(line.split("\\|", -1)))
                .toList();
    }

    /** Who signs in as this one; empty: nobody. */
    String username() {
        return cells[0];
    }

    AdviserDraft draft(@Nullable String userId, Municipalities municipalities) {
        List<Barred> barred = new ArrayList<>();
        if (!cells[9].isEmpty()) {
            String[] parts = cells[9].split(" ", 2);
            barred.add(new Barred(code(parts[0], municipalities), parts[1]));
        }
        return new AdviserDraft(
                cells[1],
                cells[2],
                userId,
                code(cells[3], municipalities),
                Integer.parseInt(cells[4]),
                new AdviserProfile(listed(cells[5]), listed(cells[6]), cells[7], cells[8], barred));
    }

    /** All of the year: whole days on one weekday, afternoons on another, every third week nothing. */
    Set<HalfDay> offers(FiscalYear year) {
        String[] weekdays = cells[10].split(",", -1);
        DayOfWeek whole = DayOfWeek.valueOf(weekdays[0]);
        DayOfWeek afternoon = DayOfWeek.valueOf(weekdays[1]);
        Set<HalfDay> offers = new TreeSet<>();
        year.firstDay()
                .datesUntil(year.lastDay().plusDays(1))
                .filter(this::works)
                .forEach(day -> {
                    if (day.getDayOfWeek() == whole) {
                        offers.add(HalfDay.morning(day));
                    }
                    if (day.getDayOfWeek() == whole || day.getDayOfWeek() == afternoon) {
                        offers.add(HalfDay.afternoon(day));
                    }
                });
        return offers;
    }

    private boolean works(LocalDate day) {
        boolean away = (day.toEpochDay() / 7 + cells[1].length() + cells[3].length()) % 3 == 0;
        return WorkingDays.offices(day) && !away;
    }

    private static List<String> listed(String cell) {
        return Arrays.asList(cell.split("、", -1));
    }

    private static String code(String name, Municipalities municipalities) {
        if (municipalities.read(name) instanceof Municipalities.Reading.Known known) {
            return known.code();
        }
        throw new IllegalArgumentException("no municipality of the demonstration: " + name);
    }
}
