package dev.tandem.eventstore.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Resolves appends that may or may not be stored, one by one, by what is stored. */
final class InDoubtBatch {

    private InDoubtBatch() {}

    /**
     * Completes the appends of a batch whose commit was not answered, as far as their outcome is known.
     *
     * @param positions of those events of the batch that are stored
     * @return the appends that are certainly not stored and are to be tried again
     */
    static List<Append> resolve(Batch batch, Map<UUID, Long> positions, AppendCompletions completions) {
        List<Append> again = new ArrayList<>();
        resolve(batch.appends(), positions, completions, append -> {
            if (append.lost() == 1) {
                again.add(append);
            } else {
                completions.unavailable(append, null);
            }
        });
        return again;
    }

    /**
     * Completes appends that were sent, by what is stored.
     *
     * @param positions of those of their events that are stored
     * @param notStored receives the appends of which nothing is stored
     */
    static void resolve(
            List<Append> appends,
            Map<UUID, Long> positions,
            AppendCompletions completions,
            Consumer<Append> notStored) {
        for (Append append : appends) {
            List<Long> found = append.events().stream()
                    .map(event -> positions.getOrDefault(event.id(), 0L))
                    .toList();
            if (found.getFirst() > append.sentAfter() && !found.contains(0L)) {
                completions.stored(append, found.getFirst());
            } else if (found.stream().anyMatch(position -> position > 0)) {
                completions.duplicate(append);
            } else {
                notStored.accept(append);
            }
        }
    }
}
