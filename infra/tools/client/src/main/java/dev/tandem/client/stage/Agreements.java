package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.MANAGER;
import static dev.tandem.client.stage.Players.RECRUITER;

import java.time.Duration;

/** Searches on which the two partners still have something to agree on. */
final class Agreements {

    private Agreements() {}

    static void set(Lines lines) {
        Searches searches = new Searches(lines);
        searches.opened(
                "req-amend-requisition",
                "req-cancel-requisition",
                "req-change-confidentiality",
                "req-delegate-side",
                "req-hold-kickoff",
                "req-propose-requirements",
                "req-propose-sla",
                "req-put-requisition-on-hold",
                "req-reassign-requisition",
                "req-record-kickoff-missed");
        lines.add(RECRUITER, "OpenRequisition", """
                {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                 "openings": 1, "hiringManager": "mia", "replaces": {"name": "Ilse Marino"},
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}}}
                """, "req-forget-replaced");
        searches.opened("req-agree-to-hold", "req-resume-requisition");
        for (String held : new String[] {"req-agree-to-hold", "req-resume-requisition"}) {
            lines.add(RECRUITER, "PutRequisitionOnHold", """
                    {"requisition": "%s", "reason": "The team is being reorganised until the end of the month"}
                    """.formatted(held));
        }
        searches.opened("req-end-delegation", "req-remove-from-hiring-team");
        lines.add(MANAGER, "DelegateSide", """
                {"requisition": "req-end-delegation", "delegate": "dora", "until": "%s"}
                """.formatted(lines.now().plus(Duration.ofDays(30))));
        lines.add(RECRUITER, "AddToHiringTeam", """
                {"requisition": "req-remove-from-hiring-team", "person": "nils", "duty": "COORDINATOR"}
                """);
        searches.opened("req-sign-sla");
        searches.proposedTerms("req-sign-sla");
        searches.wanting(
                "req-approve-requirements",
                "req-revise-requirements",
                "req-define-scorecard",
                "req-draft-job-ad",
                "req-approve-job-ad");
        lines.add(RECRUITER, "DraftJobAd", """
                {"requisition": "req-approve-job-ad", "title": "Backend engineer, payments",
                 "text": "You will own the payout service, from the first line to the pager.",
                 "demands": [{"text": "You have run Java services in production", "requirement": "java"}], "showsPay": true}
                """);
        searches.assessing("req-assign-panel", "req-propose-interview-plan", "req-agree-interview-plan");
        searches.proposedRounds("req-agree-interview-plan");
    }
}
