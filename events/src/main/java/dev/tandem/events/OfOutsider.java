package dev.tandem.events;

/** An event about whom a search replaces: what is {@link PersonalData} in it is about that outsider. */
public interface OfOutsider {

    /** Whom it is about. */
    OutsiderId outsider();
}
