package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes out after a page was answered. */
class OutboxTest {

    private final AtomicInteger failed = new AtomicInteger();

    private void put(Outbox outbox, Runnable job) {
        outbox.put(job, failed::incrementAndGet);
    }

    @Test
    void oneThingGoesOutAfterAnotherAndNobodyWaitsForIt() throws InterruptedException {
        List<Integer> out = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch may = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(4);
        try (Outbox outbox = new Outbox()) {
            put(outbox, () -> waitFor(may));
            IntStream.range(0, 4)
                    .forEach(i -> put(outbox, () -> {
                        out.add(i);
                        all.countDown();
                    }));
            assertThat(out)
                    .as("whoever puts something in has their page already")
                    .isEmpty();
            may.countDown();
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out).containsExactly(0, 1, 2, 3);
            assertThat(failed).hasValue(0);
        }
    }

    @Test
    void whatFailsKeepsNothingElseFromGoingOut() throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        try (Outbox outbox = new Outbox()) {
            put(outbox, () -> {
                throw new IllegalStateException("a mail server that speaks nonsense");
            });
            put(outbox, after::countDown);
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failed).as("that it failed is written down, once").hasValue(1);
    }

    @Test
    void notEvenThatItCannotBeWrittenDownKeepsAnythingElseFromGoingOut() throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        Runnable broken = () -> {
            throw new IllegalStateException("no database");
        };
        try (Outbox outbox = new Outbox()) {
            outbox.put(broken, broken);
            put(outbox, after::countDown);
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(failed).hasValue(0);
    }

    @Test
    void whereTooMuchWaitsThisIsSaidInsteadOfWaiting() {
        CountDownLatch may = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger out = new AtomicInteger();
        try (Outbox outbox = new Outbox()) {
            put(outbox, () -> {
                begun.countDown();
                waitFor(may);
            });
            waitFor(begun);
            for (int i = 0; i < Outbox.MOST_WAITING; i++) {
                put(outbox, out::incrementAndGet);
            }
            assertThat(failed).hasValue(0);
            put(outbox, out::incrementAndGet);
            assertThat(failed).hasValue(1);
            may.countDown();
        }
        assertThat(out.get()).as("what could not wait never goes out").isLessThanOrEqualTo(Outbox.MOST_WAITING);
    }

    @Test
    void whatIsUnderWayMayEndWhenTheNodeGoesDownAndNothingNewBegins() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Outbox outbox = new Outbox();
        put(outbox, () -> {
            begun.countDown();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            ended.incrementAndGet();
        });
        waitFor(begun);
        put(outbox, () -> ended.addAndGet(100));
        outbox.close();
        assertThat(ended).hasValue(1);
        put(outbox, () -> ended.addAndGet(1000));
        assertThat(failed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
