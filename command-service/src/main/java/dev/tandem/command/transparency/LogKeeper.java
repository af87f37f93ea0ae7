package dev.tandem.command.transparency;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.transparency.Extension;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.TransparencyLog;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.witness.WitnessClient;
import dev.tandem.transparency.witness.WitnessRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the log on along the store, one checkpoint after the other; one instance at a time does. A witness that is away keeps checkpoints
 * from being published, and nothing else: commands are decided and stored as ever.
 */
final class LogKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

    private final EventStore store;
    private final EventRows rows;
    private final StoredTree storage;
    private final OpenedLog log;
    private final SignerKey key;
    private final List<WitnessClient> witnesses;
    private final CheckpointTopic topic;
    private final LogLock lock;
    private final int batch;
    private final Duration pace;
    private long last = System.nanoTime();
    private volatile @Nullable String trouble;

    LogKeeper(
            EventStore store,
            EventRows rows,
            StoredTree storage,
            OpenedLog log,
            SignerKey key,
            List<WitnessClient> witnesses,
            CheckpointTopic topic,
            LogLock lock,
            LogSettings settings) {
        this.store = store;
        this.rows = rows;
        this.storage = storage;
        this.log = log;
        this.key = key;
        this.witnesses = List.copyOf(witnesses);
        this.topic = topic;
        this.lock = lock;
        this.batch = settings.batch();
        this.pace = settings.pace();
    }

    /** Why no checkpoint is published, in words for operators; null if they are. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * One checkpoint more, if there are events for one.
     *
     * @return whether there may be more
     */
    boolean further() {
        if (!lock.held()) {
            return false;
        }
        TransparencyLog current = log.get();
        long position = current.position();
        OptionalLong intended = current.intended();
        if (intended.isEmpty() && store.head() == position) {
            return false;
        }
        rest(position);
        List<LoggedEvent> events =
                rows.after(position, intended.orElse(Long.MAX_VALUE), intended.isPresent() ? Integer.MAX_VALUE : batch);
        try {
            Extension next = current.extend(events);
            SignedNote checkpoint = cosigned(next);
            current.store(next, checkpoint);
            last = System.nanoTime();
            trouble = null;
            topic.publish(checkpoint);
        } catch (RuntimeException e) {
            log.forget(); // what is stored says how far it came
            trouble = e.getMessage();
            throw e;
        }
        return events.size() == batch;
    }

    /** What comes within moments is in one checkpoint. */
    private void rest(long position) {
        long early = pace.toNanos() - (System.nanoTime() - last);
        if (early > 0 && store.head() - position < batch) {
            try {
                Thread.sleep(Duration.ofNanos(early));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private SignedNote cosigned(Extension next) {
        SignedNote checkpoint = next.checkpoint().signed(key);
        for (WitnessClient witness : witnesses) {
            try {
                checkpoint = checkpoint.with(witness.cosign(checkpoint, earlier -> next.consistency(storage, earlier)));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the witness " + witness.witness().name()
                                + " does not answer: no checkpoint is published until it does",
                        e);
            } catch (WitnessRefusedException e) {
                LOG.error("A witness refuses: somebody has to look at it. {}", e.getMessage());
                throw e;
            }
        }
        return checkpoint;
    }
}
