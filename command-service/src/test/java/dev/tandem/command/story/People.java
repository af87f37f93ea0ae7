package dev.tandem.command.story;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.candidate.CandidateRegistered;

/** Who is in the story: Rob recruits for Mia; Ivy and Mia interview Noor, and Basil applies too. */
public final class People {

    public static final String ROB = "rob";
    public static final String MIA = "mia";
    public static final String IVY = "ivy";
    public static final String STRANGER = "sam";
    public static final PersonId RECRUITER = new PersonId(ROB);
    public static final PersonId MANAGER = new PersonId(MIA);
    public static final PersonId INTERVIEWER = new PersonId(IVY);

    public static final CandidateId NOOR = new CandidateId("cand-19");
    public static final CandidateId BASIL = new CandidateId("cand-20");

    private People() {}

    public static CandidateRegistered registered() {
        return registered(NOOR);
    }

    /** Under another id, in the same words. */
    public static CandidateRegistered registered(CandidateId candidate) {
        return new CandidateRegistered(candidate, "Noor Haddad", "noor@example.org", null);
    }
}
