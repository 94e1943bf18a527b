package jp.kasane.web.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.CanonicalJson;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;
import org.jspecify.annotations.Nullable;

/** What there is about advisers' visits, laid down for tests. */
public final class DispatchThings {

    /** Stages of every programme made here. */
    public static final List<String> STAGES = List.of("STAGEA", "STAGEB");

    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();
    private static final Map<Place, String> ADVISERS = new ConcurrentHashMap<>();
    private static final Map<Place, String> LASTING = new ConcurrentHashMap<>();

    private DispatchThings() {}

    /** What stands in an address below {@code dispatch} for a parameter of this name. */
    static String thing(Operation operation, String name, Person person, Place place) {
        if (operation.template().contains("/plan")) {
            return PlanThings.thing(operation, name, place);
        }
        if (operation.template().contains("/requests/{") || operation.template().contains("/dispatch/apply/")) {
            return RequestThings.thing(operation, name, place);
        }
        if (operation.template().contains("/visits/{visit}")) {
            VisitThings.prepare(operation);
        }
        if (name.equals("programme")) {
            // Something below a programme is of the one that lasts, so that it is found there.
            return operation.parameters().size() > 1
                    ? programme(place)
                    : programme(place, operation.template().endsWith("/back") ? "OPEN" : "DRAFT");
        }
        if (name.equals("visit") && operation.template().matches(".*/visits/\\{visit}.*")) {
            return VisitThings.visit(operation, person, place);
        }
        if (name.equals("adviser")) {
            return adviser(place, operation.template().endsWith("/back"));
        }
        throw new AssertionError(operation + ": nobody said what stands for {" + name + "}; add it to DispatchThings");
    }

    /** An adviser of the prefecture as whom nobody signs in, always the same, and as at their beginning. */
    public static String adviser(Place prefecture, boolean retired) {
        String id = ADVISERS.computeIfAbsent(prefecture, place -> adviser(place, "見本 助言", null));
        Books.changeControl(
                "UPDATE dispatch_adviser SET version = 1, user_id = NULL, retired_at = IF(?, NOW(6), NULL) WHERE id = ?",
                retired,
                id);
        return id;
    }

    /** One more adviser, as whom this person signs in; they set out from 青森市 and may go everywhere else. */
    public static String adviser(Place prefecture, String name, @Nullable String userId) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, user_id, base_code, most_visits, profile,"
                        + " version, changed_at) VALUES (?, ?, ?, 'みほん', ?, '022012', 24, '{\"fields\":[\"参加支援\"]}', 1,"
                        + " NOW(6))",
                id,
                prefecture.code(),
                name,
                userId);
        return id;
    }

    /** An open programme of the prefecture, always the same, with places for whoever asks. */
    public static String programme(Place prefecture) {
        return LASTING.computeIfAbsent(prefecture, place -> {
            String id = programme(place, "OPEN");
            Books.changeControl(
                    "UPDATE dispatch_programme SET settings = REPLACE(settings, '\"townsQuota\":2', '\"townsQuota\":40')"
                            + " WHERE id = ?",
                    id);
            return id;
        });
    }

    /** A new programme in that state: two stages, one question, two towns, this year. */
    public static String programme(Place prefecture, String state) {
        String id = Ids.next();
        FiscalYear year = FiscalYear.of(LocalDate.now(Grants.JAPAN));
        Books.changeControl(
                "INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state, settings, version,"
                        + " made_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, NOW(6))",
                id,
                prefecture.code(),
                year.year(),
                "見本の派遣 " + id,
                Programme.Kind.QUOTA.name(),
                state,
                CanonicalJson.write(settings(year)),
                Ids.next());
        return id;
    }

    /** Towns apply in all of the year. */
    public static ProgrammeSettings settings(FiscalYear year) {
        return new ProgrammeSettings(
                year.firstDay(),
                year.lastDay(),
                year.firstDay(),
                year.lastDay(),
                2,
                2,
                List.of(
                        new StageSetting("STAGEA", "現状把握", "", 0, null, null, null),
                        new StageSetting("STAGEB", "まとめ", "", 14, null, null, null)),
                List.of(new Subject("SUBJECTA", "参加支援")),
                List.of(new Question("QUESTIONA", "いまの課題", "", true, List.of())),
                "",
                List.of(),
                List.of(),
                List.of("準備の進みぐあい"),
                Terms.USUAL,
                Map.of(),
                "",
                false);
    }

    /** What the product itself reads of it. */
    public static Programme read(Place prefecture, String id) {
        return new Programmes(CONTROL, Clock.systemUTC())
                .find(prefecture.code(), id)
                .orElseThrow();
    }
}
