package dev.tandem.client.stage;

import static dev.tandem.client.stage.Players.PRIVACY;

/** Candidates as such, whatever they apply for. */
final class Candidates {

    private Candidates() {}

    static void set(Lines lines) {
        Applications.registered(
                lines, "forget-candidate", "merge-candidates", "merged", "place-legal-hold", "release-legal-hold");
        lines.add(PRIVACY, "PlaceLegalHold", """
                {"candidate": "cand-release-legal-hold", "reason": "Complaint under the equal treatment act, received 3 February"}
                """);
    }
}
