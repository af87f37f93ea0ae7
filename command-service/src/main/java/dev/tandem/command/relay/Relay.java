package dev.tandem.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tandem.command.progress.Progress;
import dev.tandem.command.relay.RelayStatus.State;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.setaside.Worker;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.log.WakeUp;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
 * more luck. An event that is refused for its own sake, though it was sent alone, is withheld: in its place goes a record that says
 * so, and what comes after it need not wait.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final EventStore store;
    private final ConnectionSource connections;
    private final KafkaConnection kafka;
    private final RelaySettings settings;
    private final Consumer<BatchStep> steps;
    private final Consumer<List<StoredEvent>> relayed;
    private final SetAside setAside;
    private final Progress progress;
    private final WakeUp wakeUp = new WakeUp();
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    private volatile RelayStatus status = new RelayStatus(State.STOPPED, 0, null);
    private volatile boolean running;
    private @Nullable Thread thread;
    private EventStore.@Nullable Subscription appended;
    private Duration pause = FIRST_PAUSE;
    private @Nullable UnsendableEventException refused;
    private @Nullable UnsendableEventException withhold;
    private boolean alone;
    private Set<String> withheld = Set.of();

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
            Consumer<BatchStep> steps,
            Consumer<List<StoredEvent>> relayed,
            SetAside setAside,
            Progress progress) {
        this.store = store;
        this.connections = connections;
        this.kafka = kafka;
        this.settings = settings;
        this.steps = steps;
        this.relayed = relayed;
        this.setAside = setAside;
        this.progress = progress;
    }

    /** What it is doing now. */
    RelayStatus status() {
        return status;
    }

    /** Has it look at once whether there is anything to do. */
    void wakeUp() {
        wakeUp.signal();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            stopping = new CountDownLatch(1);
            appended = store.onAppended(wakeUp::signal);
            thread = Thread.ofPlatform().name("relay").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        progress.stopped();
        stopping.countDown();
        wakeUp.signal();
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
            runLoop();
        } finally {
            running = false;
            setState(State.STOPPED, 0);
        }
    }

    private void runLoop() {
        while (running) {
            progress.turn();
            try (Leadership leadership = Leadership.tryAcquire(connections, settings.topic())) {
                if (leadership == null) {
                    setState(State.STANDBY, 0);
                    wakeUp.await(settings.standby());
                } else {
                    lead(leadership);
                }
            } catch (InterruptedException | InterruptException _) {
                break;
            } catch (LeadershipLostException deposed) {
                LOG.info("{}; stepping down", deposed.getMessage());
            } catch (SQLException | RuntimeException failed) {
                if (!running) {
                    break;
                }
                backOff(failed);
            }
        }
    }

    private void lead(Leadership leadership) throws SQLException, InterruptedException {
        if (!status.troubled()) {
            setState(State.CONNECTING, 0);
        }
        TopicIdentity topic = TopicIdentity.ensure(kafka, settings);
        try (EventSender sender = new EventSender(kafka, settings, steps)) {
            // In this order: only after the fencing is the end of the topic the end.
            if (leadership.envelope() < EventRecord.ENVELOPE) {
                topic = topic.filledAnew(kafka, settings);
            }
            TopicTail tail = TopicReader.read(kafka, settings, topic);
            long head = store.head();
            Checkpoint checkpoint = leadership.begin(recorded -> ResumePoint.from(recorded, tail, head));
            LOG.info("leading from position {} of {}", checkpoint.position(), head);
            withheld = setAside.subjects(Worker.RELAY);
            while (running) {
                progress.turn();
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
            healthy(checkpoint.position());
            if (!wakeUp.await(settings.poll())) {
                leadership.check();
            }
            return checkpoint;
        }
        long begun = System.nanoTime();
        alone = batch.size() == 1;
        List<Long> ends = send(sender, batch, checkpoint);
        steps.accept(BatchStep.COMMITTED);
        Checkpoint next = checkpoint.at(batch.getLast().position(), ends);
        leadership.record(next);
        steps.accept(BatchStep.RECORDED);
        relayed.accept(batch);
        if (refused == null || next.position() >= refused.position()) {
            healthy(next.position());
        }
        if (batch.size() < limit) {
            Duration rest = BatchPacing.restAfter(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
            stopping.await(rest.toNanos(), NANOSECONDS);
        }
        return next;
    }

    private List<Long> send(EventSender sender, List<StoredEvent> batch, Checkpoint checkpoint)
            throws InterruptedException {
        StoredEvent first = batch.getFirst();
        if (alone && withhold != null && withhold.position() == first.position()) {
            setAside.add(Worker.RELAY, subject(first), first.position(), first.type(), withhold);
            LOG.error("withheld: {}", withhold.getMessage());
            return sender.withhold(first, withhold, checkpoint.endOffsets());
        }
        List<Long> ends = sender.send(batch, checkpoint.endOffsets());
        if (!withheld.isEmpty() && !checkpoint.resending()) {
            // The topic is being filled anew, and this time they could be sent.
            batch.stream()
                    .map(Relay::subject)
                    .filter(withheld::contains)
                    .forEach(position -> setAside.remove(Worker.RELAY, position));
        }
        return ends;
    }

    private static String subject(StoredEvent event) {
        return Long.toString(event.position());
    }

    /** Up to the event that was refused; that one alone; and as many as may be otherwise. */
    private int limitAfter(long position) {
        if (refused == null || refused.position() <= position) {
            return settings.batch();
        }
        return (int) Math.clamp(refused.position() - position - 1, 1, settings.batch());
    }

    private void healthy(long position) {
        refused = null;
        withhold = null;
        pause = FIRST_PAUSE;
        if (status.troubled()) {
            LOG.info("relaying again, at position {}", position);
        }
        setState(State.LEADING, position);
    }

    private void backOff(Exception failed) {
        boolean stuck = failed instanceof TopicMismatchException;
        if (failed instanceof UnsendableEventException unsendable) {
            refused = unsendable;
            // A batch fails as a whole, so only one that was sent alone is surely to blame; until then, smaller
            // batches.
            withhold = alone ? unsendable : null;
        }
        String problem = String.valueOf(failed.getMessage());
        RelayStatus now = new RelayStatus(stuck ? State.STUCK : State.WAITING, 0, problem);
        if (!now.equals(status)) {
            LOG.warn("the relay {}: {}", stuck ? "is stuck" : "has to wait", problem, failed);
        }
        status = now;
        try {
            // Not on the wake-up signal: appends go on while the broker is away, and must not hurry the attempts.
            stopping.await(pause.toMillis() + ThreadLocalRandom.current().nextLong(pause.toMillis()), MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pause = pause.multipliedBy(2).compareTo(settings.backoff()) < 0 ? pause.multipliedBy(2) : settings.backoff();
    }

    private void setState(State state, long position) {
        RelayStatus before = status;
        status = new RelayStatus(state, position, null);
        if (before.state() != state) {
            LOG.info("relay: {}", state);
        }
    }
}
