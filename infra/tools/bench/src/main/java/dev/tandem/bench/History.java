package dev.tandem.bench;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.Language;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.util.ArrayList;
import java.util.List;

/** Searches as they go: candidates registered, submitted, looked at, moved along, and declined or withdrawn. */
final class History {

    private static final int APPLICATIONS = 100;
    private static final int RECRUITERS = 40;
    private static final int MANAGERS = 150;

    private History() {}

    /** At least so many events. */
    static List<Event> of(int events) {
        List<Event> history = new ArrayList<>(events + APPLICATIONS);
        for (int search = 0; history.size() < events; search++) {
            history.addAll(search(search));
        }
        return history;
    }

    private static List<Event> search(int number) {
        RequisitionId requisition = new RequisitionId("history-" + number);
        PersonId recruiter = new PersonId("recruiter-" + number % RECRUITERS);
        PersonId manager = new PersonId("manager-" + number % MANAGERS);
        List<Event> events = new ArrayList<>();
        events.add(opened(requisition, manager, recruiter));
        for (int i = 0; i < APPLICATIONS; i++) {
            application(events, requisition, recruiter, manager, i);
        }
        return events;
    }

    /** A search that began. */
    static Event opened(RequisitionId requisition, PersonId manager, PersonId recruiter) {
        return new RequisitionOpened(
                requisition,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Leipzig",
                1_000,
                manager,
                recruiter,
                null,
                null,
                null,
                Stage.FORMER_DEFAULT,
                Origin.NATIVE,
                null,
                null);
    }

    private static void application(
            List<Event> events, RequisitionId requisition, PersonId recruiter, PersonId manager, int number) {
        CandidateId candidate = new CandidateId(requisition + "-candidate-" + number);
        events.add(new CandidateRegistered(candidate, "Candidate " + number, "c" + number + "@example.org", null));
        submitted(events, requisition, candidate, recruiter, manager);
        ApplicationId application = ApplicationId.of(requisition, candidate);
        if (number % 3 != 0) {
            events.add(moved(requisition, candidate, Stage.SUBMITTED, Stage.SCREEN));
            events.add(moved(requisition, candidate, Stage.SCREEN, Stage.INTERVIEW));
        }
        if (number % 4 == 0) {
            events.add(new CandidateWithdrew(
                    application, requisition, candidate, Stage.SUBMITTED, WithdrawalReason.values()[0], null));
        } else {
            events.add(new CandidateRejected(
                    application,
                    requisition,
                    candidate,
                    Stage.INTERVIEW,
                    CandidateRejected.Feedback.RECORDED,
                    Language.ENGLISH,
                    CandidateRejected.Texts.MEASURED,
                    List.of(new RejectionReason(
                            new RequirementId("java"),
                            1,
                            false,
                            RejectionReason.Shortfall.BELOW_LEVEL,
                            "Could not say how a lock differs from a transaction, asked twice with an example"))));
        }
    }

    /** A candidate put before the manager, who wants to see them. */
    static void submitted(
            List<Event> events,
            RequisitionId requisition,
            CandidateId candidate,
            PersonId recruiter,
            PersonId manager) {
        ApplicationId application = ApplicationId.of(requisition, candidate);
        events.add(new CandidateSubmitted(
                application,
                requisition,
                candidate,
                recruiter,
                manager,
                Source.OUTBOUND,
                "Ran the payout service of a bank and left it calmer than she found it",
                1,
                List.of(),
                Origin.NATIVE));
        events.add(new SubmittalAccepted(application, requisition, candidate, manager));
    }

    /** A move from one stage to another. */
    static Event moved(RequisitionId requisition, CandidateId candidate, Stage from, Stage to) {
        return new CandidateAdvanced(
                ApplicationId.of(requisition, candidate),
                requisition,
                candidate,
                from,
                to,
                Stage.FORMER_DEFAULT.indexOf(to) < Stage.FORMER_DEFAULT.indexOf(from),
                "Seen twice, with examples");
    }
}
