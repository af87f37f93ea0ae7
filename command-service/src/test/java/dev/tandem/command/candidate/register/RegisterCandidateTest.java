package dev.tandem.command.candidate.register;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_EXISTS;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.registered;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import org.junit.jupiter.api.Test;

class RegisterCandidateTest {

    @Test
    void somebodyBecomesKnown() {
        given().when(new RegisterCandidate(null, "Noor Haddad", "noor@example.org", null))
                .by(ROB, Role.RECRUITER)
                .records(new CandidateRegistered(new CandidateId("new-1"), "Noor Haddad", "noor@example.org", null));
    }

    @Test
    void anIdIsUsedOnce() {
        RegisterCandidate named = new RegisterCandidate(NOOR, "Noor Haddad", "noor@example.org", null);
        given().when(named).by("im", Role.IMPORTER).records(registered());
        given(registered()).when(named).by("im", Role.IMPORTER).refuses(CANDIDATE_EXISTS);
    }

    @Test
    void contactsLookLikeContacts() {
        given().when(new RegisterCandidate(null, "", "not an address", null))
                .by(ROB, Role.RECRUITER)
                .isInvalidAt("name", "email");
    }
}
