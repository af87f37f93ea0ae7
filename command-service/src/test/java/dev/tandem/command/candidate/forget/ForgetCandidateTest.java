package dev.tandem.command.candidate.forget;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.UNDER_LEGAL_HOLD;
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

class ForgetCandidateTest {

    private static final PersonId PIA = new PersonId("pia");
    private static final LegalHoldPlaced PLACED = new LegalHoldPlaced(NOOR, "A complaint was received", PIA);
    private static final LegalHoldReleased RELEASED = new LegalHoldReleased(NOOR, "The complaint was settled", PIA);
    private static final ForgetCandidate FORGET = new ForgetCandidate(NOOR, ErasureGround.CONSENT_WITHDRAWN);
    private static final CandidateForgotten FORGOTTEN =
            new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, PIA);
    private static final CandidatesMerged BOTH = new CandidatesMerged(NOOR, List.of(BASIL), List.of(), false, PIA);

    @Test
    void aPrivacyOfficerHasSomebodyForgottenAndSaysByWhichRight() {
        given(registered()).when(FORGET).by("pia", Role.PRIVACY_OFFICER).records(FORGOTTEN);
    }

    @Test
    void whatHasToBeKeptIsKeptUntilTheHoldIsReleased() {
        given(registered(), PLACED).when(FORGET).by("pia", Role.PRIVACY_OFFICER).refuses(UNDER_LEGAL_HOLD);
        given(registered(), PLACED, RELEASED)
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(FORGOTTEN);
    }

    @Test
    void somebodyKnownIsForgottenOnce() {
        given(registered(), FORGOTTEN)
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(CANDIDATE_FORGOTTEN);
        given().when(FORGET).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void whoeverWasMergedIsForgottenUnderEachOfTheirIds() {
        CandidateForgotten other = new CandidateForgotten(BASIL, ErasureGround.CONSENT_WITHDRAWN, PIA);
        given(registered(), BOTH).when(FORGET).by("pia", Role.PRIVACY_OFFICER).records(FORGOTTEN, other);
        given(registered(BASIL), BOTH)
                .when(new ForgetCandidate(BASIL, ErasureGround.CONSENT_WITHDRAWN))
                .by("pia", Role.PRIVACY_OFFICER)
                .records(other, FORGOTTEN);
    }

    @Test
    void aHoldOnEitherKeepsBoth() {
        CandidatesMerged held = new CandidatesMerged(NOOR, List.of(BASIL), List.of(), true, PIA);
        given(registered(), held).when(FORGET).by("pia", Role.PRIVACY_OFFICER).refuses(UNDER_LEGAL_HOLD);
        given(registered(BASIL), held)
                .when(new ForgetCandidate(BASIL, ErasureGround.CONSENT_WITHDRAWN))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(UNDER_LEGAL_HOLD);
        given(registered(), held, RELEASED)
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(CandidateForgotten.class, CandidateForgotten.class);
    }
}
