package dev.tandem.command.candidate.merge;

import static dev.tandem.command.candidate.CandidateRule.BOTH_APPLIED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.SAME_CANDIDATE;
import static dev.tandem.command.candidate.CandidateRule.STANDS_FOR_OTHERS;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.candidate.LegalHoldPlaced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeCandidatesTest {

    private static final PersonId PIA = new PersonId("pia");
    private static final CandidateId CLEO = new CandidateId("cand-21");
    private static final MergeCandidates BASIL_IS_NOOR = new MergeCandidates(NOOR, BASIL);
    private static final ApplicationId OF_BASIL = ApplicationId.of(REQUISITION, BASIL);

    private static Given both() {
        return given(opened(), registered(), known(BASIL), known(CLEO));
    }

    private static CandidateRegistered known(CandidateId candidate) {
        return new CandidateRegistered(candidate, "N. Haddad", null, null);
    }

    private static CandidatesMerged merged(boolean held, ApplicationId... applications) {
        return new CandidatesMerged(NOOR, List.of(BASIL), List.of(applications), held, PIA);
    }

    @Test
    void oneIdSurvivesAndSaysWhatTheOtherHadBegun() {
        both().when(BASIL_IS_NOOR).by("pia", Role.PRIVACY_OFFICER).records(merged(false));
        both().and(received(BASIL))
                .when(BASIL_IS_NOOR)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(merged(false, OF_BASIL));
    }

    @Test
    void aThirdIdMeansTheSamePersonAsTheOthers() {
        both().and(received(BASIL), merged(false, OF_BASIL))
                .when(new MergeCandidates(NOOR, CLEO))
                .by("pia", Role.PRIVACY_OFFICER)
                .records(new CandidatesMerged(NOOR, List.of(BASIL, CLEO), List.of(OF_BASIL), false, PIA));
    }

    @Test
    void aHoldOnEitherStandsOnBoth() {
        for (CandidateId held : List.of(NOOR, BASIL)) {
            both().and(new LegalHoldPlaced(held, "A complaint was received", PIA))
                    .when(BASIL_IS_NOOR)
                    .by("pia", Role.PRIVACY_OFFICER)
                    .records(merged(true));
        }
    }

    @Test
    void twoAreNeeded() {
        both().when(new MergeCandidates(NOOR, NOOR))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(SAME_CANDIDATE);
        given(registered()).when(BASIL_IS_NOOR).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_UNKNOWN);
        given(known(BASIL)).when(BASIL_IS_NOOR).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void whoeverWasErasedIsNobody() {
        for (CandidateId erased : List.of(NOOR, BASIL)) {
            both().and(new CandidateForgotten(erased, ErasureGround.OBJECTION, PIA))
                    .when(BASIL_IS_NOOR)
                    .by("pia", Role.PRIVACY_OFFICER)
                    .refuses(CANDIDATE_FORGOTTEN);
        }
    }

    @Test
    void anIdIsMergedOnceAndNoChainIsMade() {
        Given before = both().and(merged(false));
        before.when(BASIL_IS_NOOR).by("pia", Role.PRIVACY_OFFICER).refuses(CANDIDATE_MERGED);
        before.when(new MergeCandidates(BASIL, NOOR))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(CANDIDATE_MERGED);
        assertThat(before.when(new MergeCandidates(BASIL, CLEO))
                        .by("pia", Role.PRIVACY_OFFICER)
                        .refuses(CANDIDATE_MERGED)
                        .details())
                .isEqualTo(Map.of("candidate", BASIL.value(), "survivor", NOOR.value()));
        before.when(new MergeCandidates(CLEO, NOOR))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(STANDS_FOR_OTHERS);
        before.when(new MergeCandidates(NOOR, CLEO))
                .by("pia", Role.PRIVACY_OFFICER)
                .records(CandidatesMerged.class);
    }

    @Test
    void onePersonHasOneApplicationOnASearch() {
        both().and(received(NOOR), received(BASIL))
                .when(BASIL_IS_NOOR)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(BOTH_APPLIED);
        // Of Noor there is none: the other stands under an id that means her.
        both().and(received(BASIL), merged(false, OF_BASIL), received(CLEO))
                .when(new MergeCandidates(NOOR, CLEO))
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(BOTH_APPLIED);
    }

    @Test
    void onWhichSearchIsToldToWhoeverSeesTheApplication() {
        Given before = both().and(received(NOOR), received(BASIL));
        assertThat(before.when(BASIL_IS_NOOR)
                        .by("pia", Role.PRIVACY_OFFICER)
                        .refuses(BOTH_APPLIED)
                        .toString())
                .doesNotContain(REQUISITION.value());
        for (Role also : List.of(Role.AUDITOR, Role.TA_LEADER, Role.RECRUITER)) {
            assertThat(before.when(BASIL_IS_NOOR)
                            .by(ROB, Role.PRIVACY_OFFICER, also)
                            .refuses(BOTH_APPLIED)
                            .details())
                    .as(also.name())
                    .isEqualTo(Map.of("requisitions", List.of(REQUISITION.value())));
        }
        assertThat(before.when(BASIL_IS_NOOR)
                        .by("pia", Role.PRIVACY_OFFICER, Role.RECRUITER)
                        .refuses(BOTH_APPLIED)
                        .details())
                .isEmpty();
    }
}
