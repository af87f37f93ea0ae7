package dev.tandem.events.requisition;

/** What a delegation covers only where it names it; it covers everything else that a side does anyway. */
public enum Power {
    /** Agreeing, in the side's name, to what the other side has proposed. */
    SIGNING,
    /** Deciding rounds, hires and the approval of offers, and ending the search. */
    DECIDING,
    /** Extending, improving and taking back offers. */
    EXTENDING
}
