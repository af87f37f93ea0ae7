package dev.tandem.eventstore.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Resolves a batch whose commit was not answered, append by append, by what is stored. */
final class InDoubtBatch {

    private InDoubtBatch() {}

    /**
     * Completes the appends whose outcome is known.
     *
     * @param positions of those events of the batch that are stored
     * @param before the head before the batch was sent: an event found there or earlier was not stored by this batch
     * @return the appends that are certainly not stored and are to be tried again
     */
    static List<Append> resolve(Batch batch, Map<UUID, Long> positions, long before, AppendCompletions completions) {
        List<Append> again = new ArrayList<>();
        for (Append append : batch.appends()) {
            List<Long> found = append.events().stream()
                    .map(event -> positions.getOrDefault(event.id(), 0L))
                    .toList();
            if (found.getFirst() > before && !found.contains(0L)) {
                completions.stored(append, found.getFirst());
            } else if (found.stream().anyMatch(position -> position > 0)) {
                completions.duplicate(append);
            } else if (append.lost() == 1) {
                again.add(append);
            } else {
                completions.unavailable(append, null);
            }
        }
        return again;
    }
}
