package dev.tandem.query.figures;

import dev.tandem.access.Caller;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.columns.Copies;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.requisition.PastSearches;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Then;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** The rows that figures are counted from, kept in memory before anybody asks; or folded again, where it is asked how they were. */
final class CountedRows implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CountedRows.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ReadModels reads;
    private final Copies copies;
    private final Replays replays;
    private final Discretion discretion;
    private final InstantSource clock;
    private volatile boolean running;

    CountedRows(ReadModels reads, Copies copies, Replays replays, Discretion discretion, InstantSource clock) {
        this.reads = reads;
        this.copies = copies;
        this.replays = replays;
        this.discretion = discretion;
        this.clock = clock;
    }

    /**
     * Those as of the moment that is asked for.
     *
     * @throws dev.tandem.access.ProblemException (400) if it is no moment
     */
    At at(Then then, Consistency consistency) {
        return new At(then.isSet() ? replays.of(then, consistency) : null, consistency);
    }

    /** Those as they are. */
    Cases present(Consistency consistency) {
        return new PresentCases(reads, copies, consistency);
    }

    /** One moment. */
    final class At {

        private final @Nullable Replay then;
        private final Consistency consistency;
        private final Instant now;

        private At(@Nullable Replay then, Consistency consistency) {
            this.then = then;
            this.consistency = consistency;
            this.now = then == null ? clock.instant() : then.now();
        }

        /** The time there. */
        Instant now() {
            return now;
        }

        /** Whether there are all others beside the cases that the filter finds: as things were, only those are folded again. */
        boolean hasPeers(MetricsFilter filter) {
            return then == null
                    || filter.requisition() == null && filter.recruiter() == null && filter.hiringManager() == null;
        }

        /**
         * The cases of whoever asks.
         *
         * @param filter narrowed to what they may read; as things were, only what it may find is folded again
         * @throws dev.tandem.access.ProblemException (403) if they may not look at how it was, (422) if it is too much
         */
        Cases of(MetricsFilter filter, Caller caller) {
            if (then == null) {
                return present(consistency);
            }
            ReadModel pipeline = reads.of(PipelineProjection.NAME, consistency);
            Set<String> kept = Discretion.keptFromAnybody(pipeline);
            List<RequisitionId> searches = PastSearches.of(
                            pipeline,
                            discretion.of(pipeline, caller),
                            clock.instant(),
                            then.among(filter.requisition(), filter.recruiter(), filter.hiringManager()))
                    .stream()
                    .filter(search -> !kept.contains(search.value()))
                    .toList();
            return new PastCases(then, searches);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("figures").start(this::keepUp);
    }

    private void keepUp() {
        Cases cases = present(new Consistency(null, _ -> {}));
        while (running) {
            for (CaseKind source : CaseKind.values()) {
                try {
                    cases.of(source);
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
