package jp.kasane.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import jp.kasane.bench.product.JdkTool;

/** A flight recording of another virtual machine of this user, from its start to its stop. */
public final class Recording implements AutoCloseable {

    private static final String NAME = "kasane-profile";

    private final String pid;
    private final Path file;

    private Recording(String pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    public static Recording start(ProcessHandle virtualMachine, Path file) {
        Recording recording = new Recording(Long.toString(virtualMachine.pid()), file);
        JdkTool.run("jcmd", recording.pid, "JFR.start", "name=" + NAME, "settings=profile");
        return recording;
    }

    /**
     * What the threads whose names begin so were doing from then until now.
     *
     * @param threads beginning of the names of the threads that answer requests
     * @param from what was sampled before is left out
     */
    public LayeredProfile read(String threads, Instant from) {
        JdkTool.run("jcmd", pid, "JFR.dump", "name=" + NAME, "filename=" + file);
        LayeredProfile profile = new LayeredProfile();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStartTime().isAfter(from)
                        && event.getStackTrace() != null
                        && event.getThread("sampledThread") != null
                        && String.valueOf(event.getThread("sampledThread").getJavaName())
                                .startsWith(threads)) {
                    profile.add(event.getStackTrace().getFrames().stream()
                            .map(Recording::className)
                            .toList());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return profile;
    }

    private static String className(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    @Override
    public void close() {
        JdkTool.run("jcmd", pid, "JFR.stop", "name=" + NAME);
    }
}
