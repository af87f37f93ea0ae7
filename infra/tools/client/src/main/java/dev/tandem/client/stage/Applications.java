package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.INTERVIEWER;
import static dev.tandem.client.stage.Players.MANAGER;
import static dev.tandem.client.stage.Players.RECRUITER;

import java.time.Duration;

/**
 * How far candidates of one search have come. What is made on the way is called like the candidate: of {@code noor} there are
 * {@code cand-noor}, {@code int-noor}, {@code deb-noor}, {@code prop-noor} and {@code off-noor}.
 */
final class Applications {

    private final Lines lines;
    private final String search;

    Applications(Lines lines, String search) {
        this.lines = lines;
        this.search = search;
    }

    /** Known, and on no search yet. */
    static void registered(Lines lines, String... names) {
        for (String name : names) {
            lines.add(RECRUITER, "RegisterCandidate", """
                    {"candidate": "cand-%1$s", "name": "%2$s", "email": "%1$s@example.org"}
                    """.formatted(name, Names.of(name)));
        }
    }

    /** Applied, and nobody has looked at it. */
    void received(String... names) {
        for (String name : names) {
            gives(RECRUITER, "ReceiveApplication", name, """
                    "source": "INBOUND", "name": "%2$s", "email": "%1$s@example.org" """.formatted(name, Names.of(name)));
        }
    }

    void submitted(String... names) {
        registered(lines, names);
        for (String name : names) {
            gives(RECRUITER, "SubmitCandidate", name, """
                    "source": "OUTBOUND",
                    "rationale": "Ran the payout service of a bank for three years and left it calmer than she found it",
                    "evidence": [{"requirement": "java", "met": true, "text": "Walked me through two incidents of her own"},
                      {"requirement": "payments", "met": true, "text": "Reconciled the ledger of a marketplace by hand"}]""");
        }
    }

    void accepted(String... names) {
        submitted(names);
        for (String name : names) {
            gives(MANAGER, "AcceptSubmittal", name, "");
        }
    }

    /** Ines is to interview them at this hour. */
    void scheduled(String... names) {
        accepted(names);
        for (String name : names) {
            gives(
                    RECRUITER,
                    "ScheduleInterview",
                    name,
                    """
                    "assignments": [{"interviewer": "ines", "competencies": ["engineering"]}],
                    "startsAt": "%s", "endsAt": "%s" """.formatted(lines.now(), lines.now().plus(Duration.ofHours(1))),
                    "int-" + name);
        }
    }

    /** Ines owes what she saw. */
    void interviewed(String... names) {
        scheduled(names);
        for (String name : names) {
            gives(INTERVIEWER, "CompleteInterview", name, """
                    "interview": "int-%s" """.formatted(name));
        }
    }

    void assessed(String... names) {
        interviewed(names);
        for (String name : names) {
            gives(INTERVIEWER, "SubmitFeedback", name, """
                    "interview": "int-%s", "recommendation": "YES", "ratings": [{"competency": "engineering", "rating": 4,
                      "evidence": "Found the leak in the exercise by reading the pool's metrics before the code"}] """.formatted(name));
        }
    }

    /** A debrief is to come. */
    void called(String... names) {
        assessed(names);
        for (String name : names) {
            gives(RECRUITER, "ScheduleDebrief", name, """
                    "startsAt": "2099-02-04T15:00:00Z", "attendees": ["mia", "ines"] """, "deb-" + name);
        }
    }

    void discussed(String... names) {
        called(names);
        for (String name : names) {
            gives(MANAGER, "HoldDebrief", name, """
                    "debrief": "deb-%s", "attendees": ["mia", "ines"], "outcome": "OFFER",
                    "rationale": "Has done the work we need, and taught it" """.formatted(name));
        }
    }

    /** Mia has decided to hire them. */
    void chosen(String... names) {
        discussed(names);
        for (String name : names) {
            gives(MANAGER, "DecideToHire", name, """
                    "debrief": "deb-%s" """.formatted(name));
        }
    }

    void proposed(String... names) {
        chosen(names);
        for (String name : names) {
            gives(RECRUITER, "ProposeOffer", name, """
                    "terms": {"baseSalary": {"amount": 71000, "currency": "EUR"}, "per": "YEAR", "hoursPerWeek": 40,
                      "variable": {"amount": 2000, "currency": "EUR"}, "employment": "PERMANENT", "startDate": "2099-04-01",
                      "expiresAt": "2099-02-20T17:00:00Z"},
                    "upTo": {"amount": 73000, "currency": "EUR"} """, "prop-" + name);
        }
    }

    void approved(String... names) {
        proposed(names);
        for (String name : names) {
            gives(MANAGER, "ApproveOffer", name, """
                    "proposal": "prop-%s" """.formatted(name));
        }
    }

    /** There is an open offer. */
    void offered(String... names) {
        approved(names);
        for (String name : names) {
            gives(RECRUITER, "ExtendOffer", name, """
                    "proposal": "prop-%s" """.formatted(name), "off-" + name);
        }
    }

    /** One of these applications goes on otherwise. */
    void gives(String who, String command, String name, String more, String... newIds) {
        lines.add(who, command, """
                {"requisition": "%s", "candidate": "cand-%s"%s}
                """.formatted(search, name, more.isBlank() ? "" : ", " + more), newIds);
    }
}
