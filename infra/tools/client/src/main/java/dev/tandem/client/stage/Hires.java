package dev.tandem.client.stage;

import java.time.Instant;

/** Whoever was hired long ago: brought in from a system before this one, with its dates. */
final class Hires {

    private static final Instant THEN = Instant.parse("2019-01-07T09:00:00Z");

    private final Lines lines;
    private Instant at = THEN;

    Hires(Lines lines) {
        this.lines = lines;
    }

    /** A search for so many, by Rosa for Mia. */
    void opened(String search, int openings) {
        at = THEN;
        brings("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": %d, "hiringManager": "mia", "recruiter": "rosa"}
                """.formatted(search, openings));
    }

    void submitted(String search, String name) {
        brings("RegisterCandidate", """
                {"candidate": "cand-%1$s", "name": "%2$s", "email": "%1$s@example.org"}
                """.formatted(name, Names.of(name)));
        brings("SubmitCandidate", """
                {"requisition": "%s", "candidate": "cand-%s", "source": "REFERRAL"}
                """.formatted(search, name));
    }

    /** To start on 1 April 2019. */
    void hired(String search, String... names) {
        for (String name : names) {
            submitted(search, name);
            String who = """
                    "requisition": "%s", "candidate": "cand-%s" """.formatted(search, name);
            brings("ExtendOffer", "{%s, \"terms\": {}}".formatted(who), "off-" + name);
            brings("AcceptOffer", "{%s, \"offer\": \"off-%s\"}".formatted(who, name));
            brings("RecordHire", "{%s, \"offer\": \"off-%s\", \"startDate\": \"2019-04-01\"}".formatted(who, name));
        }
    }

    void started(String search, String... names) {
        hired(search, names);
        for (String name : names) {
            lines.addHistory(Instant.parse("2019-04-01T12:00:00Z"), "ConfirmStart", """
                    {"requisition": "%s", "candidate": "cand-%s", "startedOn": "2019-04-01"}
                    """.formatted(search, name));
        }
    }

    private void brings(String command, String body, String... newIds) {
        at = at.plusSeconds(60);
        lines.addHistory(at, command, body, newIds);
    }
}
