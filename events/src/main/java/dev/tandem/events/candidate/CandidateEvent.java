package dev.tandem.events.candidate;

import dev.tandem.events.Event;

/** An event about a candidate. */
public sealed interface CandidateEvent extends Event
        permits CandidateRegistered,
                CandidatesToldApart,
                CandidatesMerged,
                LegalHoldPlaced,
                LegalHoldReleased,
                CandidateForgotten {}
