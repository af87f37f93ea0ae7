package dev.tandem.events.debrief;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about a debrief. */
public sealed interface DebriefEvent extends Event, OfApplication
        permits DebriefScheduled, DebriefRescheduled, DebriefHeld, ReferenceChecked {}
