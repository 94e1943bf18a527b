package jp.kasane.bench.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The product as {@code ./kasane up} runs it, for the length of a bench. */
public final class RunningKasane implements AutoCloseable {

    private static final String READY = "Kasane is ready";
    private static final String NODE_READY = "One more node is ready";

    private final BenchPlace place;
    private final Launch launch;

    private RunningKasane(BenchPlace place, Launch launch) {
        this.place = place;
        this.launch = launch;
    }

    /** Starts it and returns when the ready line is out; the clock starts before the process does. */
    public static RunningKasane up(BenchPlace place, boolean fresh) {
        String[] words = fresh ? new String[] {"up", "--fresh"} : new String[] {"up"};
        return new RunningKasane(place, Launch.of(place, READY, words));
    }

    /** One more application server on the same data, at {@link BenchPlace#comparisonPort()}, until it is closed. */
    public Launch node() {
        return Launch.of(place, NODE_READY, "node", "--port", Integer.toString(place.comparisonPort()));
    }

    public StartReport report() {
        return new StartReport(launch.seconds(), launch.lines());
    }

    public BenchPlace place() {
        return place;
    }

    /** A part of it by the launcher's name for it, such as {@code Payara}. */
    public ProcessHandle part(String name) {
        Path state = place.data().resolve("run").resolve("state.json");
        try {
            long pid = new ObjectMapper()
                    .readTree(state.toFile())
                    .path("parts")
                    .path(name)
                    .path("pid")
                    .asLong();
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + state, e);
        }
    }

    /** Stops it as {@code ./kasane down} does: a polite signal to the launcher, which stops its parts in order. */
    @Override
    public void close() {
        launch.close();
    }
}
