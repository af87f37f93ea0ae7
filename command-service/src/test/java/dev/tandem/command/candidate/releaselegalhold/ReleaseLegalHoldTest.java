package dev.tandem.command.candidate.releaselegalhold;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.NOT_UNDER_LEGAL_HOLD;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.registered;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseLegalHoldTest {

    private static final PersonId PIA = new PersonId("pia");
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(NOOR, "A complaint was received", PIA);
    private static final LegalHoldReleased RELEASED = new LegalHoldReleased(NOOR, "The complaint was settled", PIA);
    private static final ReleaseLegalHold RELEASE = new ReleaseLegalHold(NOOR, "The complaint was settled");

    @Test
    void aPrivacyOfficerSaysWhatEndedIt() {
        given(registered(), PLACED)
                .when(RELEASE)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(RELEASED);
    }

    @Test
    void onlyAHoldThatStandsIsReleased() {
        given(registered()).when(RELEASE).by("pia", Role.PRIVACY_OFFICER).refuses(NOT_UNDER_LEGAL_HOLD);
        given(registered(), PLACED, RELEASED)
                .when(RELEASE)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(NOT_UNDER_LEGAL_HOLD);
        given().when(RELEASE).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void itIsReleasedOnEachIdOfWhoeverWasMerged() {
        given(registered(BASIL), new CandidatesMerged(NOOR, List.of(BASIL), List.of(), true, PIA))
                .when(new ReleaseLegalHold(BASIL, "The complaint was settled"))
                .by("pia", Role.PRIVACY_OFFICER)
                .records(
                        new LegalHoldReleased(BASIL, "The complaint was settled", PIA),
                        new LegalHoldReleased(NOOR, "The complaint was settled", PIA));
    }
}
