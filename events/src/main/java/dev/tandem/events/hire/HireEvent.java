package dev.tandem.events.hire;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about a hire. */
public sealed interface HireEvent extends Event, OfApplication
        permits CandidateHired, HireStarted, HireFellThrough, WinCelebrated, HireReviewed, HireHandedOver, HireLeft {}
