package jp.kasane.web;

import java.util.List;
import java.util.stream.Stream;

/** The operations about advisers' visits, as {@link Resources} lists them. */
final class DispatchResources {

    private DispatchResources() {}

    static List<Object> all(Wiring w) {
        return Stream.of(ofProgrammes(w), ofRequests(w), ofPlanning(w), ofVisits(w))
                .flatMap(List::stream)
                .toList();
    }

    /** Programmes, advisers, ways. */
    static List<Object> ofProgrammes(Wiring w) {
        return List.of();
    }

    /** Towns' applications. */
    static List<Object> ofRequests(Wiring w) {
        return List.of();
    }

    /** Runs, plans, why, repair. */
    static List<Object> ofPlanning(Wiring w) {
        return List.of();
    }

    /** The life of a visit, and the days advisers offer. */
    static List<Object> ofVisits(Wiring w) {
        return List.of();
    }
}
