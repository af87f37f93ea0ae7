package dev.tandem.events.people;

import dev.tandem.events.Event;

/** An event about people who hire. */
public sealed interface PeopleEvent extends Event
        permits TrainingCompleted,
                PartnershipReviewed,
                WorkingHoursSet,
                HouseTermsProposed,
                HouseTermsAdopted,
                AbsenceRecorded,
                AbsenceCancelled,
                PersonIntroduced,
                PersonDeparted,
                PersonForgotten {}
