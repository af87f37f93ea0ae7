package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A projection that tells on its engine: a journey's digest depends on every event of its requisition, in order and each
 * once; the tallies add up over all partitions; open requisitions come and go.
 */
final class Journeys implements Projection {

    static final String NAME = "journeys";

    /** One requisition's way. */
    record Journey(String requisition, long events, long digest, long lastPosition, List<String> stages) {

        Journey and(Envelope envelope, String stage) {
            List<String> more = new ArrayList<>(stages);
            if (!more.contains(stage)) {
                more.add(stage);
            }
            return new Journey(
                    requisition, events + 1, digest * 31 + envelope.position(), envelope.position(), List.copyOf(more));
        }
    }

    /** How often a stage was reached. */
    record Tally(String stage, long reached) {}

    /** One event. */
    record Line(
            long position,
            String requisition,
            String type,
            Instant occurredAt,
            @Nullable String note) {}

    /** There while the requisition is open. */
    record Open(String requisition, long since) {}

    static final Table<Journey> JOURNEYS = new Table<Journey>(
                    "journeys",
                    Journey.class,
                    List.of(
                            new Column<>("events", "bigint", Journey::events),
                            new Column<>("stages", "text[]", Journey::stages)),
                    List.of("(events)", "using gin (stages)"))
            .followed(Followed.byKey(Journey::stages));
    static final Table<Tally> TALLIES =
            new Table<>("tallies", Tally.class, List.of(new Column<>("reached", "bigint", Tally::reached)), List.of());
    static final Table<Line> LINES = new Table<>(
            "lines",
            Line.class,
            List.of(
                    new Column<>("requisition", "text not null", Line::requisition),
                    new Column<>("occurred_at", "timestamptz", Line::occurredAt),
                    new Column<>("note", "text check (note <> 'what SQL refuses')", Line::note)),
            List.of("(requisition, occurred_at)"));
    static final Table<Open> OPEN =
            new Table<Open>("open", Open.class, List.of(), List.of()).followed(Followed.byKey(row -> row));

    private final int version;
    private final Predicate<Envelope> poison;

    Journeys() {
        this(1, envelope -> false);
    }

    /**
     * A version of it.
     *
     * @param poison the events whose fold throws, after it has changed rows
     */
    Journeys(int version, Predicate<Envelope> poison) {
        this.version = version;
        this.poison = poison;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(JOURNEYS, TALLIES, LINES, OPEN);
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return Set.of(CandidateAdvanced.class, RequisitionFilled.class);
    }

    @Override
    public void touches(Envelope envelope, Touched touched) {
        touched.row(JOURNEYS, envelope.key());
        touched.row(OPEN, envelope.key());
        touched.row(TALLIES, stage(envelope.event()));
    }

    @Override
    public void fold(Envelope envelope, Rows rows) {
        String stage = stage(envelope.event());
        Journey journey = rows.get(JOURNEYS, envelope.key());
        Journey before = journey == null ? new Journey(envelope.key(), 0, version, 0, List.of()) : journey;
        rows.put(JOURNEYS, envelope.key(), before.and(envelope, stage));
        Tally tally = rows.get(TALLIES, stage);
        rows.put(TALLIES, stage, new Tally(stage, tally == null ? 1 : tally.reached() + 1));
        rows.put(
                LINES,
                Long.toString(envelope.position()),
                new Line(
                        envelope.position(),
                        envelope.key(),
                        envelope.event().getClass().getSimpleName(),
                        envelope.occurredAt(),
                        envelope.event() instanceof CandidateAdvanced advanced ? advanced.reason() : null));
        if (envelope.event() instanceof RequisitionFilled) {
            rows.remove(OPEN, envelope.key());
        } else if (rows.get(OPEN, envelope.key()) == null) {
            rows.put(OPEN, envelope.key(), new Open(envelope.key(), envelope.position()));
        }
        if (poison.test(envelope)) {
            throw new IllegalStateException("poison at " + envelope.position());
        }
    }

    private static String stage(Event event) {
        return event instanceof CandidateAdvanced advanced ? advanced.to().name() : "FILLED";
    }
}
