package dev.tandem.events.integration;

/** How much of an event a webhook is told. */
public enum WebhookForm {
    /** That it happened: the envelope alone. */
    THIN,
    /** The envelope, and of its data what the owner may read. */
    FULL
}
