package dev.tandem.query.escalations;

/** Whether an escalation still asks for something. */
enum State {
    /** What lay behind it is not yet understood, whether or not somebody has taken it up. */
    OPEN,
    /** What lay behind it is understood, and what follows is agreed. */
    RESOLVED
}
