package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What somebody may do. On the wire and in tokens in lower case with dashes, such as {@code hiring-manager}. */
public enum Role {
    /** Opens and runs the search, submits candidates, presents the slate, schedules, extends offers. */
    RECRUITER,
    /** Owns the need: kickoff, requirements, feedback, debrief, decision. */
    HIRING_MANAGER,
    /** Assesses the competencies assigned to them; sees nobody's feedback before giving their own. */
    INTERVIEWER,
    /** Leads talent acquisition: partnership metrics, escalations against recruiters, reviews. */
    TA_LEADER,
    /** Business leader: receives escalations against hiring managers, approves headcount. */
    EXECUTIVE,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Reads event streams and metrics, sees no personal data in clear. */
    ANALYST,
    /** The automations: clocks and the escalation policy; always visible as the actor of what they did. */
    SYSTEM,
    /** Erasure, legal hold, retention. */
    PRIVACY_OFFICER,
    /** Brings history in from another system. */
    IMPORTER,
    /** Runs Tandem: rebuilds, retries and sets aside, keeps keys and backups; sees no content. */
    OPERATOR,
    /** Introduces people and records that they have left. */
    PROVISIONER,
    /** The career site: hands in applications, and reads nothing. */
    CAREER_SITE,
    /** Has a duty or a delegation on searches, and may on each what that allows; nothing where they have none. */
    HIRING_TEAM;

    /** The name on the wire. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the name on the wire.
     *
     * @throws IllegalArgumentException if no role has that name; the message lists those there are
     */
    @JsonCreator
    public static Role fromWire(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role '" + wireName + "'; the roles are "
                        + Arrays.stream(values()).map(Role::wireName).toList()));
    }
}
