package dev.tandem.query.history;

import dev.tandem.query.audit.AuditFilter;
import dev.tandem.query.audit.KeptForAuditors;
import dev.tandem.query.audit.RefusedCommand;
import dev.tandem.query.audit.TextReading;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.personaldata.Bearer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Events, refused commands and readings in one order of time. Each of the three keeps its own order, by positions and numbers, and is gone
 * on with by them: so nothing is told twice and nothing left out, whatever their clocks say.
 */
final class Trail {

    private final HistoryRows events;
    private final KeptForAuditors kept;
    private final AuditFilter filter;
    private final Bearer caller;

    Trail(HistoryRows events, KeptForAuditors kept, AuditFilter filter, Bearer caller) {
        this.events = events;
        this.kept = kept;
        this.filter = filter;
        this.caller = caller;
    }

    /**
     * How far it was told.
     *
     * @param position of the last event
     * @param refusal number of the last refused command
     * @param reading number of the last reading
     */
    record Place(long position, long refusal, long reading) {

        static final Place BEGIN = new Place(0, 0, 0);
    }

    /**
     * One of the three, as it was found.
     *
     * @param next where it is gone on with behind this
     */
    private record Found(Instant at, Object what, Function<Place, Place> next) {}

    /**
     * What comes behind a place.
     *
     * @param found in order: {@link Recorded}, {@link RefusedCommand} or {@link TextReading}
     * @param next behind the last of them
     */
    record Stretch(List<Object> found, Place next) {}

    /**
     * So many at most behind that place.
     *
     * @param most 1 to {@value KeptForAuditors#MOST}
     */
    Stretch behind(Place place, int most) {
        List<Queue<Found>> sources = List.of(
                queue(kept.refused(filter, place.refusal(), most, caller), Trail::found),
                queue(events.behind(place.position(), most), Trail::found),
                queue(kept.readings(filter, place.reading(), most, caller), Trail::found));
        List<Object> told = new ArrayList<>();
        Place now = place;
        while (told.size() < most) {
            Queue<Found> first = sources.stream()
                    .filter(source -> !source.isEmpty())
                    .min(Comparator.comparing(source -> source.element().at()))
                    .orElse(null);
            if (first == null) {
                break;
            }
            Found one = first.remove();
            told.add(one.what());
            now = one.next().apply(now);
        }
        return new Stretch(told, now);
    }

    private static <T> Queue<Found> queue(List<T> source, Function<T, Found> found) {
        Stream<Found> all = source.stream().map(found);
        return new ArrayDeque<>(all.toList());
    }

    private static Found found(Recorded event) {
        long position = event.entry().position();
        return new Found(
                event.entry().recordedAt(), event, place -> new Place(position, place.refusal(), place.reading()));
    }

    private static Found found(RefusedCommand refused) {
        return new Found(
                refused.at(), refused, place -> new Place(place.position(), refused.number(), place.reading()));
    }

    private static Found found(TextReading reading) {
        return new Found(
                reading.at(), reading, place -> new Place(place.position(), place.refusal(), reading.number()));
    }
}
