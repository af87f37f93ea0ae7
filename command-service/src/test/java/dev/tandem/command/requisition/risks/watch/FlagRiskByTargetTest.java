package dev.tandem.command.requisition.risks.watch;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.RISK_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.SEARCH_AT_END;
import static dev.tandem.command.requisition.RequisitionRule.TARGETS_MET;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;
import static dev.tandem.command.story.Risky.RISK;
import static dev.tandem.command.story.Risky.WITH_TARGETS;
import static dev.tandem.command.story.Risky.adjustedFor;
import static dev.tandem.command.story.Risky.dismissed;
import static dev.tandem.command.story.Risky.flagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.PipelineRiskFlagged.Shortfall;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.PipelineTargets.ShareTarget;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.SlatePresented;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlagRiskByTargetTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final CandidateId ADA = new CandidateId("ada");
    private static final CandidateId BEN = new CandidateId("ben");

    @Test
    void aShareBelowItsTargetIsFlaggedWithWhatItWasCountedFrom() {
        Given one = agreed().and(submitted(ADA), submitted(NOOR), submitted(BEN), rejected(ADA));
        check(RiskCause.FEW_INTERVIEWS, one).refuses(TARGETS_MET);
        check(RiskCause.FEW_INTERVIEWS, one.and(rejected(BEN)))
                .records(risk(RiskCause.FEW_INTERVIEWS, null, Shortfall.share(2, 0, 50), Given.idOf(6), Given.idOf(7)));
        check(RiskCause.FEW_INTERVIEWS, one.and(interviewScheduled())).refuses(TARGETS_MET);
    }

    @Test
    void theNewestCountAndAnInterviewCanBeTheCaseThatShowsIt() {
        Given three = given(
                opened(), slaAgreed(WITH_TARGETS.towards(new PipelineTargets(new ShareTarget(50, 3), null, null))));
        Given two = three.and(submitted(ADA), submitted(BEN), submitted(NOOR), rejected(ADA), rejected(BEN));
        check(RiskCause.FEW_INTERVIEWS, two).refuses(TARGETS_MET);
        check(RiskCause.FEW_INTERVIEWS, two.and(interviewScheduled())).records(PipelineRiskFlagged.class);
        assertThat(new WhenFiguresFallThenFlagRisks().follows())
                .contains(interviewScheduled().getClass());
    }

    @Test
    void whatWasTakenBackDoesNotCountAndAnInterviewStaysOne() {
        Given back =
                agreed().and(submitted(ADA), submitted(NOOR), rejected(ADA), withdrew(), reconsidered(Stage.SUBMITTED));
        check(RiskCause.FEW_INTERVIEWS, back).refuses(TARGETS_MET);
        check(RiskCause.FEW_INTERVIEWS, back.and(withdrew())).records(PipelineRiskFlagged.class);
        check(
                        RiskCause.FEW_INTERVIEWS,
                        agreed().and(submitted(ADA), submitted(NOOR), interviewScheduled(), withdrew(), rejected(ADA)))
                .refuses(TARGETS_MET);
    }

    @Test
    void aSlateWithTooFewQualifiedCandidatesIsFlagged() {
        check(RiskCause.FEW_QUALIFIED, agreed().and(slate(1, 2))).refuses(TARGETS_MET);
        check(RiskCause.FEW_QUALIFIED, agreed().and(slate(1, 2), slate(1, 3)))
                .records(risk(RiskCause.FEW_QUALIFIED, null, Shortfall.share(1, 33, 50), Given.idOf(4)));
    }

    @Test
    void aStageInWhichCandidatesStayTooLongIsFlagged() {
        Given slow = stays(Duration.ofHours(40), Duration.ofHours(60));
        check(RiskCause.SLOW_STAGE, slow)
                .records(risk(
                        RiskCause.SLOW_STAGE,
                        Stage.INTERVIEW,
                        Shortfall.time(2, Duration.ofHours(50), Duration.ofHours(48)),
                        Given.idOf(7),
                        Given.idOf(8)));
        check(RiskCause.SLOW_STAGE, stays(Duration.ofHours(40), Duration.ofHours(56)))
                .refuses(TARGETS_MET);
    }

    @Test
    void timeOnHoldIsNobodysTime() {
        Given held = given(opened())
                .at(MONDAY, slaAgreed(WITH_TARGETS))
                .at(MONDAY, submitted(ADA), submitted(NOOR), moved(ADA, Stage.SUBMITTED, Stage.INTERVIEW))
                .at(MONDAY, advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .at(MONDAY.plus(Duration.ofHours(10)), putOnHold())
                .at(MONDAY.plus(Duration.ofHours(60)), resumed())
                .at(MONDAY.plus(Duration.ofHours(70)), rejected(ADA), withdrew());
        check(RiskCause.SLOW_STAGE, held).refuses(TARGETS_MET);
    }

    @Test
    void onceForEachCauseUntilItIsAnsweredAndThenOnlyWhatCameSince() {
        Given open = agreed().and(submitted(ADA), submitted(NOOR), submitted(BEN), rejected(ADA), rejected(BEN))
                .and(flagged(RiskCause.FEW_INTERVIEWS));
        check(RiskCause.FEW_INTERVIEWS, open).refuses(RISK_OPEN);
        check(RiskCause.FEW_INTERVIEWS, open.and(adjustedFor())).refuses(RISK_OPEN);
        Given answered = open.and(dismissed());
        check(RiskCause.FEW_INTERVIEWS, answered).refuses(TARGETS_MET);
        check(RiskCause.FEW_INTERVIEWS, answered.and(withdrew())).refuses(TARGETS_MET);
        CandidateId fay = new CandidateId("fay");
        check(RiskCause.FEW_INTERVIEWS, open.and(adjustedFor(RISK), withdrew(), submitted(fay), rejected(fay)))
                .records(PipelineRiskFlagged.class);
    }

    @Test
    void aRiskOfOneCauseHidesNoOther() {
        check(RiskCause.FEW_QUALIFIED, agreed().and(flagged(RiskCause.FEW_INTERVIEWS), slate(0, 2)))
                .records(PipelineRiskFlagged.class);
    }

    @Test
    void withoutTargetsNothingIs() {
        check(RiskCause.FEW_INTERVIEWS, given(opened(), submitted(ADA), submitted(BEN), rejected(ADA), rejected(BEN)))
                .refuses(TARGETS_MET);
        check(RiskCause.SEEN_BY_HAND, agreed()).refuses(TARGETS_MET);
    }

    @Test
    void afterTheEndNothingIsAtRisk() {
        check(RiskCause.FEW_QUALIFIED, agreed().and(slate(0, 2), filled())).refuses(SEARCH_AT_END);
    }

    private static Given agreed() {
        return given(opened(), slaAgreed(WITH_TARGETS));
    }

    private static Given stays(Duration one, Duration other) {
        return given(opened())
                .at(MONDAY, slaAgreed(WITH_TARGETS))
                .at(MONDAY, submitted(ADA), submitted(NOOR), moved(ADA, Stage.SUBMITTED, Stage.INTERVIEW))
                .at(MONDAY, advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .at(MONDAY.plus(one), rejected(ADA))
                .at(MONDAY.plus(other), advanced(Stage.INTERVIEW, Stage.DEBRIEF));
    }

    private static CandidateAdvanced moved(CandidateId who, Stage from, Stage to) {
        return new CandidateAdvanced(ApplicationId.of(REQUISITION, who), REQUISITION, who, from, to, false, null);
    }

    private static SlatePresented slate(int qualified, int of) {
        return new SlatePresented(REQUISITION, Collections.nCopies(of, APPLICATION), qualified, null, null);
    }

    private static PipelineRiskFlagged risk(
            RiskCause cause, @Nullable Stage stage, Shortfall shortfall, UUID... because) {
        return new PipelineRiskFlagged(
                new RiskId("new-1"),
                REQUISITION,
                cause,
                stage,
                shortfall,
                List.of(because),
                PersonId.SYSTEM,
                null,
                null);
    }

    private static When<FlagRiskByTarget> check(RiskCause cause, Given past) {
        return past.when(new FlagRiskByTarget(REQUISITION, cause)).by(PersonId.SYSTEM, Role.SYSTEM);
    }
}
