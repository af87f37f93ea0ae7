package dev.tandem.eventstore.writer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Resolves appends that may or may not be stored, one by one, by what the database says is stored. For the writer's thread. */
final class InDoubtAppends {

    private final WriterLink link;
    private final PendingAppends pending;
    private final AppendCompletions completions;

    InDoubtAppends(WriterLink link, PendingAppends pending, AppendCompletions completions) {
        this.link = link;
        this.pending = pending;
        this.completions = completions;
    }

    /**
     * The connection was lost while a batch was being committed: what is stored has succeeded, the rest is tried again, once.
     * Only if the database cannot be asked in time, the outcome is reported as unknown.
     */
    void resolve(Batch batch, Throwable cause) {
        Map<UUID, Long> positions = link.positionsAfterLoss(batch.ids());
        if (positions == null) {
            batch.appends().forEach(append -> completions.unknown(append, cause));
            return;
        }
        List<Append> again = new ArrayList<>();
        resolve(batch.appends(), positions, append -> {
            if (append.lost() == 1) {
                again.add(append);
            } else {
                completions.unavailable(append, null);
            }
        });
        pending.giveBack(again);
        completions.grown();
    }

    /** The writer itself failed: completes everything that was taken from the queue and is not completed. Nothing is tried again. */
    void resolveOpen(Throwable cause) {
        List<Append> sent = new ArrayList<>();
        for (Append append : completions.open()) {
            if (append.sentAfter() == Append.UNSENT) {
                completions.failed(append, cause);
            } else {
                sent.add(append);
            }
        }
        if (sent.isEmpty()) {
            return;
        }
        Set<UUID> ids = new HashSet<>();
        sent.forEach(append -> append.events().forEach(event -> ids.add(event.id())));
        Map<UUID, Long> positions = link.positionsAfterLoss(ids);
        if (positions == null) {
            sent.forEach(append -> completions.unknown(append, cause));
        } else {
            resolve(sent, positions, append -> completions.failed(append, cause));
            completions.grown();
        }
    }

    /**
     * Completes appends that were sent, by what is stored.
     *
     * @param positions of those of their events that are stored
     * @param notStored receives the appends of which nothing is stored
     */
    private void resolve(List<Append> appends, Map<UUID, Long> positions, Consumer<Append> notStored) {
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
