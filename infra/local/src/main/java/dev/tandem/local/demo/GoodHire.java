package dev.tandem.local.demo;

import java.time.Instant;

/** Two people who said what they want, and kept their word. */
final class GoodHire {

    private static final String RITA = "recruiter:rita";
    private static final String MAX = "hiring-manager:max";

    private GoodHire() {}

    static void play(Play play, Instant now) {
        play.scene("A good hire: rita (recruiter) and max (hiring manager)");
        Searching.begins(play, "rita", "max", "ines", "PT48H", """
                {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2}""");
        play.isRefused(RITA, "SubmitCandidate", """
                {"requisition": "$requisition", "candidate": "somebody-never-registered", "source": "OUTBOUND",
                 "rationale": "Good"}
                """);
        Searching.submitted(
                play, "rita", "Ada Example", "Ran the payout service of a bank and left it calmer than she found it");
        play.does(MAX, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        Searching.interviewed(play, "rita", "ines", InterviewTime.at(now));
        play.does(RITA, "ScheduleDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "startsAt": "%s", "attendees": ["max", "ines"]}
                """.formatted(now));
        play.isRefused(MAX, "HoldDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "debrief": "$debrief",
                 "attendees": ["max", "ines"], "outcome": "OFFER", "rationale": "We all like her"}
                """);
        Searching.assessed(
                play, "ines", 4, "Found the leak by reading the pool's metrics before the code", "STRONG_YES");
        play.does(MAX, "HoldDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "debrief": "$debrief",
                 "attendees": ["max", "ines"], "outcome": "OFFER", "rationale": "Has done the work we need, and taught it"}
                """);
        play.does(RITA, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "terms": {"baseSalary": {"amount": 74000, "currency": "EUR"}}}
                """);
        play.does(RITA, "AcceptOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer"}
                """);
        play.does(RITA, "RecordHire", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "startDate": "2099-04-01"}
                """);
        new Views(play).board(RITA);
    }
}
