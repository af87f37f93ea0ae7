package dev.tandem.command.candidate.placelegalhold;

import static dev.tandem.command.candidate.CandidateRule.ALREADY_UNDER_LEGAL_HOLD;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.registered;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceLegalHoldTest {

    private static final PersonId PIA = new PersonId("pia");
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(NOOR, "A complaint was received", PIA);
    private static final LegalHoldReleased RELEASED = new LegalHoldReleased(NOOR, "The complaint was settled", PIA);
    private static final PlaceLegalHold PLACE = new PlaceLegalHold(NOOR, "A complaint was received");

    @Test
    void aPrivacyOfficerSaysWhyItHasToBeKept() {
        given(registered()).when(PLACE).by("pia", Role.PRIVACY_OFFICER).records(PLACED);
        given(registered(), PLACED, RELEASED)
                .when(PLACE)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(PLACED);
    }

    @Test
    void oneHoldAtATimeOnSomebodyKnown() {
        given(registered(), PLACED).when(PLACE).by("pia", Role.PRIVACY_OFFICER).refuses(ALREADY_UNDER_LEGAL_HOLD);
        given(registered(), new CandidateForgotten(NOOR, ErasureGround.OBJECTION, PIA))
                .when(PLACE)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(CANDIDATE_FORGOTTEN);
        given().when(PLACE).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void itStandsOnEachIdOfWhoeverWasMerged() {
        given(registered(BASIL), new CandidatesMerged(NOOR, List.of(BASIL), List.of(), false, PIA))
                .when(new PlaceLegalHold(BASIL, "A complaint was received"))
                .by("pia", Role.PRIVACY_OFFICER)
                .records(new LegalHoldPlaced(BASIL, "A complaint was received", PIA), PLACED);
        given(registered(BASIL), new CandidatesMerged(NOOR, List.of(BASIL), List.of(), true, PIA))
                .when(new PlaceLegalHold(BASIL, "A complaint was received"))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(ALREADY_UNDER_LEGAL_HOLD);
    }
}
