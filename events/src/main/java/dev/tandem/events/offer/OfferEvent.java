package dev.tandem.events.offer;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about an offer, or about the decision to make one. */
public sealed interface OfferEvent extends Event, OfApplication
        permits HiringDecided,
                HiringDecisionLapsed,
                MustHaveWaived,
                OfferProposed,
                OfferApproved,
                OfferRefused,
                OfferExtended,
                OfferImproved,
                OfferConditionSet,
                OfferConditionMet,
                OfferConditionFailed,
                OfferAccepted,
                OfferDeclined,
                OfferRescinded {}
