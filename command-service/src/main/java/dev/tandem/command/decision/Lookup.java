package dev.tandem.command.decision;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log as it stood at one position, for what a decision looks up beside what it reads: figures over many searches, say. It is no
 * part of the consistency boundary: whatever is stored meanwhile, the command is not decided again.
 */
public interface Lookup {

    /** Up to which position the log is looked at; 0 if nothing is stored. The same for as long as this lives. */
    long position();

    /**
     * The state that adds up to then.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    <S> S read(DecisionModel<S> model);

    /**
     * The candidates who gave that e-mail address or that telephone number, and of them those whom somebody may know to have given
     * it. Found by an index that follows the log: whoever was registered a moment ago may be missing.
     *
     * @param email as it was typed; null: none
     * @param phone as it was typed; null: none
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone);

    /**
     * Of these searches, those on which somebody sees that candidate's application.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches);

    /** Answers both for a lookup that only reads: who sees what is said in one place, which knows more than decisions do. */
    interface Sighting {

        /** As {@link Lookup#reachedAt}, by what that lookup reads. */
        Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone, Lookup log);

        /** As {@link Lookup#applicationsOf}, by what that lookup reads. */
        Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches, Lookup log);
    }
}
