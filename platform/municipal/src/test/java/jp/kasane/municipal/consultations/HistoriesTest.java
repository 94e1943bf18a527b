package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.AUDITOR;
import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COMMISSIONED_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.consultations.PastVersion.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real MariaDB: what a consultation said before, for whoever may read it. */
class HistoriesTest extends Scene {

    private final List<TownUnit> units = new ArrayList<>();

    @AfterEach
    void closeUnits() {
        units.forEach(TownUnit::close);
    }

    private Histories histories(String user, StandardRole role) {
        TownUnit unit = town.as(user, role);
        units.add(unit);
        return new Histories(unit);
    }

    private List<PastVersion> versions(String id) {
        return histories(AKI, COORDINATOR).read(id).orElseThrow().versions();
    }

    private static Intake at(String address, boolean concealed) {
        Intake any = Intakes.any();
        return any.about(new Intake.AboutWhom("架空 太郎", "かくう たろう", null, address, concealed));
    }

    @Test
    void tellsOfEachVersionWhatDiffersFromTheOneBefore() {
        String id = recorded(AKI, Intakes.any()).id();
        as(BUN, COORDINATOR).revise(id, 1, Intakes.about("架空 太郎", "かくう たろう", "家賃は払えた。"));
        as(AKI, CASE_WORKER).assign(id, new Assignee(BUN, "文"));
        as(BUN, COORDINATOR).finish(id);

        List<PastVersion> versions = versions(id);

        assertThat(versions)
                .extracting(one -> one.act().act())
                .containsExactly(State.Act.FINISH, State.Act.ASSIGN, State.Act.REVISE, State.Act.RECORD);
        assertThat(versions).extracting(one -> one.act().by()).containsExactly(BUN, AKI, BUN, AKI);
        assertThat(versions.get(0).changes())
                .containsExactly(new Change(PastVersion.STATE, List.of("OPEN"), List.of("DONE"), false));
        assertThat(versions.get(1).changes())
                .containsExactly(new Change(PastVersion.ASSIGNED, List.of(AKI), List.of(BUN), false));
        assertThat(versions.get(2).changes())
                .containsExactly(
                        new Change(IntakeForm.BODY, List.of(Intakes.any().body()), List.of("家賃は払えた。"), false));
    }

    @Test
    void theFirstVersionTellsAllItBeganWith() {
        String id = recorded(AKI, Intakes.any()).id();

        List<Change> beginning = versions(id).get(0).changes();

        assertThat(beginning).allMatch(change -> change.before().isEmpty());
        assertThat(beginning)
                .extracting(Change::field)
                .contains(IntakeForm.PERSON_NAME, IntakeForm.BODY, IntakeForm.FIELDS, PastVersion.STATE)
                .doesNotContain(IntakeForm.CONCEALED, PastVersion.VOID);
    }

    @Test
    void aVoidedEntryStaysReadableWithWhoAndWhy() {
        String id = recorded(AKI, Intakes.any()).id();
        as(BUN, COORDINATOR).voidRecord(id, new VoidReason("二重に登録した"));

        ConsultationHistory history = histories(AKI, COORDINATOR).read(id).orElseThrow();

        assertThat(history.sheet().state()).isEqualTo(State.VOIDED);
        assertThat(history.versions().get(0).act().by()).isEqualTo(BUN);
        assertThat(history.versions().get(0).changes())
                .contains(new Change(PastVersion.VOID, List.of(), List.of("二重に登録した"), false));
        assertThat(history.versions()).hasSize(2);
    }

    @Test
    void readingAndPrintingItAreActsOfTheirOwn() {
        String id = recorded(AKI, Intakes.any()).id();
        histories(BUN, COORDINATOR).read(id);
        histories(BUN, COORDINATOR).print(id);

        assertThat(town.column("SELECT CONCAT_WS(' ', action, subject_kind, subject_id) FROM audit_entry ORDER BY id"))
                .containsExactly(
                        "CREATE consultation " + id,
                        "READ consultation-history " + id,
                        "PRINT consultation-history " + id);
    }

    @Test
    void anAddressOnceConcealedIsConcealedInEveryVersion() {
        String id = recorded(AKI, at("見本町1-1", false)).id();
        as(AKI, COORDINATOR).revise(id, 1, at("見本町1-1", true));
        as(AKI, COORDINATOR).revise(id, 2, at("見本町2-2", true));
        as(AKI, COORDINATOR).revise(id, 3, at("見本町2-2", false));
        as(AKI, COORDINATOR).assign(id, new Assignee(BUN, "文"));

        ConsultationHistory seen = histories(BUN, COMMISSIONED_WORKER).read(id).orElseThrow();
        ConsultationHistory paper = histories(AKI, COORDINATOR).print(id).orElseThrow();

        for (ConsultationHistory history : List.of(seen, paper)) {
            assertThat(history.sheet().intake().aboutWhom().address()).isEmpty();
            assertThat(history.versions().stream().flatMap(one -> one.changes().stream()))
                    .filteredOn(change ->
                            List.of(IntakeForm.ADDRESS, IntakeForm.CONCEALED).contains(change.field()))
                    .hasSize(4)
                    .allMatch(change -> change.hidden()
                            && change.before().isEmpty()
                            && change.after().isEmpty());
        }
        assertThat(versions(id).get(2).changes())
                .contains(new Change(IntakeForm.ADDRESS, List.of("見本町1-1"), List.of("見本町2-2"), false));
    }

    @Test
    void whatTheViewerMustNotSeeHasNoPastEither() {
        String id = recorded(AKI, Intakes.any()).id();

        assertThat(histories(BUN, COMMISSIONED_WORKER).read(id)).isEmpty();
        assertThat(histories(BUN, COMMISSIONED_WORKER).print(id)).isEmpty();
        assertThat(histories(BUN, TOWN_ADMINISTRATOR).read(id)).isEmpty();
        assertThat(histories(BUN, AUDITOR).read(id)).isEmpty();
        assertThat(histories(AKI, COORDINATOR).read(Ids.next())).isEmpty();
        assertThat(histories(AKI, COORDINATOR).read("' OR 1=1 --")).isEmpty();
        assertThat(trail()).hasSize(1);
    }
}
