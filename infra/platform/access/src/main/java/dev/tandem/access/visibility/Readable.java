package dev.tandem.access.visibility;

import static dev.tandem.access.visibility.Relation.COORDINATOR;
import static dev.tandem.access.visibility.Relation.FOR_A_SIDE;
import static dev.tandem.access.visibility.Relation.HIRING_MANAGER;
import static dev.tandem.access.visibility.Relation.INTERVIEWER;
import static dev.tandem.access.visibility.Relation.OBSERVER;
import static dev.tandem.access.visibility.Relation.RECRUITER;
import static dev.tandem.access.visibility.Relation.SOURCER;
import static dev.tandem.events.Role.ANALYST;
import static dev.tandem.events.Role.AUDITOR;
import static dev.tandem.events.Role.EXECUTIVE;
import static dev.tandem.events.Role.HIRING_TEAM;
import static dev.tandem.events.Role.IMPORTER;
import static dev.tandem.events.Role.OPERATOR;
import static dev.tandem.events.Role.PRIVACY_OFFICER;
import static dev.tandem.events.Role.PROVISIONER;
import static dev.tandem.events.Role.TA_LEADER;

import dev.tandem.events.Role;
import java.util.List;
import java.util.Set;

/**
 * Who may read what: the one table. Whoever comes in one of a thing's roles reads all there is of it; everybody else reads
 * what concerns searches to which they stand in one of its relations, if they come in the role of that relation.
 */
public enum Readable {
    /** How a requisition stands: its board, and the list of them. */
    REQUISITION(
            "requisition",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER,
            OBSERVER),
    /** What was written down on a requisition: kickoff, requirements, agreements, panel. */
    WRITTEN_DOWN(
            "requisition",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER),
    /** What a requisition pays and costs. */
    PAY("pay", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** What candidates are called. An interviewer reads the names of those whom they interview. */
    CANDIDATE_NAME(
            "name of a candidate",
            List.of(TA_LEADER, EXECUTIVE, PRIVACY_OFFICER, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER),
    /** What those who work on hires are called, in which roles they were seen, and that they have left. */
    PERSON(
            "people",
            List.of(
                    Role.RECRUITER,
                    Role.HIRING_MANAGER,
                    Role.INTERVIEWER,
                    HIRING_TEAM,
                    TA_LEADER,
                    EXECUTIVE,
                    AUDITOR,
                    PRIVACY_OFFICER,
                    IMPORTER,
                    PROVISIONER,
                    OPERATOR)),
    /** What somebody still owns or owes on searches; whoever it is reads their own, too. */
    OPEN_WORK("open work of people", List.of(TA_LEADER, EXECUTIVE, AUDITOR)),
    /** What waits on a recruiter's searches. */
    QUEUE("queue", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER),
    /** What waits for a hiring manager or an interviewer. */
    INBOX("inbox", List.of(TA_LEADER, EXECUTIVE, AUDITOR), HIRING_MANAGER, INTERVIEWER),
    /** Escalations. */
    ESCALATION("escalations", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER),
    /** Figures over many searches. */
    METRICS("metrics", List.of(TA_LEADER, EXECUTIVE, AUDITOR, ANALYST), RECRUITER, HIRING_MANAGER),
    /** Every event of a requisition, with personal data and free text. */
    HISTORY("history of a requisition", List.of(AUDITOR)),
    /** How the read models stand, and what they could not fold; no content. */
    PROJECTIONS("state of the read models", List.of(OPERATOR, AUDITOR, TA_LEADER));

    private final String what;
    private final List<Role> whole;
    private final Set<Relation> own;

    Readable(String what, List<Role> whole, Relation... own) {
        this.what = what;
        this.whole = whole;
        this.own = Set.of(own);
    }

    String what() {
        return what;
    }

    /** Whose bearers read all of it. */
    List<Role> whole() {
        return whole;
    }

    /** Who reads what is theirs. */
    Set<Relation> own() {
        return own;
    }
}
