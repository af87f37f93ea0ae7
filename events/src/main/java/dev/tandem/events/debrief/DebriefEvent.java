package dev.tandem.events.debrief;

import dev.tandem.events.Event;

/** A fact about a debrief. */
public sealed interface DebriefEvent extends Event permits DebriefScheduled, DebriefHeld {}
