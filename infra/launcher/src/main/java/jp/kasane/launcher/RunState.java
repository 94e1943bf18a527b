package jp.kasane.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.kasane.launcher.process.ProcessIdentity;

/**
 * What runs for a data folder: the launcher, its parts, the ports. Written at every change so that {@code down},
 * {@code status} and a later {@code up} know which processes are ours, whatever became of the launcher.
 */
public record RunState(
        String phase,
        ProcessIdentity launcher,
        Map<String, ProcessIdentity> parts,
        Map<String, Integer> ports,
        String url) {
    public static final String STARTING = "starting";
    public static final String READY = "ready";
    public static final String STOPPING = "stopping";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public RunState {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(launcher, "launcher");
        Objects.requireNonNull(url, "url");
        parts = Map.copyOf(parts);
        ports = Map.copyOf(ports);
    }

    /** The state at the beginning of a start, with no part running yet. */
    public static RunState starting(Settings settings) {
        Map<String, Integer> ports = new TreeMap<>();
        settings.ports().forEach(port -> ports.put(port.setting(), port.number()));
        return new RunState(STARTING, ProcessIdentity.ofThisProcess(), Map.of(), ports, settings.publicUrl() + "/");
    }

    public RunState in(String newPhase) {
        return new RunState(newPhase, launcher, parts, ports, url);
    }

    public RunState with(String part, ProcessIdentity process) {
        Map<String, ProcessIdentity> more = new TreeMap<>(parts);
        more.put(part, process);
        return new RunState(phase, launcher, more, ports, url);
    }

    /** The processes of this state that still run, the launcher first. */
    public List<ProcessIdentity> alive() {
        List<ProcessIdentity> all = new ArrayList<>();
        all.add(launcher);
        all.addAll(parts.values());
        return all.stream().filter(ProcessIdentity::isAlive).toList();
    }

    public void write(Path folder) {
        try {
            PrivateFiles.write(folder.resolve("state.json"), JSON.writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last state written in the folder; empty when there is none, or one that cannot be read. */
    public static Optional<RunState> read(Path folder) {
        Path file = folder.resolve("state.json");
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(JSON.readValue(file.toFile(), RunState.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("state.json"));
        } catch (IOException leftBehind) {
            // a state of dead processes is harmless: the next start sees that they are gone
        }
    }
}
