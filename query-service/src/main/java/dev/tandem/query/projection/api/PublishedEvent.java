package dev.tandem.query.projection.api;

/** An event that came from the topic: read by this version of the service, or as it was published. */
public sealed interface PublishedEvent permits Envelope, RawEvent {

    /** Where it stands in the store's one order, from 1. */
    long position();

    /** The record's key: its requisition, else its candidate, else its headcount; order holds within a key. */
    String key();
}
