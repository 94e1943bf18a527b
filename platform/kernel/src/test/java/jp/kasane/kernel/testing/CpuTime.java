package jp.kasane.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** How long something takes by the processor's own clock: on a busy machine it takes no longer. */
public final class CpuTime {

    private CpuTime() {}

    /** What comes of it; fails if it took longer. */
    public static <T> T within(double seconds, Supplier<T> work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        assertThat(took).as("seconds of processor time").isLessThan(seconds);
        return result;
    }
}
