package jp.kasane.municipal.profile;

/** Figures for tests: {@code says("人口", "2,596")} is a complete statement, and each part can be made another. */
final class Statements {

    static final Source PLAN = new Source("第3期地域福祉計画", "5ページ");
    static final AsOf IN_2020 = new AsOf("令和2年10月1日");

    private Statements() {}

    static Statement says(String label, String value) {
        return new Statement(label, new PublishedValue.Stated(value), "人", IN_2020, PLAN, Origin.SOURCE, "");
    }

    static Statement says(String label, Emptiness why) {
        return new Statement(label, new PublishedValue.Empty(why), "", IN_2020, PLAN, Origin.SOURCE, "");
    }

    static Statement in(Statement statement, String unit) {
        return new Statement(
                statement.label(),
                statement.value(),
                unit,
                statement.asOf(),
                statement.source(),
                statement.origin(),
                statement.note());
    }

    static Statement asOf(Statement statement, String time) {
        return new Statement(
                statement.label(),
                statement.value(),
                statement.unit(),
                new AsOf(time),
                statement.source(),
                statement.origin(),
                statement.note());
    }

    static Statement from(Statement statement, String document, String place) {
        return new Statement(
                statement.label(),
                statement.value(),
                statement.unit(),
                statement.asOf(),
                new Source(document, place),
                statement.origin(),
                statement.note());
    }
}
