package dev.tandem.query.states;

import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.topic.KafkaSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells how things stand, in a thread of its own, while no other instance does. Whatever fails, it begins anew: takes the lease, fences all
 * senders before it, and looks at what is on the topic. The projection knows nothing of it.
 */
final class StatePublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StatePublisher.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(3).toNanos();

    private final ReadModels reads;
    private final StateSource source;
    private final DataSource connections;
    private final KafkaSettings kafka;
    private final StateTopicSettings settings;
    private final String schemas;
    private final InstantSource clock;
    private final StateMeters meters;
    private final Runnable beforeCommit;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "states of requisitions");
    private volatile boolean running;
    private Duration pause = FIRST_PAUSE;

    /**
     * Tells nothing before it is started.
     *
     * @param connections makes connections of their own, not of a pool that would keep their session alive
     * @param schemas below which address schemas are to be had
     * @param beforeCommit called with each transaction when all of it was sent, for tests
     */
    StatePublisher(
            ReadModels reads,
            StateSource source,
            DataSource connections,
            KafkaSettings kafka,
            StateTopicSettings settings,
            String schemas,
            InstantSource clock,
            StateMeters meters,
            Runnable beforeCommit) {
        this.reads = reads;
        this.source = source;
        this.connections = connections;
        this.kafka = kafka;
        this.settings = settings;
        this.schemas = schemas;
        this.clock = clock;
        this.meters = meters;
        this.beforeCommit = beforeCommit;
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        stop.countDown();
        thread.interrupt();
        try {
            thread.join(settings.patience());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (stop.getCount() > 0) {
            try {
                attempt();
            } catch (NotBuiltException _) {
                meters.standsBy(); // another instance may have rows to tell
                rest(settings.standby());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                backOff(e);
            }
        }
    }

    private void attempt() throws SQLException, InterruptedException {
        reads.followed(source.projection(), new Consistency(null, _ -> {}));
        @Nullable Lease taken = Lease.tryTake(connections, settings.topic());
        if (taken == null) {
            meters.standsBy();
            pause = FIRST_PAUSE;
            rest(settings.standby());
            return;
        }
        try (Lease lease = taken;
                StateTopic topic = new StateTopic(kafka, settings)) {
            meters.begun();
            tell(lease, topic);
        }
    }

    private void tell(Lease lease, StateTopic topic) throws SQLException, InterruptedException {
        String id = topic.ensure();
        try (StateSender sender = new StateSender(kafka, settings, beforeCommit)) {
            LOG.info("{} is told here", settings.topic());
            Term term = new Term(reads, source, kafka, settings, schemas, clock, sender, meters);
            long lastLook = System.nanoTime();
            while (stop.getCount() > 0) {
                term.step();
                pause = FIRST_PAUSE;
                if (System.nanoTime() - lastLook > LOOK_AROUND_NANOS) {
                    lease.check();
                    if (!topic.find().equals(Optional.of(id))) {
                        throw new KafkaException("topic " + settings.topic() + " has gone, or was created anew");
                    }
                    lastLook = System.nanoTime();
                }
            }
        }
    }

    private void backOff(Exception failed) {
        if (stop.getCount() == 0) {
            return;
        }
        meters.failed();
        if (pause.equals(FIRST_PAUSE)) {
            LOG.warn("{} cannot be told, and it is tried again: {}", settings.topic(), failed.getMessage(), failed);
        }
        rest(pause);
        pause = pause.multipliedBy(2).compareTo(settings.backoff()) < 0 ? pause.multipliedBy(2) : settings.backoff();
    }

    private void rest(Duration time) {
        try {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{}: asked to stop", settings.topic());
            }
        } catch (InterruptedException _) {
            stop.countDown();
        }
    }
}
