package dev.tandem.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Two people who said what they want, and kept their word. */
final class GoodHire {

    private static final String RITA = "recruiter:rita";
    private static final String MAX = "hiring-manager:max";

    private GoodHire() {}

    static void play(Play play) {
        play.scene("A good hire: rita (recruiter) and max (hiring manager)");
        String thresholds = """
                {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2}""";
        if (play.movesTime()) {
            Planning.twoBecomeOne(play, "rita", "max");
            play.daysPass(5, "the role is approved, and rita opens the search");
            Searching.beginsAsPlanned(play, "rita", "max", "ines", "PT48H", thresholds);
            Teamwork.prepares(play, "rita", "max");
            play.daysPass(6, "rita finds somebody");
        } else {
            Searching.begins(play, "rita", "max", "ines", "PT48H", thresholds);
        }
        play.isRefused(RITA, "SubmitCandidate", """
                {"requisition": "$requisition", "candidate": "somebody-never-registered", "source": "OUTBOUND",
                 "rationale": "Good"}
                """);
        Searching.submitted(
                play, "rita", "Ada Example", "Ran the payout service of a bank and left it calmer than she found it");
        play.does(MAX, "AcceptSubmittal", """
                {"requisition": "$requisition", "candidate": "$candidate"}
                """);
        play.daysPass(1, "an hour is found that suits everybody");
        if (play.movesTime()) {
            Teamwork.talks(play, "rita", "max");
        }
        Searching.interviewed(play, "rita", "ines", InterviewTime.at(play.now()));
        play.does(RITA, "ScheduleDebrief", """
                {"requisition": "$requisition", "candidate": "$candidate", "startsAt": "%s", "attendees": ["max", "ines"]}
                """.formatted(play.now()));
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
        play.daysPass(1, "the offer is written");
        play.does(RITA, "ExtendOffer", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "terms": {"baseSalary": {"amount": 74000, "currency": "EUR"}}}
                """);
        play.daysPass(3, "Ada sleeps on it");
        play.does(RITA, "AcceptOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer"}
                """);
        LocalDate start = LocalDate.ofInstant(play.now(), ZoneOffset.UTC).plusDays(30);
        play.does(RITA, "RecordHire", """
                {"requisition": "$requisition", "candidate": "$candidate", "offer": "$offer", "startDate": "%s"}
                """.formatted(start));
        if (play.movesTime()) {
            FirstYear.passes(play, "rita", "max", start);
        }
        new Views(play).board(RITA);
    }
}
