package dev.tandem.command.privacy;

import dev.tandem.events.DataSubject;

/** Nothing is written down about somebody any more: they were forgotten. */
public final class PersonalDataErasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DataSubject subject;

    PersonalDataErasedException(DataSubject subject) {
        super(subject.tag() + " was forgotten");
        this.subject = subject;
    }

    /** Who was forgotten. */
    public DataSubject subject() {
        return subject;
    }
}
