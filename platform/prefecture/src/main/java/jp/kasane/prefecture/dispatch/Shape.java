package jp.kasane.prefecture.dispatch;

/**
 * How large and how hard a made-up problem is. With a seed it decides a {@link Generator}'s problem wholly.
 *
 * @param towns each with one request
 * @param stages that each request passes
 * @param advisers who can be sent
 * @param availability the share of the working half-days that an adviser offers; never less than a plan needs
 * @param fieldsRequired whether advisers must know the subjects
 * @param budgeted whether there is just as much money as the hidden plan costs
 */
public record Shape(
        int towns, int stages, int advisers, double availability, boolean fieldsRequired, boolean budgeted) {

    public Shape {
        if (towns < 1 || stages < 1 || advisers < 1 || availability < 0 || availability > 1) {
            throw new IllegalArgumentException("nothing to plan with");
        }
    }

    public static Shape of(int towns, int stages, int advisers, double availability) {
        return new Shape(towns, stages, advisers, availability, false, false);
    }

    /** 6 towns, 4 stages, 5 advisers. */
    public static Shape small() {
        return of(6, 4, 5, 0.3);
    }

    /** 40 towns, 4 stages, 12 advisers. */
    public static Shape prefecture() {
        return of(40, 4, 12, 0.3);
    }

    /** As {@link #prefecture}, with advisers who offer one half-day in twenty. */
    public static Shape scarce() {
        return of(40, 4, 12, 0.05);
    }

    /** 180 towns, 4 stages, 40 advisers. */
    public static Shape largest() {
        return of(180, 4, 40, 0.3);
    }
}
