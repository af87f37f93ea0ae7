package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.ANALYST;
import static dev.tandem.client.stage.Players.LEADER;
import static dev.tandem.client.stage.Players.MANAGER;
import static dev.tandem.client.stage.Players.PROVISIONER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is not about one search: people who left, plans for roles, terms of the house, webhooks. */
final class House {

    /** The first of the days in the examples that cannot be said long before. */
    private static final LocalDate ABSENCE = LocalDate.parse("2027-10-04");

    private House() {}

    static boolean isBeforeAbsences(Instant now) {
        return now.isBefore(ABSENCE.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static void set(Lines lines) {
        for (String former : new String[] {"olaf", "mara"}) {
            lines.add(PROVISIONER, "IntroducePerson", """
                    {"person": "%1$s", "name": "Formerly %1$s", "email": "%1$s@example.com"}
                    """.formatted(former));
        }
        lines.add(PROVISIONER, "RecordDeparture", """
                {"person": "mara", "on": "2026-01-14"}
                """);
        lines.add(LEADER, "ProposeHouseTerms", """
                {"department": "Legal", "terms": {}, "policies": {"trainedInterviewers": "ADVISE", "payInJobAd": "ADVISE"},
                 "alsoOpen": false}
                """);
        if (isBeforeAbsences(lines.now())) {
            lines.add(MANAGER, "RecordAbsence", """
                    {"person": "mia", "from": "%s", "until": "2027-10-15"}
                    """.formatted(ABSENCE));
        }
        for (String webhook : new String[] {"webhook-rotate", "webhook-resume", "webhook-unsubscribe"}) {
            lines.add(ANALYST, "SubscribeWebhook", """
                    {"webhook": "%s", "url": "https://nobody.example/hooks/tandem", "types": ["HireLeft"], "form": "THIN"}
                    """.formatted(webhook)); // .example: nobody is ever called
        }
        for (String plan : new String[] {"hc-challenge-headcount", "hc-decide-headcount"}) {
            lines.add(MANAGER, "PlanHeadcount", """
                    {"title": "Backend engineer", "department": "Payments", "openings": 2, "monthsToImpact": 6,
                     "businessOutcome": "Settlement within a day in three more countries",
                     "alternatives": [{"kind": "UPSKILLING", "finding": "Two colleagues could learn it, but not before next year"}]}
                    """, plan);
        }
    }
}
