package dev.tandem.query.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.query.activity.SeenCandidate;
import dev.tandem.query.history.Happened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a candidate alone, under all of their ids.
 *
 * @param registered what they said under each id
 * @param registeredAt when they first became known; null: they never were registered
 * @param erasedOn when they were erased; null: they were not
 * @param holds those that stand; one that was placed on several ids at once is one
 */
record Known(
        Map<CandidateId, CandidateRegistered> registered,
        @Nullable Instant registeredAt,
        @Nullable Instant erasedOn,
        List<Placed> holds) {

    /** A legal hold that was not released. */
    record Placed(Instant at, LegalHoldPlaced placed) {}

    static Known of(SeenCandidate seen) {
        Map<CandidateId, CandidateRegistered> registered = new HashMap<>();
        @Nullable Instant registeredAt = null;
        @Nullable Instant erasedOn = null;
        List<Placed> holds = new ArrayList<>();
        for (Happened happened : seen.events()) {
            switch (happened.event()) {
                case CandidateRegistered e -> {
                    registered.put(e.candidate(), e);
                    registeredAt = registeredAt == null ? happened.at() : registeredAt;
                }
                case CandidateForgotten _ -> erasedOn = happened.at();
                case LegalHoldPlaced e -> {
                    if (holds.stream().noneMatch(one -> one.at().equals(happened.at()))) {
                        holds.add(new Placed(happened.at(), e));
                    }
                }
                case LegalHoldReleased _ -> holds.clear();
                default -> {}
            }
        }
        return new Known(Map.copyOf(registered), registeredAt, erasedOn, List.copyOf(holds));
    }
}
