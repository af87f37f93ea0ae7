package dev.tandem.events.requisition;

/** Something allowed that both sides should know of. */
public enum Advisory {
    /** More than six must-haves: few people on earth have them all. */
    PURPLE_SQUIRREL
}
