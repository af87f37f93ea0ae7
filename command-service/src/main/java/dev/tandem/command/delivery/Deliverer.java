package dev.tandem.command.delivery;

import dev.tandem.command.progress.Progress;
import dev.tandem.command.skew.ClockSkew;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes lines that are to be looked at, and has each delivered on a thread of its own; a webhook that hangs holds up no other. */
final class Deliverer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final long REST_MILLIS = 100;

    private final Lines lines;
    private final Delivery delivery;
    private final WebhookSettings settings;
    private final ClockSkew skew;
    private final Clock clock;
    private final Progress progress;
    private final Semaphore room;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private @Nullable Thread thread;

    Deliverer(
            Lines lines, Delivery delivery, WebhookSettings settings, ClockSkew skew, Clock clock, Progress progress) {
        this.lines = lines;
        this.delivery = delivery;
        this.settings = settings;
        this.skew = skew;
        this.clock = clock;
        this.progress = progress;
        this.room = new Semaphore(settings.parallel());
    }

    @Override
    public synchronized void start() {
        if (thread == null && settings.enabled()) {
            thread = Thread.ofPlatform().name("webhooks").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (thread != null) {
                thread.join();
            }
            workers.shutdown();
            if (!workers.awaitTermination(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && goesOn();
    }

    /** With the relay: before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private boolean goesOn() {
        return stopping.getCount() > 0;
    }

    private void run() {
        try {
            while (goesOn()) {
                boolean more = false;
                try {
                    more = skew.trusted() && takeWhatIsDue();
                } catch (RuntimeException e) {
                    LOG.warn("what is due at webhooks could not be looked at; trying again", e);
                }
                progress.turn();
                stopping.await(more ? REST_MILLIS / 10 : REST_MILLIS, TimeUnit.MILLISECONDS);
            }
            progress.stopped();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anything was due. */
    private boolean takeWhatIsDue() {
        boolean any = false;
        for (String webhook : lines.due(clock.instant())) {
            AtomicInteger its = underWay.computeIfAbsent(webhook, _ -> new AtomicInteger());
            int most = Math.min(settings.parallelEach() - its.get(), room.availablePermits());
            for (Lines.Taken line : most > 0 ? lines.take(webhook, most, clock.instant()) : List.<Lines.Taken>of()) {
                any = true;
                room.acquireUninterruptibly();
                its.incrementAndGet();
                workers.execute(() -> work(line, its));
            }
        }
        return any;
    }

    private void work(Lines.Taken line, AtomicInteger its) {
        try {
            delivery.work(line, this::goesOn);
        } catch (RuntimeException e) {
            LOG.warn("webhook {} could not be told about {}; trying again", line.webhook(), line.key(), e);
        } finally {
            its.decrementAndGet();
            room.release();
        }
    }
}
