package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.dispatch.Trip;

/** The legs between places, day by day, asked for once and kept: where a leg is the same all month, once a month. */
final class Legs {

    private final Problem problem;
    private final String[] places;
    private final LocalDate[] days;
    private final int[] months;
    private final int monthCount;
    private final AtomicReferenceArray<Leg[]> rows;

    Legs(Problem problem, String[] places, LocalDate[] days, int[] months) {
        this.problem = problem;
        this.places = places.clone();
        this.days = days.clone();
        this.months = months.clone();
        this.monthCount = months[months.length - 1] + 1;
        this.rows = new AtomicReferenceArray<>(places.length * places.length);
    }

    Leg of(int from, int to, int day) {
        int index = from * places.length + to;
        Leg[] row = rows.get(index);
        if (row == null) {
            row = row(from, to);
            rows.set(index, row);
        }
        return row[row.length == monthCount ? months[day] : day];
    }

    private Leg[] row(int from, int to) {
        Leg[] daily = new Leg[days.length];
        Leg[] monthly = new Leg[monthCount];
        boolean steady = true;
        for (int day = 0; day < days.length; day++) {
            daily[day] = Trip.leg(problem.travel(), places[from], places[to], days[day]);
            if (day == 0 || months[day] != months[day - 1]) {
                monthly[months[day]] = daily[day];
            } else if (!daily[day].equals(daily[day - 1])) {
                steady = false;
            }
        }
        return steady || days.length == monthCount ? monthly : daily;
    }
}
