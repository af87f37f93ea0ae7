package dev.tandem.events;

/** An event about somebody who works on hires: what is {@link PersonalData} in it is about that person. */
public interface OfPerson {

    /** Whom it is about. */
    PersonId person();
}
