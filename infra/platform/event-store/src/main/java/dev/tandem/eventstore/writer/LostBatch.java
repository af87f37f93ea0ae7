package dev.tandem.eventstore.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of a batch whose commit was not answered, judged append by append by what is stored. */
final class LostBatch {

    private LostBatch() {}

    /**
     * Tells the callers whose fate is known.
     *
     * @param positions where those of the batch's events are that are stored
     * @param before the last position before the batch was sent: an event found there or earlier was not stored by it
     * @return the appends that surely are not stored, to be stored now
     */
    static List<Append> settle(Batch batch, Map<UUID, Long> positions, long before, Settlement settlement) {
        List<Append> again = new ArrayList<>();
        for (Append append : batch.appends()) {
            List<Long> found = append.events().stream()
                    .map(event -> positions.getOrDefault(event.id(), 0L))
                    .toList();
            if (found.getFirst() > before && !found.contains(0L)) {
                settlement.stored(append, found.getFirst());
            } else if (found.stream().anyMatch(position -> position > 0)) {
                settlement.duplicate(append);
            } else if (append.lost() == 1) {
                again.add(append);
            } else {
                settlement.unavailable(append, null);
            }
        }
        return again;
    }
}
