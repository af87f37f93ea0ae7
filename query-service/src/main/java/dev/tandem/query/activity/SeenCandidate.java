package dev.tandem.query.activity;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.query.history.Happened;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of whom somebody sees something.
 *
 * @param candidate the id that survives, if ids of theirs were merged
 * @param aliases the other ids that mean them
 * @param events what is known of them alone, under whichever id, in order
 * @param whole what the caller reads of every candidate
 * @param applications those of which the caller sees something, in the order in which they began
 */
public record SeenCandidate(
        CandidateId candidate,
        List<CandidateId> aliases,
        List<Happened> events,
        Sight whole,
        List<SeenApplication> applications) {

    static final List<Class<? extends Event>> EVENTS = List.of(
            CandidateRegistered.class, LegalHoldPlaced.class, LegalHoldReleased.class, CandidateForgotten.class);

    static final Set<Readable> THINGS =
            EnumSet.of(Readable.CANDIDATE_NAME, Readable.CONTACT, Readable.LEGAL_HOLD, Readable.DUPLICATES);

    /** Whether anything is known of them, here or on some search. */
    boolean known() {
        return !events.isEmpty() || !applications.isEmpty();
    }

    /** Whether the caller reads that of them, of all candidates or by a relation to one of their applications. */
    public boolean sees(Readable thing) {
        return whole.sees(thing)
                || applications.stream().anyMatch(one -> one.sight().sees(thing));
    }

    /** The search by a relation to which the caller reads that; null: they read it of all candidates, or not at all. */
    public @Nullable RequisitionId through(Readable thing) {
        return whole.sees(thing)
                ? null
                : applications.stream()
                        .filter(one -> one.sight().sees(thing))
                        .map(one -> one.progress().requisition())
                        .findFirst()
                        .orElse(null);
    }

    /** All ids that mean them, first the one that survives. */
    List<CandidateId> ids() {
        return Stream.concat(Stream.of(candidate), aliases.stream()).toList();
    }

    /** What is told of what is known of them alone. */
    Sight alone() {
        Set<Readable> things = EnumSet.noneOf(Readable.class);
        Set.of(Readable.CONTACT, Readable.LEGAL_HOLD, Readable.DUPLICATES).stream()
                .filter(this::sees)
                .forEach(things::add);
        return new Sight(things, EnumSet.noneOf(Readable.class), through(Readable.CONTACT));
    }
}
