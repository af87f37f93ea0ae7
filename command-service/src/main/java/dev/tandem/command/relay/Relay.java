package dev.tandem.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tandem.command.relay.RelayStatus.State;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings events from the store to Kafka in the store's order. One relay is active ({@link Leadership}), others stand by.
 *
 * <p>Nothing is lost: the checkpoint moves only after the broker has committed. Nothing is overtaken: a batch is one
 * transaction of one transactional id, so after a failure, a takeover or a long pause the old sender is fenced before the
 * new one asks the topic where it ends, and goes on exactly there. A crash therefore does not even send twice; a second
 * sending on purpose ({@link TopicProgress#resend}) does, and consumers drop what is not greater than the last position they saw.
 *
 * <p>After any failure everything is given up, the lock too, and begun again after a pause: another instance may have
 * more luck. An event that the broker refuses for its own sake is never skipped.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final EventStore store;
    private final ConnectionSource connections;
    private final KafkaConnection kafka;
    private final RelaySettings settings;
    private final Consumer<Step> steps;
    private final Consumer<List<StoredEvent>> relayed;
    private final Bell bell = new Bell();
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    private volatile RelayStatus status = new RelayStatus(State.STOPPED, 0, null);
    private volatile boolean running;
    private @Nullable Thread thread;
    private EventStore.@Nullable Subscription appended;
    private Duration pause = FIRST_PAUSE;
    private long unsendable;
    private boolean alone;

    /**
     * A relay, not yet started.
     *
     * @param steps told of each step of each batch
     * @param relayed told of each batch that is on the topic and recorded
     */
    Relay(
            EventStore store,
            ConnectionSource connections,
            KafkaConnection kafka,
            RelaySettings settings,
            Consumer<Step> steps,
            Consumer<List<StoredEvent>> relayed) {
        this.store = store;
        this.connections = connections;
        this.kafka = kafka;
        this.settings = settings;
        this.steps = steps;
        this.relayed = relayed;
    }

    /** What it is doing now. */
    RelayStatus status() {
        return status;
    }

    /** Has it look at once whether there is anything to do. */
    void ring() {
        bell.ring();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            stopping = new CountDownLatch(1);
            appended = store.onAppended(bell::ring);
            thread = Thread.ofPlatform().name("relay").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopping.countDown();
        bell.ring();
        if (appended != null) {
            appended.close();
            appended = null;
        }
        Thread worker = thread;
        thread = null;
        try {
            if (worker != null && !worker.join(settings.patience())) {
                worker.interrupt();
                worker.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, and therefore stopped after it: what is appended while requests drain is still sent. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            strive();
        } finally {
            running = false;
            become(State.STOPPED, 0);
        }
    }

    private void strive() {
        while (running) {
            try (Leadership leadership = Leadership.tryAcquire(connections, settings.topic())) {
                if (leadership == null) {
                    become(State.STANDBY, 0);
                    bell.await(settings.standby());
                } else {
                    lead(leadership);
                }
            } catch (InterruptedException | InterruptException _) {
                break;
            } catch (DeposedException deposed) {
                LOG.info("{}; stepping down", deposed.getMessage());
            } catch (SQLException | RuntimeException failed) {
                if (!running) {
                    break;
                }
                despair(failed);
            }
        }
    }

    private void lead(Leadership leadership) throws SQLException, InterruptedException {
        if (!status.troubled()) {
            become(State.CONNECTING, 0);
        }
        TopicIdentity topic = TopicIdentity.ensure(kafka, settings);
        try (EventSender sender = new EventSender(kafka, settings, steps)) {
            // In this order: only after the fencing is the end of the topic the end.
            TopicTail tail = TopicReader.read(kafka, settings, topic);
            long head = store.head();
            Checkpoint checkpoint = leadership.begin(recorded -> Resume.from(recorded, tail, head));
            LOG.info("leading from position {} of {}", checkpoint.position(), head);
            while (running) {
                checkpoint = forward(leadership, sender, checkpoint);
            }
        }
    }

    /** One batch, or a pause if there is nothing to send. */
    private Checkpoint forward(Leadership leadership, EventSender sender, Checkpoint checkpoint)
            throws SQLException, InterruptedException {
        int limit = limitAfter(checkpoint.position());
        List<StoredEvent> batch = store.read(checkpoint.position(), limit);
        if (batch.isEmpty()) {
            fine(checkpoint.position());
            if (!bell.await(settings.poll())) {
                leadership.check();
            }
            return checkpoint;
        }
        long begun = System.nanoTime();
        alone = batch.size() == 1;
        List<Long> ends = sender.send(batch, checkpoint.endOffsets());
        steps.accept(Step.COMMITTED);
        Checkpoint next = checkpoint.at(batch.getLast().position(), ends);
        leadership.record(next);
        steps.accept(Step.RECORDED);
        relayed.accept(batch);
        if (next.position() >= unsendable) {
            fine(next.position());
        }
        if (batch.size() < limit) {
            Duration rest = Pace.restAfter(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
            stopping.await(rest.toNanos(), NANOSECONDS);
        }
        return next;
    }

    /** Up to the event that was refused; that one alone; and as many as may be otherwise. */
    private int limitAfter(long position) {
        if (unsendable <= position) {
            return settings.batch();
        }
        return (int) Math.clamp(unsendable - position - 1, 1, settings.batch());
    }

    private void fine(long position) {
        unsendable = 0;
        pause = FIRST_PAUSE;
        if (status.troubled()) {
            LOG.info("relaying again, at position {}", position);
        }
        become(State.LEADING, position);
    }

    private void despair(Exception failed) {
        // A batch fails as a whole, so only one that was sent alone is surely to blame; until then, smaller batches.
        boolean stuck =
                failed instanceof ForeignTopicException || (failed instanceof UnsendableEventException && alone);
        if (failed instanceof UnsendableEventException refused) {
            unsendable = refused.position();
        }
        String problem = String.valueOf(failed.getMessage());
        RelayStatus now = new RelayStatus(stuck ? State.STUCK : State.WAITING, 0, problem);
        if (!now.equals(status)) {
            LOG.warn("the relay {}: {}", stuck ? "is stuck" : "has to wait", problem, failed);
        }
        status = now;
        try {
            // Not on the bell: appends go on while the broker is away, and must not hurry the attempts.
            stopping.await(pause.toMillis() + ThreadLocalRandom.current().nextLong(pause.toMillis()), MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pause = pause.multipliedBy(2).compareTo(settings.backoff()) < 0 ? pause.multipliedBy(2) : settings.backoff();
    }

    private void become(State state, long position) {
        RelayStatus before = status;
        status = new RelayStatus(state, position, null);
        if (before.state() != state) {
            LOG.info("relay: {}", state);
        }
    }
}
