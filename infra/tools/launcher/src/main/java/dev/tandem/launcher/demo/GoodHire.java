package dev.tandem.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Two people who said what they want, and kept their word. */
final class GoodHire {

    private static final String RITA = "recruiter:rita";
    private static final String MAX = "hiring-manager:max";

    private GoodHire() {}

    static void play(Script script) {
        script.scene("A good hire: rita (recruiter) and max (hiring manager)");
        String thresholds = """
                {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2}""";
        if (script.movesTime()) {
            Planning.twoBecomeOne(script, "rita", "max");
            script.daysPass(5, "the role is approved, and rita opens the search");
            Searching.beginsAsPlanned(script, "rita", "max", List.of("ines", "iris"), "PT48H", thresholds);
            Teamwork.prepares(script, "rita", "max");
            script.daysPass(6, "rita finds somebody");
        } else {
            Searching.begins(script, "rita", "max", List.of("ines", "iris"), "PT48H", thresholds);
        }
        plansTwoRounds(script);
        script.isRefused(RITA, "SubmitCandidate", """
                {"requisition": "$requisition", "candidate": "somebody-never-registered", "source": "OUTBOUND",
                 "rationale": "Good"}
                """);
        Applicants.apply(script, "rita");
        script.does(RITA, "SubmitCandidate", """
                {"requisition": "$requisition", "candidate": "$candidate", "source": "INBOUND",
                 "rationale": "Ran the payout service of a bank and left it calmer than she found it"}
                """);
        script.does(MAX, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        script.daysPass(1, "an hour is found that suits everybody");
        if (script.movesTime()) {
            Teamwork.talks(script, "rita", "max");
        }
        twoRounds(script);
        script.daysPass(1, "the offer is written");
        Offering.approved(script, RITA, MAX, """
                "debrief": "$debrief" """, 72_000, 75_000);
        script.does(RITA, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "proposal": "$proposal"}
                """);
        script.daysPass(3, "Ada sleeps on it, and asks for a little more");
        script.does(RITA, "ImproveOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer",
                 "terms": {"baseSalary": {"amount": 74000, "currency": "EUR"}}}
                """);
        script.does(RITA, "AcceptOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer"}
                """);
        LocalDate start = LocalDate.ofInstant(script.now(), ZoneOffset.UTC).plusDays(30);
        script.does(RITA, "RecordHire", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "startDate": "%s"}
                """.formatted(start));
        Applicants.hearTheOutcome(script, "rita");
        if (script.movesTime()) {
            FirstYear.passes(script, "rita", "max", start);
        }
        new Views(script).board(RITA);
    }

    private static void plansTwoRounds(Script script) {
        script.does(RITA, "ProposeInterviewPlan", """
                {"requisition": "$requisition", "rounds": [
                  {"name": "Code", "competencies": ["engineering"], "minutes": 60, "ends": "DECISION"},
                  {"name": "The team", "competencies": ["engineering"], "minutes": 60, "ends": "DEBRIEF"}]}
                """);
        script.does(MAX, "AgreeInterviewPlan", """
                {"requisition": "$requisition", "version": 1}
                """);
    }

    /** The first ends with the manager's decision, the second with a debrief. */
    private static void twoRounds(Script script) {
        Searching.interviewed(script, "rita", "ines", InterviewTime.at(script.now()));
        Searching.assessed(
                script, "ines", 4, "Found the leak by reading the pool's metrics before the code", "STRONG_YES");
        script.does(MAX, "DecideRound", """
                {"requisition": "$requisition", "candidate": "$candidate", "outcome": "NEXT",
                 "rationale": "Found the leak faster than we did; the team should meet her"}
                """);
        script.daysPass(1, "and she meets the team");
        Searching.interviewed(script, "rita", "iris", InterviewTime.at(script.now()));
        script.does(RITA, "ScheduleDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "startsAt": "%s", "attendees": ["max", "iris"]}
                """.formatted(script.now()));
        script.isRefused(MAX, "HoldDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "debrief": "$debrief",
                 "attendees": ["max", "iris"], "outcome": "OFFER", "rationale": "We all like her"}
                """);
        Searching.assessed(
                script, "iris", 3, "Drew our settlement from what we told her, with its two weak spots", "YES");
        script.does(MAX, "HoldDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "debrief": "$debrief",
                 "attendees": ["max", "iris"], "outcome": "OFFER", "rationale": "Has done the work we need, and taught it"}
                """);
    }
}
