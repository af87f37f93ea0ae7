package dev.tandem.command.race;

import static dev.tandem.command.race.Person.CAREERS;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.application.advance.AdvanceCandidate;
import dev.tandem.command.application.contestevidence.ContestEvidence;
import dev.tandem.command.application.declineapplicant.DeclineApplicant;
import dev.tandem.command.application.receive.ReceiveApplication;
import dev.tandem.command.application.reconsider.ReconsiderCandidate;
import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.application.withdraw.WithdrawCandidate;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.application.SubmittalAccepted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A candidate is submitted once, and decided on once. */
final class ApplicationRaces {

    private ApplicationRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "A candidate's application to a requisition is received once",
                        search -> search.opened(1).with(ROB, RegisterCandidate.class),
                        search -> List.of(
                                search.order(ROB, ReceiveApplication.class),
                                search.order(CAREERS, ReceiveApplication.class)),
                        ApplicationReceived.class),
                oneOf(
                        "An applicant is declined or withdraws, one of the two",
                        search -> search.agreed()
                                .with(ROB, RegisterCandidate.class)
                                .with(ROB, ReceiveApplication.class),
                        search -> List.of(
                                search.order(ROB, DeclineApplicant.class, Map.of("mustHave", "java")),
                                search.order(ROB, WithdrawCandidate.class)),
                        ApplicantDeclined.class,
                        CandidateWithdrew.class),
                oneOf(
                        "A candidate is submitted to a requisition once",
                        search -> search.agreed().with(ROB, RegisterCandidate.class),
                        search -> List.of(search.order(ROB, SubmitCandidate.class)),
                        CandidateSubmitted.class),
                oneOf(
                        "A submittal is accepted once",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(MIA, AcceptSubmittal.class)),
                        SubmittalAccepted.class),
                oneOf(
                        "The evidence of a must-have is contested once",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(MIA, ContestEvidence.class)),
                        EvidenceContested.class),
                oneOf(
                        "An application is decided once: rejected or withdrawn",
                        search -> search.agreed().submitted(),
                        search -> List.of(
                                search.order(MIA, RejectWithFeedback.class),
                                search.order(ROB, WithdrawCandidate.class)),
                        CandidateRejected.class,
                        CandidateWithdrew.class),
                oneOf(
                        "An application is moved to a stage once",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(ROB, AdvanceCandidate.class)),
                        CandidateAdvanced.class),
                oneOf(
                        "An application is taken up again once",
                        search -> search.agreed().submitted().with(ROB, WithdrawCandidate.class),
                        search -> List.of(search.order(MIA, ReconsiderCandidate.class)),
                        CandidateReconsidered.class));
    }
}
