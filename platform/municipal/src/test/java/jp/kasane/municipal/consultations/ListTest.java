package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import jp.kasane.municipal.consultations.ConsultationQuery.Sort;
import jp.kasane.municipal.consultations.ConsultationQuery.Whose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by what, and in which order. */
class ListTest {

    private static final String AKI = Ids.next();

    private static ATown town;
    private static String hanako;
    private static String takahashi;
    private static String byouin;

    @BeforeAll
    static void fill() {
        town = ATown.fresh();
        hanako = record(intake("見本 花子", "みほん はなこ", "隣家の犬の鳴き声と、ごみの山について。", "2026-11-01", Urgency.ORDINARY, null));
        takahashi = record(intake("髙橋 𠮷男", "タカハシ ヨシオ", "病院に通えず、家賃も滞っている。", "2026-11-10", Urgency.TODAY, "2026-11-12"));
        byouin = record(intake("例示 一", "れいじ はじめ", "美容院の仕事を探している。100%_本気", "2026-11-20", Urgency.SOON, "2026-12-01"));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Intake intake(
            String name,
            String kana,
            String body,
            String day,
            Urgency urgency,
            @org.jspecify.annotations.Nullable String due) {
        return new Intake(
                new Intake.Received(LocalDate.parse(day), null, Channel.VISIT),
                new Intake.Contact("", Relation.ANONYMOUS, ""),
                new Intake.AboutWhom(name, kana, null, "", false),
                urgency == Urgency.TODAY ? Set.of(Field.POVERTY, Field.ELDERLY) : Set.of(Field.CHILD),
                urgency,
                body,
                new Intake.NextStep(Intake.NextStep.Kind.VISIT, "", due == null ? null : LocalDate.parse(due)));
    }

    private static String record(Intake intake) {
        try (TownUnit unit = town.as(AKI, COORDINATOR)) {
            return new Consultations(unit, Clock.systemUTC()).record(intake).id();
        }
    }

    private static List<String> found(ConsultationQuery query) {
        try (TownUnit unit = town.as(AKI, COORDINATOR)) {
            Listing listing = new Consultations(unit, Clock.systemUTC()).list(query);
            assertThat(listing.total()).isEqualTo(listing.rows().size());
            return listing.rows().stream().map(ListedConsultation::id).toList();
        }
    }

    private static List<String> searched(String words) {
        return found(ConsultationQuery.newest().searching(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "はなこ", "ハナコ", "ﾊﾅｺ", "見本", "みほんはなこ", "みほん はなこ", "花子 見本", "犬", "鳴き声", "ゴミ ごみ", "R8-0001", "r8-0001"
            })
    void hanakoIsFoundBy(String words) {
        assertThat(searched(words)).containsExactly(hanako);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高橋", "髙橋", "吉男", "たかはしよしお", "ﾀｶﾊｼ", "病院", "家賃", "滞る"})
    void takahashiIsFoundBy(String words) {
        assertThat(searched(words)).containsExactly(takahashi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ばなこ", "びようし", "山田", "%", "_", "はなこ 病院", "' OR '1'='1", "+-*\"()~<>@", "、。"})
    void nobodyIsFoundBy(String words) {
        assertThat(searched(words)).isEmpty();
    }

    @Test
    void aBlankSearchNarrowsNothing() {
        assertThat(searched(" 　")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, false, 0 1 2",
        "RECEIVED, true, 2 1 0",
        "NUMBER, true, 2 1 0",
        "URGENCY, false, 1 2 0",
        "DUE, false, 1 2 0"
    })
    void isOrderedBy(Sort sort, boolean descending, String order) {
        List<String> all = List.of(hanako, takahashi, byouin);

        assertThat(found(ConsultationQuery.newest().sortedBy(sort, descending)))
                .extracting(id -> String.valueOf(all.indexOf(id)))
                .containsExactly(order.split(" "));
    }

    @Test
    void narrowsByFieldAndDueAndOwner() {
        assertThat(found(ConsultationQuery.newest().touching(Field.ELDERLY))).containsExactly(takahashi);
        assertThat(found(ConsultationQuery.newest().overdue(LocalDate.of(2026, 11, 22))))
                .containsExactly(takahashi);
        assertThat(found(ConsultationQuery.newest().of(Whose.ASSIGNED_TO_ME))).hasSize(3);
        assertThat(found(ConsultationQuery.newest().of(Whose.UNASSIGNED))).isEmpty();
        assertThat(found(new ConsultationQuery(
                        "",
                        null,
                        Urgency.SOON,
                        ConsultationQuery.States.OPEN,
                        Channel.VISIT,
                        Whose.RECORDED_BY_ME,
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 20),
                        null,
                        Sort.RECEIVED,
                        true,
                        1)))
                .containsExactly(byouin);
    }

    @Test
    void aPageBeyondTheLastIsEmptyAndKnowsTheTotal() {
        try (TownUnit unit = town.as(AKI, COORDINATOR)) {
            Listing listing = new Consultations(unit, Clock.systemUTC())
                    .list(ConsultationQuery.newest().at(9));

            assertThat(listing.rows()).isEmpty();
            assertThat(listing.total()).isEqualTo(3);
        }
    }
}
