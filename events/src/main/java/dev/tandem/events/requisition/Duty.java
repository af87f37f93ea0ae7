package dev.tandem.events.requisition;

import org.jspecify.annotations.Nullable;

/** What somebody does on one search without owning a side of it. It is a relation to that requisition, not a role. */
public enum Duty {
    /** Schedules interviews and debriefs; judges nobody. */
    COORDINATOR(Side.RECRUITER),
    /** Receives and screens applicants, and logs where they come from. */
    SOURCER(Side.RECRUITER),
    /** Works as the recruiter's side does, but does not sign, decide or extend offers. */
    RECRUITING_PARTNER(Side.RECRUITER),
    /** Works as the hiring manager's side does, but does not sign, decide or extend offers. */
    CO_MANAGER(Side.HIRING_MANAGER),
    /** Sees stages and promises, and does nothing. */
    OBSERVER(null);

    private final @Nullable Side side;

    Duty(@Nullable Side side) {
        this.side = side;
    }

    /** For which side it is done; null: for neither. */
    public @Nullable Side side() {
        return side;
    }
}
