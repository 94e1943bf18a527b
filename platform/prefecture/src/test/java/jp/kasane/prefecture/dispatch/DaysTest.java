package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {

    private final AProgramme programme = new AProgramme()
            .adviser("ann")
            .adviser("bob")
            .way("east", "west", 20)
            .way("east", "north", 91)
            .visit("v", "east")
            .visit("w", "west")
            .visit("n", "north");
    private final Problem problem = programme.build();

    private List<Days> days(Object... placed) {
        List<Standing> standing = new ArrayList<>();
        for (int i = 0; i < placed.length; i += 2) {
            Object id = placed[i];
            Placement at = (Placement) placed[i + 1];
            Visit visit = problem.visits().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Adviser adviser = problem.advisers().stream()
                    .filter(each -> each.id().equals(at.adviser()))
                    .findFirst()
                    .orElse(null);
            standing.add(new Standing(visit, at, adviser, null));
        }
        return Days.of(standing);
    }

    @Test
    void eachAdviserAndDayIsOne() {
        assertThat(days(
                        "v", morning("ann", MONDAY),
                        "w", afternoon("bob", MONDAY),
                        "n", morning("ann", MONDAY.plusDays(1))))
                .hasSize(3);
    }

    @Test
    void theMorningComesBeforeTheAfternoonInWhateverOrderTheyAreTold() {
        Days day =
                days("v", afternoon("ann", MONDAY), "w", morning("ann", MONDAY)).get(0);

        assertThat(day.visits().stream().map(each -> each.visit().id())).containsExactly("w", "v");
        assertThat(day.trips(problem)).hasSize(1).allMatch(trip -> trip.minutes() == 60 + 20 + 60);
    }

    @Test
    void anAfternoonAloneIsATripOfItsOwn() {
        assertThat(days("v", afternoon("ann", MONDAY)).get(0).trips(problem))
                .hasSize(1)
                .allMatch(trip -> trip.minutes() == 120);
    }

    @Test
    void aSecondVisitInOneHalfDayIsATripAside() {
        Days day = days("v", morning("ann", MONDAY), "w", morning("ann", MONDAY), "n", afternoon("ann", MONDAY))
                .get(0);

        assertThat(day.trips(problem).stream().map(Trip::minutes)).containsExactly(60L + 91 + 60, 120L);
    }

    @Test
    void noonIsTooShortWhereTheOtherTownIsTooFar() {
        Optional<Breach> near = days("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY))
                .get(0)
                .noon(problem);
        Optional<Breach> far = days("v", morning("ann", MONDAY), "n", afternoon("ann", MONDAY))
                .get(0)
                .noon(problem);

        assertThat(near).isEmpty();
        assertThat(far).contains(new Breach(Rule.TWO_IN_ONE_TRIP, "n", "v"));
    }

    @Test
    void oneVisitHasNoNoon() {
        assertThat(days("v", morning("ann", MONDAY)).get(0).noon(problem)).isEmpty();
        assertThat(days("v", afternoon("ann", MONDAY)).get(0).noon(problem)).isEmpty();
    }

    @Test
    void whomTheProblemDoesNotKnowTakesNoWay() {
        assertThat(days("v", morning("nobody", MONDAY))).isEmpty();
    }
}
