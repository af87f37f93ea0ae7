package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.MANAGER;
import static dev.tandem.client.stage.Players.RECRUITER;

/** Applications at every point of their way, on the search {@code req-payments}. */
final class Candidacies {

    private Candidacies() {}

    static void set(Lines lines) {
        Applications on = new Applications(lines, Talks.SEARCH);
        Applications.registered(lines, "submit-candidate");
        on.received("screen-candidate", "decline-applicant", "hear-expectations", "inform-candidate");
        on.submitted(
                "accept-submittal",
                "ask-question",
                "contest-evidence",
                "present-slate-1",
                "present-slate-2",
                "present-slate-3",
                "record-candidate-experience",
                "record-reference-check",
                "reject-with-feedback",
                "withdraw-candidate");
        declined(on);
        on.accepted("advance-candidate", "schedule-interview");
        on.scheduled(
                "cancel-interview",
                "complete-interview",
                "prepare-for-interview",
                "reschedule-interview",
                "swap-interviewer");
        on.interviewed("submit-feedback");
        on.assessed("amend-feedback", "schedule-debrief");
        on.called("hold-debrief", "reschedule-debrief");
        on.discussed("decide-to-hire");
        on.gives(MANAGER, "ContestEvidence", "decide-to-hire", """
                "requirement": "payments", "missing": "The ledger was reconciled by a colleague; she watched" """);
        offers(on);
        rounds(lines);
    }

    private static void declined(Applications on) {
        on.submitted("reconsider-candidate", "decline-suggestion");
        on.gives(MANAGER, "RejectWithFeedback", "reconsider-candidate", """
                "reasons": [{"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL",
                  "observed": "Could not explain why the connection pool ran dry in the incident she described as her own"}] """);
        on.gives(MANAGER, "RejectWithFeedback", "decline-suggestion", """
                "reasons": [{"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL",
                  "observed": "Could not explain why the connection pool ran dry in the incident she described as her own"}],
                "outside": [{"requirement": {"text": "Has been on call for a service that others depended on",
                  "necessity": "NICE_TO_HAVE", "kind": "EXPERIENCE"}, "shortfall": "MISSING"}] """, "sug-decline-suggestion");
    }

    private static void offers(Applications on) {
        on.chosen("propose-offer");
        on.proposed("approve-offer", "refuse-offer");
        on.approved("extend-offer");
        on.offered(
                "accept-offer",
                "decline-offer",
                "improve-offer",
                "rescind-offer",
                "set-condition",
                "fail-condition",
                "meet-condition",
                "record-hire");
        for (String name : new String[] {"fail-condition", "meet-condition"}) {
            on.gives(RECRUITER, "SetCondition", name, """
                    "offer": "off-%s", "kind": "REFERENCES" """.formatted(name));
        }
        on.gives(RECRUITER, "AcceptOffer", "record-hire", """
                "offer": "off-record-hire" """);
    }

    /** Where the first round ends with a decision. */
    private static void rounds(Lines lines) {
        String search = "req-decide-round";
        Searches searches = new Searches(lines);
        searches.prepared(search);
        searches.proposedRounds(search);
        lines.add(MANAGER, "AgreeInterviewPlan", """
                {"requisition": "%s", "version": 1}
                """.formatted(search));
        new Applications(lines, search).assessed("decide-round");
    }
}
