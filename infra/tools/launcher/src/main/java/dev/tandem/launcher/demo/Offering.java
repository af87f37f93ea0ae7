package dev.tandem.launcher.demo;

import org.jspecify.annotations.Nullable;

/** From the manager's decision to an offer that is approved. */
final class Offering {

    private Offering() {}

    /**
     * The manager decides, the recruiter proposes, the manager approves.
     *
     * @param restsOn the debrief that the decision rests on, or why there was none, as JSON
     * @param upTo to what it may be improved; null if not at all
     */
    static void approved(
            Script script, String recruiter, String manager, String restsOn, int salary, @Nullable Integer upTo) {
        script.does(manager, "DecideToHire", """
                {"requisition": "$requisition", "candidate": "$candidate", %s}
                """.formatted(restsOn));
        script.does(recruiter, "ProposeOffer", """
                {"requisition": "$requisition", "candidate": "$candidate",
                 "terms": {"baseSalary": {"amount": %d, "currency": "EUR"}}%s}
                """.formatted(salary, upTo == null ? "" : """
                , "upTo": {"amount": %d, "currency": "EUR"}""".formatted(upTo)));
        script.does(manager, "ApproveOffer", """
                {"requisition": "$requisition", "candidate": "$candidate", "proposal": "$proposal"}
                """);
    }
}
