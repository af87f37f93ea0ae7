package dev.tandem.events.requisition;

/** One of the two who own a hire. */
public enum Side {
    RECRUITER,
    HIRING_MANAGER
}
