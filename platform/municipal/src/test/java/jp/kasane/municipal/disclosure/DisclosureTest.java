package jp.kasane.municipal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.Proof;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import org.junit.jupiter.api.Test;

/** Every role, right, outlet and record that can be made. */
class DisclosureTest {

    private static final Proof PROOF = Proof.of("proof.disclosure.decisions", 7_000, 140_000, "decisions");
    private static final Set<StandardRole> TOWN_ROLES = Arrays.stream(StandardRole.values())
            .filter(role -> role.placeKind() == Place.Kind.TOWN)
            .collect(Collectors.toSet());

    @Provide
    Arbitrary<Viewer> viewers() {
        return Combinators.combine(people(), Arbitraries.of(TOWN_ROLES).set().ofMinSize(1))
                .as((user, roles) -> new Viewer(user, Place.town("023035"), roles, "r"));
    }

    @Provide
    Arbitrary<RecordFacts> records() {
        return Combinators.combine(
                        people(),
                        people().injectNull(0.3),
                        Arbitraries.of(Basis.class),
                        Arbitraries.of(Marker.class).set())
                .as(RecordFacts::new);
    }

    private static Arbitrary<String> people() {
        return Arbitraries.of("A", "B", "C");
    }

    @AfterTry
    void held() {
        PROOF.held(1);
    }

    @AfterContainer
    static void note() {
        PROOF.note();
    }

    @Property
    void whoeverLacksTheRightSeesNothing(
            @ForAll("viewers") Viewer viewer,
            @ForAll Right right,
            @ForAll Outlet outlet,
            @ForAll("records") RecordFacts facts) {
        if (!viewer.may(right)) {
            assertThat(Disclosure.decide(viewer, right, outlet, facts)).isEqualTo(Extent.NOTHING);
        }
    }

    @Property
    void anAdministratorOrAuditorAloneSeesNoRecord(
            @ForAll Right right, @ForAll Outlet outlet, @ForAll("records") RecordFacts facts) {
        Viewer both = new Viewer(
                "A", Place.town("023035"), Set.of(StandardRole.TOWN_ADMINISTRATOR, StandardRole.AUDITOR), "r");
        for (Right recordRight : Right.values()) {
            if (recordRight.name().startsWith("RECORD_")) {
                assertThat(Disclosure.decide(both, recordRight, outlet, facts)).isEqualTo(Extent.NOTHING);
            }
        }
    }

    @Property
    void ownReachNeverGoesBeyondOwnRecords(
            @ForAll("viewers") Viewer viewer,
            @ForAll Right right,
            @ForAll Outlet outlet,
            @ForAll("records") RecordFacts facts) {
        boolean own =
                facts.recordedBy().equals(viewer.userId()) || viewer.userId().equals(facts.assignedTo());
        if (viewer.reach(right) == StandardRole.Reach.OWN && !own) {
            assertThat(Disclosure.decide(viewer, right, outlet, facts)).isEqualTo(Extent.NOTHING);
        }
    }

    @Property
    void whatListsMayHoldIsExactlyWhatMayBeShown(
            @ForAll("viewers") Viewer viewer, @ForAll Right right, @ForAll("records") RecordFacts facts) {
        assertThat(Disclosure.visible(viewer, right).includes(facts))
                .isEqualTo(Disclosure.decide(viewer, right, Outlet.LIST, facts).shows())
                .isEqualTo(Disclosure.decide(viewer, right, Outlet.PAGE, facts).shows());
    }

    @Property
    void aConcealedAddressLeavesByThePageAlone(
            @ForAll("viewers") Viewer viewer,
            @ForAll Right right,
            @ForAll Outlet outlet,
            @ForAll("records") RecordFacts facts) {
        Extent extent = Disclosure.decide(viewer, right, outlet, facts);
        if (facts.markers().contains(Marker.CONCEALED_ADDRESS)
                && extent == Extent.ALL
                && outlet != Outlet.PAGE
                && outlet != Outlet.DRAFT) {
            throw new AssertionError("a concealed address went to " + outlet);
        }
    }

    @Property
    void onlyTheTownsOwnReachAndTheRecorderKnowAConcealedAddress(
            @ForAll("viewers") Viewer viewer, @ForAll Right right, @ForAll("records") RecordFacts facts) {
        boolean knows = Disclosure.decide(viewer, right, Outlet.PAGE, facts).showsAddress();
        boolean concealed = facts.markers().contains(Marker.CONCEALED_ADDRESS);
        boolean town = viewer.reach(right) == StandardRole.Reach.TOWN;
        boolean recorder = viewer.may(right)
                && viewer.reach(right) != StandardRole.Reach.NONE
                && facts.recordedBy().equals(viewer.userId());
        if (concealed) {
            assertThat(knows).isEqualTo(town || recorder);
        }
    }

    @Property
    void aDraftIsItsAuthorsAlone(
            @ForAll("viewers") Viewer viewer, @ForAll Right right, @ForAll("records") RecordFacts facts) {
        if (!facts.recordedBy().equals(viewer.userId())) {
            assertThat(Disclosure.decide(viewer, right, Outlet.DRAFT, facts)).isEqualTo(Extent.NOTHING);
        }
    }

    @Test
    void anAssignedCommissionedWorkerReadsTheRecordWithoutTheConcealedAddress() {
        Viewer worker = new Viewer("B", Place.town("023035"), Set.of(StandardRole.COMMISSIONED_WORKER), "r");
        RecordFacts facts = new RecordFacts("A", "B", Basis.OWN_AGENCY, Set.of(Marker.CONCEALED_ADDRESS));

        assertThat(Disclosure.decide(worker, Right.RECORD_READ, Outlet.PAGE, facts))
                .isEqualTo(Extent.WITHOUT_ADDRESS);
    }
}
