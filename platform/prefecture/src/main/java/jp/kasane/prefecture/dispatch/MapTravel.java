package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A made-up map of 120 km by 120 km: roads a third longer than the air line, 40 km an hour, a third slower from December to March, 37 yen a
 * kilometre.
 *
 * @param places by the town's code: x and y in kilometres
 */
record MapTravel(Map<String, double[]> places) implements Travel {

    private static final int KILOMETRES = 120;

    static MapTravel drawn(int towns, Random random) {
        Map<String, double[]> places = new LinkedHashMap<>();
        for (int number = 0; number < towns; number++) {
            places.put(
                    Generator.town(number),
                    new double[] {random.nextDouble() * KILOMETRES, random.nextDouble() * KILOMETRES});
        }
        return new MapTravel(places);
    }

    @Override
    public Leg between(String from, String to, LocalDate day) {
        double[] one = places.getOrDefault(from, new double[2]);
        double[] other = places.getOrDefault(to, new double[2]);
        double road = 1.3 * Math.hypot(one[0] - other[0], one[1] - other[1]);
        boolean winter = day.getMonthValue() == 12 || day.getMonthValue() <= 3;
        return new Leg((int) Math.round(road * 1.5 * (winter ? 1.3 : 1)), (int) Math.round(road * 37));
    }
}
