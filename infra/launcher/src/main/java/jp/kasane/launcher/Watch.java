package jp.kasane.launcher;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.process.ServerProcess;

/**
 * Keeps the parts running. A part that dies is started again, three times within ten minutes at most; after that everything
 * is stopped with a message, because a part that keeps dying needs a person.
 */
final class Watch {
    private final Kasane kasane;
    private final Progress progress;
    private final DeathCount deaths = new DeathCount();

    Watch(Kasane kasane, Progress progress) {
        this.kasane = kasane;
        this.progress = progress;
    }

    /** Watches until told to stop (0) or until a part cannot be kept running (1). */
    int until(CountDownLatch stopAsked) throws InterruptedException {
        while (!stopAsked.await(500, TimeUnit.MILLISECONDS)) {
            Optional<ServerProcess> dead =
                    kasane.parts().stream().filter(part -> !part.isAlive()).reduce((first, second) -> second);
            if (dead.isPresent() && !revive(dead.get())) {
                return 1;
            }
        }
        return 0;
    }

    private boolean revive(ServerProcess part) throws InterruptedException {
        if (!deaths.mayRestart(part.name(), Instant.now())) {
            progress.say(part.name() + " keeps dying: Kasane stops. " + part.endOfLog());
            return false;
        }
        progress.say(part.name() + " has died and is started again.");
        try {
            progress.step(part.name() + " again", () -> kasane.restart(part));
        } catch (ServerProcess.Failed e) {
            progress.say(String.valueOf(e.getMessage()));
        }
        return true;
    }
}
