package dev.tandem.events.people;

import dev.tandem.events.Event;

/** A fact about people who hire. */
public sealed interface PeopleEvent extends Event permits TrainingCompleted, PartnershipReviewed {}
