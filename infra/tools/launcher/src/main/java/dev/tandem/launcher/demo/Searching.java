package dev.tandem.launcher.demo;

import dev.tandem.client.stage.Agreed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a search begins, the same in both stories: what differs is how the promises are kept. */
final class Searching {

    private Searching() {}

    /**
     * From the opening to a signed agreement.
     *
     * @param recruiter who runs it
     * @param manager whose need it is
     * @param panel who assesses
     * @param patience ISO-8601 duration of the promises
     * @param escalation JSON of what is escalated: how often something has to go wrong
     */
    static void begins(
            Script script, String recruiter, String manager, List<String> panel, String patience, String escalation) {
        opens(script, recruiter, manager, "null");
        agrees(script, recruiter, manager, panel, patience, escalation);
    }

    /** The same for a role that was planned before. */
    static void beginsAsPlanned(
            Script script, String recruiter, String manager, List<String> panel, String patience, String escalation) {
        opens(script, recruiter, manager, "\"$headcount\"");
        agrees(script, recruiter, manager, panel, patience, escalation);
    }

    private static void opens(Script script, String recruiter, String manager, String headcount) {
        script.does("recruiter:" + recruiter, "OpenRequisition", """
                {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                 "openings": 1, "hiringManager": "%s", "headcount": %s,
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}},
                 "costOfVacancyPerDay": {"amount": 900, "currency": "EUR"}}
                """.formatted(manager, headcount));
    }

    private static void agrees(
            Script script, String recruiter, String manager, List<String> panel, String patience, String escalation) {
        String rita = "recruiter:" + recruiter;
        String max = "hiring-manager:" + manager;
        script.does(rita, "HoldKickoff", Agreed.kickoff("$requisition", recruiter, manager));
        script.does(rita, "ProposeRequirements", """
                {"requisition": "$requisition", "requirements": [
                  {"id": "java", "text": "Has run Java services in production and debugged them under load",
                   "necessity": "MUST_HAVE", "kind": "SKILL", "competency": "engineering"},
                  {"id": "payments", "text": "Has worked with money: idempotency, reconciliation, audit",
                   "necessity": "NICE_TO_HAVE", "kind": "EXPERIENCE", "competency": "engineering"}]}
                """);
        script.does(max, "ApproveRequirements", """
                {"requisition": "$requisition", "version": 1}
                """);
        script.does(max, "DefineScorecard", Agreed.scorecard("$requisition"));
        script.does(rita, "AssignPanel", """
                {"requisition": "$requisition", "members": [%s]}
                """.formatted(
                        panel.stream().map("""
                {"interviewer": "%s", "competencies": ["engineering"]}"""::formatted).collect(Collectors.joining(", "))));
        script.does(rita, "ProposeSla", """
                {"requisition": "$requisition", "submittalReview": "%1$s", "feedbackAfterInterview": "%1$s",
                 "debriefAfterLastInterview": "%1$s", "interviewScheduling": "%1$s", "escalation": %2$s}
                """.formatted(patience, escalation));
        script.does(rita, "SignSla", """
                {"requisition": "$requisition", "version": 1}
                """);
        script.does(max, "SignSla", """
                {"requisition": "$requisition", "version": 1}
                """);
    }

    static void submitted(Script script, String recruiter, String name, String rationale) {
        submitted(script, recruiter, name, rationale, """
                {"requirement": "java", "met": true, "text": "Walked me through two incidents of her own"}""");
    }

    /** Submits somebody who lacks a must-have, and says so. */
    static void submittedWithGap(Script script, String recruiter, String name, String rationale) {
        submitted(script, recruiter, name, rationale, """
                {"requirement": "java", "met": false, "text": "Led those who ran the services; has not run one"}""");
    }

    private static void submitted(Script script, String recruiter, String name, String rationale, String evidence) {
        // Each time another address: whoever plays the demo twice would register somebody who is known.
        script.does("recruiter:" + recruiter, "RegisterCandidate", """
                {"name": "%s", "email": "%s+%s@example.com"}
                """.formatted(
                        name, name.toLowerCase(Locale.ROOT).replace(' ', '.'), UUID.randomUUID()));
        script.does("recruiter:" + recruiter, "SubmitCandidate", """
                {"requisition": "$requisition", "candidate": "$candidate", "source": "OUTBOUND", "rationale": "%s",
                 "evidence": [%s]}
                """.formatted(rationale, evidence));
    }

    static void interviewed(Script script, String recruiter, String interviewer, InterviewTime time) {
        script.does("recruiter:" + recruiter, "ScheduleInterview", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "assignments": [{"interviewer": "%s", "competencies": ["engineering"]}],
                 "startsAt": "%s", "endsAt": "%s"}
                """.formatted(
                        interviewer, time.startsAt(), time.endsAt()));
        script.does("interviewer:" + interviewer, "CompleteInterview", """
                {"requisition": "$requisition", "candidate": "$candidate", "interview": "$interview"}
                """);
    }

    static void assessed(Script script, String interviewer, int rating, String evidence, String recommendation) {
        script.does("interviewer:" + interviewer, "SubmitFeedback", """
                {"requisition": "$requisition", "candidate": "$candidate", "interview": "$interview",
                 "ratings": [{"competency": "engineering", "rating": %d, "evidence": "%s"}], "recommendation": "%s"}
                """.formatted(rating, evidence, recommendation));
    }
}
