package dev.tandem.launcher.demo;

import java.util.Locale;

/** Who applies, and what becomes of each: nobody waits for a word, and nobody is called rejected who was not. */
final class Applicants {

    private static final String CAREERS = "career-site:careers";

    private Applicants() {}

    /** Three apply. Ada is to be submitted, Ben lacks a must-have, Cleo may still wait. */
    static void apply(Script script, String recruiter) {
        applies(script, "ada", "Ada Example");
        applies(script, "ben", "Ben Example");
        applies(script, "cleo", "Cleo Example");
        String rita = "recruiter:" + recruiter;
        inform(script, rita, "ada", "ben", "cleo");
        script.does(rita, "ScreenCandidate", """
                {"requisition": "$requisition", "candidate": "$ada", "outcome": "SUBMIT",
                 "evidence": [{"requirement": "java", "met": true, "text": "Walked me through two incidents of her own"}],
                 "expectations": "Four days a week would suit her; can start within a month"}
                """);
        script.does(rita, "DeclineApplicant", """
                {"requisition": "$requisition", "candidate": "$ben", "mustHave": "java"}
                """);
        inform(script, rita, "ben");
        script.isRefused(rita, "CloseApplication", """
                {"requisition": "$requisition", "candidate": "$cleo", "disposition": "SEARCH_FILLED"}
                """);
        script.knows("candidate", script.id("ada"));
    }

    /** The search is filled: whoever still waits hears so, and the record says what was true. */
    static void hearTheOutcome(Script script, String recruiter) {
        String rita = "recruiter:" + recruiter;
        script.does(rita, "CloseApplication", """
                {"requisition": "$requisition", "candidate": "$cleo", "disposition": "SEARCH_FILLED"}
                """);
        inform(script, rita, "cleo");
        script.knows("candidate", script.id("ada"));
    }

    private static void inform(Script script, String recruiter, String... names) {
        for (String name : names) {
            script.does(recruiter, "InformCandidate", """
                    {"requisition": "$requisition", "candidate": "$%s", "how": "EMAIL"}
                    """.formatted(name));
        }
    }

    private static void applies(Script script, String id, String name) {
        script.newId(id, id);
        script.does(CAREERS, "ReceiveApplication", """
                {"requisition": "$requisition", "candidate": "$%s", "source": "INBOUND",
                 "detail": {"kind": "BOARD", "name": "Lisbon Tech Jobs"}, "name": "%s", "email": "%s@example.com"}
                """.formatted(
                        id, name, name.toLowerCase(Locale.ROOT).replace(' ', '.')));
    }
}
