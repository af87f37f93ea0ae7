package dev.tandem.query.replay;

import dev.tandem.events.value.Moment;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.fold.SetAsidePositions;
import dev.tandem.query.web.Then;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes replays: what read models would have shown at another moment. */
@Component
public final class Replays {

    private final EventLogs logs;
    private final ReadModels reads;
    private final Map<String, Refold> refolds;
    private final InstantSource clock;
    private final int mostEvents;

    Replays(
            EventLogs logs,
            ReadModels reads,
            ObjectProvider<Projection> projections,
            InstantSource clock,
            JdbcClient sql,
            @Value("${tandem.replay.most-events:100000}") int mostEvents) {
        this.logs = logs;
        this.reads = reads;
        this.refolds = projections.stream()
                .filter(projection -> !(projection instanceof RawProjection))
                .map(projection -> new Refold(projection, () -> SetAsidePositions.of(sql, projection.name())))
                .collect(Collectors.toMap(Refold::name, Function.identity()));
        this.clock = clock;
        this.mostEvents = mostEvents;
    }

    /**
     * At that moment.
     *
     * @throws dev.tandem.access.ProblemException (400) if it is no moment
     */
    public Replay of(Then then, Consistency consistency) {
        EventLog log = logs.of(consistency);
        Bound bound = Bound.of(then, log, clock.instant());
        consistency.contains(
                bound.recordedBy().equals(Moment.LATEST) ? bound.position() : log.lastBy(bound.recordedBy()));
        return new Replay(log, bound, reads, consistency, refolds, mostEvents);
    }

    /** What may be asked for of a replay: the names of the read models whose events are folded again. */
    public List<String> names() {
        return refolds.keySet().stream().sorted().toList();
    }
}
