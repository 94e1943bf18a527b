package jp.kasane.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.Field;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.Relation;
import jp.kasane.municipal.consultations.Urgency;

/** One consultation of the demonstration, with days counted from today. */
record DemoLine(String[] cells) {

    private static final int CELLS = 16;

    DemoLine {
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("a line of " + cells.length + " cells");
        }
    }

    static DemoLine of(String line) {
        return new DemoLine(line.split("\\|", -1));
    }

    boolean done() {
        return !cells[13].isEmpty();
    }

    int daysAgo() {
        return Integer.parseInt(cells[0]);
    }

    Intake intake(String town, LocalDate today) {
        LocalDate on = today.minusDays(daysAgo());
        LocalDate due = cells[12].isEmpty() ? null : today.plusDays(Integer.parseInt(cells[12]));
        return new Intake(
                new Intake.Received(on, LocalTime.parse(cells[1]), Channel.valueOf(cells[2])),
                new Intake.Contact(cells[4], Relation.valueOf(cells[3]), ""),
                new Intake.AboutWhom(
                        cells[5],
                        cells[6],
                        cells[7].isEmpty() ? null : LocalDate.parse(cells[7]),
                        cells[5].isEmpty() ? "" : town + "字見本" + (daysAgo() + 1) + "番地",
                        !cells[8].isEmpty()),
                fields(cells[9]),
                Urgency.valueOf(cells[10]),
                cells[15],
                new Intake.NextStep(Intake.NextStep.Kind.valueOf(cells[11]), cells[14], due));
    }

    private static Set<Field> fields(String names) {
        return Arrays.stream(names.split(",", -1)).map(Field::valueOf).collect(Collectors.toSet());
    }
}
