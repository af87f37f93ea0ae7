package dev.tandem.query.figures;

import dev.tandem.query.columns.Copies;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModels;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** The rows that figures are counted from, kept in memory before anybody asks. */
final class CountedRows implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CountedRows.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ReadModels reads;
    private final Copies copies;
    private volatile boolean running;

    CountedRows(ReadModels reads, Copies copies) {
        this.reads = reads;
        this.copies = copies;
    }

    /** Those, with all that the answer to a request must contain. */
    Frame of(CaseKind source, Consistency consistency) {
        return copies.of(reads.of(source.readModel(), consistency), source.table());
    }

    /** The searches that are kept from somebody, in all that has been read of those rows so far. */
    Set<String> kept(Consistency consistency) {
        return Stream.of(CaseKind.values())
                .map(CaseKind::readModel)
                .distinct()
                .flatMap(name -> Discretion.keptFromAnybody(reads.of(name, consistency)).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("figures").start(this::keepUp);
    }

    private void keepUp() {
        while (running) {
            for (CaseKind source : CaseKind.values()) {
                try {
                    of(source, new Consistency(null, _ -> {}));
                } catch (NotBuiltException | NotYetConsistentException | DataAccessException e) {
                    LOG.debug("{} are not in memory: {}", source, e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("{} cannot be kept in memory", source, e);
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
