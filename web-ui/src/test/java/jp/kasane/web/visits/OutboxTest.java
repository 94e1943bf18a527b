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

    @Test
    void oneThingGoesOutAfterAnotherAndNobodyWaitsForIt() throws InterruptedException {
        List<Integer> out = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch may = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(4);
        try (Outbox outbox = new Outbox()) {
            assertThat(outbox.put(() -> waitFor(may))).isTrue();
            IntStream.range(0, 4)
                    .forEach(i -> outbox.put(() -> {
                        out.add(i);
                        all.countDown();
                    }));
            assertThat(out)
                    .as("whoever puts something in has their page already")
                    .isEmpty();
            may.countDown();
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void whatFailsKeepsNothingElseFromGoingOut() throws InterruptedException {
        CountDownLatch after = new CountDownLatch(1);
        try (Outbox outbox = new Outbox()) {
            outbox.put(() -> {
                throw new IllegalStateException("a mail server that speaks nonsense");
            });
            outbox.put(after::countDown);
            assertThat(after.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whereTooMuchWaitsThisIsSaidInsteadOfWaiting() {
        CountDownLatch may = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger out = new AtomicInteger();
        try (Outbox outbox = new Outbox()) {
            outbox.put(() -> {
                begun.countDown();
                waitFor(may);
            });
            waitFor(begun);
            for (int i = 0; i < Outbox.MOST_WAITING; i++) {
                assertThat(outbox.put(out::incrementAndGet)).isTrue();
            }
            assertThat(outbox.put(out::incrementAndGet)).isFalse();
            may.countDown();
        }
        assertThat(out.get()).as("what could not wait never goes out").isLessThanOrEqualTo(Outbox.MOST_WAITING);
    }

    @Test
    void whatIsUnderWayMayEndWhenTheNodeGoesDownAndNothingNewBegins() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Outbox outbox = new Outbox();
        outbox.put(() -> {
            begun.countDown();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            ended.incrementAndGet();
        });
        waitFor(begun);
        outbox.put(() -> ended.addAndGet(100));
        outbox.close();
        assertThat(ended).hasValue(1);
        assertThat(outbox.put(() -> ended.addAndGet(1000))).isFalse();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
