package dev.tandem.command.privacy;

import dev.tandem.events.DataSubject;
import dev.tandem.eventstore.log.StoreUnavailableException;

/** How text about a person gets into an event. */
@FunctionalInterface
public interface Sealing {

    /** Leaves every text in clear: for what is neither stored nor sent. */
    Sealing NONE = (_, text) -> text;

    /**
     * The text, as only the holder of their key can read it.
     *
     * @throws PersonalDataErasedException if they were forgotten
     * @throws StoreUnavailableException if the key cannot be had
     */
    String seal(DataSubject subject, String text);

    /**
     * Fails where {@link #seal} would, and changes nothing: no key is made.
     *
     * @throws PersonalDataErasedException if they were forgotten
     * @throws StoreUnavailableException if that cannot be told
     */
    default void requireSealable(DataSubject subject) {}
}
