package dev.tandem.events.offer;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about an offer. */
public sealed interface OfferEvent extends Event, OfApplication
        permits OfferExtended, MustHaveWaived, OfferAccepted, OfferDeclined, OfferRescinded {}
