package dev.tandem.command.candidate.register;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_EXISTS;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_LIKELY_KNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesToldApart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterCandidateTest {

    @Test
    void somebodyBecomesKnown() {
        given().when(new RegisterCandidate(null, "Noor Haddad", "noor@example.org", null, null, null))
                .by(ROB, Role.RECRUITER)
                .records(new CandidateRegistered(new CandidateId("new-1"), "Noor Haddad", "noor@example.org", null));
    }

    @Test
    void anIdIsUsedOnce() {
        RegisterCandidate named = new RegisterCandidate(NOOR, "Noor Haddad", "noor@example.org", null, null, null);
        given().when(named).by("im", Role.IMPORTER).records(registered());
        given(registered()).when(named).by("im", Role.IMPORTER).refuses(CANDIDATE_EXISTS);
    }

    @Test
    void contactsLookLikeContacts() {
        given().when(new RegisterCandidate(null, "", "not an address", null, null, null))
                .by(ROB, Role.RECRUITER)
                .isInvalidAt("name", "email");
    }

    @Test
    void whoeverIsLikelyKnownIsRegisteredOnlyAsAnotherPerson() {
        Given known = given(opened(), registered(), received());
        assertThat(known.when(again(null, null))
                        .by(ROB, Role.RECRUITER)
                        .refuses(CANDIDATE_LIKELY_KNOWN)
                        .details())
                .isEqualTo(Map.of("candidates", List.of(NOOR.value())));
        known.when(again(true, "Brother and sister with one mailbox"))
                .by(ROB, Role.RECRUITER)
                .records(
                        new CandidateRegistered(new CandidateId("new-1"), "N. Haddad", "NOOR@example.org", null),
                        new CandidatesToldApart(
                                new CandidateId("new-1"),
                                List.of(NOOR),
                                "Brother and sister with one mailbox",
                                RECRUITER));
    }

    @Test
    void whoIsAnotherPersonIsSaidOnlyWhereItMatters() {
        given(opened(), registered())
                .when(again(true, "Brother and sister with one mailbox"))
                .by(ROB, Role.RECRUITER)
                .records(CandidateRegistered.class);
    }

    @Test
    void importersAreNeverRefused() {
        given(opened(), registered(), received())
                .when(again(null, null))
                .by(ROB, Role.RECRUITER, Role.IMPORTER)
                .records(CandidateRegistered.class);
    }

    @Test
    void whoeverSeesNobodyHearsOfNobody() {
        given(opened(), registered(), received())
                .when(again(null, null))
                .by(STRANGER, Role.RECRUITER)
                .records(CandidateRegistered.class);
        given(opened(), registered())
                .when(again(null, null))
                .by(STRANGER, Role.RECRUITER, Role.PRIVACY_OFFICER)
                .refuses(CANDIDATE_LIKELY_KNOWN);
    }

    @Test
    void theSameIdIsNoOther() {
        given(opened(), registered(), received())
                .when(new RegisterCandidate(NOOR, "Noor Haddad", "noor@example.org", null, null, null))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_EXISTS);
    }

    private static RegisterCandidate again(@Nullable Boolean anotherPerson, @Nullable String reason) {
        return new RegisterCandidate(null, "N. Haddad", "NOOR@example.org", null, anotherPerson, reason);
    }
}
