package dev.tandem.agreement;

import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;

/** The ends of an application after which it may go on again. */
public final class ApplicationEnds {

    private ApplicationEnds() {}

    /** Whether an application ended with that event and may be taken up again. */
    public static boolean with(Event event) {
        return event instanceof ApplicantDeclined
                || event instanceof CandidateRejected
                || event instanceof CandidateWithdrew
                || event instanceof ApplicationClosed;
    }
}
