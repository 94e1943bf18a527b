package jp.kasane.prefecture.routes;

/** Where a town hall stands, in degrees. */
public record Position(double latitude, double longitude) {

    /** The mean one, in kilometres. */
    private static final double RADIUS = 6371.0;

    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on earth: " + latitude + " " + longitude);
        }
    }

    /** As the crow flies (haversine). */
    public double kilometresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double a = square(Math.sin(north))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east));
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double number) {
        return number * number;
    }
}
