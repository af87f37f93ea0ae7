package dev.tandem.events.offer;

import dev.tandem.events.Event;

/** A fact about an offer. */
public sealed interface OfferEvent extends Event permits OfferExtended, MustHaveWaived, OfferAccepted, OfferDeclined {}
