package dev.tandem.events.hire;

import dev.tandem.events.Event;

/** A fact about a hire. */
public sealed interface HireEvent extends Event permits CandidateHired {}
