package dev.tandem.events.debrief;

/** What a debrief came to. A rejection still needs its own command, with reasons. */
public enum DebriefOutcome {
    OFFER,
    ADVANCE,
    ANOTHER_INTERVIEW,
    REJECT
}
