package dev.tandem.launcher.demo;

import java.time.Duration;

/** What two people do for a search beside the candidates themselves. */
final class Teamwork {

    private Teamwork() {}

    /** The market is told, the advertisement is written by one and approved by the other, both look for people. */
    static void prepares(Script script, String recruiter, String manager) {
        script.does("recruiter:" + recruiter, "ShareMarketInsight", """
                {"requisition": "$requisition", "availability": "About 40 people in reach", "expectedDaysToFill": 35,
                 "salaryBand": {"minimum": {"amount": 65000, "currency": "EUR"}, "maximum": {"amount": 85000, "currency": "EUR"}},
                 "source": "The last six searches, and a salary survey"}
                """);
        script.does("recruiter:" + recruiter, "DraftJobAd", """
                {"requisition": "$requisition", "title": "Backend engineer, payments",
                 "text": "You will own the payout service, from the first line to the pager.",
                 "demands": [{"text": "You have run Java services in production", "requirement": "java"}]}
                """);
        script.does("hiring-manager:" + manager, "ApproveJobAd", """
                {"requisition": "$requisition", "version": 1}
                """);
        script.does("hiring-manager:" + manager, "LogSourcingActivity", """
                {"requisition": "$requisition", "kind": "REFERRAL", "count": 4, "note": "People I would work with again"}
                """);
        script.does("recruiter:" + recruiter, "ScheduleCheckIn", """
                {"requisition": "$requisition", "startsAt": "%s"}
                """.formatted(
                        script.now().plus(Duration.ofDays(7))));
    }

    /** The weekly talk, and the report that was read. */
    static void talks(Script script, String recruiter, String manager) {
        script.does("recruiter:" + recruiter, "HoldCheckIn", """
                {"requisition": "$requisition", "checkIn": "$check-in", "attendees": ["%s", "%s"],
                 "notes": "One in the loop; pay is the risk"}
                """.formatted(recruiter, manager));
        script.does("recruiter:" + recruiter, "PublishPipelineReport", """
                {"requisition": "$requisition", "summary": "One in the loop, and nobody waits for an answer",
                 "risks": ["Pay is at the lower end of the market"]}
                """);
        script.does("hiring-manager:" + manager, "AcknowledgePipelineReport", """
                {"requisition": "$requisition", "report": "$pipeline-report"}
                """);
    }
}
