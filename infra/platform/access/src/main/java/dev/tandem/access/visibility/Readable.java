package dev.tandem.access.visibility;

import static dev.tandem.access.visibility.Relation.APPROVER;
import static dev.tandem.access.visibility.Relation.ATTENDEE;
import static dev.tandem.access.visibility.Relation.COORDINATOR;
import static dev.tandem.access.visibility.Relation.FOR_A_SIDE;
import static dev.tandem.access.visibility.Relation.HIRING_MANAGER;
import static dev.tandem.access.visibility.Relation.INTERVIEWER;
import static dev.tandem.access.visibility.Relation.MANAGER_OF_HIRE;
import static dev.tandem.access.visibility.Relation.OBSERVER;
import static dev.tandem.access.visibility.Relation.OWNER_OF_ACTION;
import static dev.tandem.access.visibility.Relation.RECRUITER;
import static dev.tandem.access.visibility.Relation.SELF;
import static dev.tandem.access.visibility.Relation.SOURCER;
import static dev.tandem.access.visibility.Relation.SUBSCRIBER;
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
    /** How applications ended, and why: kinds and codes, never what was written about anybody. */
    ENDED(
            "ended applications of the requisition",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            FOR_A_SIDE,
            SOURCER),
    /** What a requisition pays and costs. */
    PAY("pay", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** What candidates are called: an interviewer's are those whom they interview, an approver's those for whose offers they are asked. */
    CANDIDATE_NAME(
            "name of a candidate",
            List.of(TA_LEADER, EXECUTIVE, PRIVACY_OFFICER, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER,
            APPROVER,
            ATTENDEE,
            MANAGER_OF_HIRE),
    /** How an application goes: where it stands, how it moved and ended; no word of anybody. */
    APPLICATION(
            "application",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER,
            APPROVER,
            ATTENDEE,
            MANAGER_OF_HIRE),
    /** When interviews and debriefs are, who is there, and why they were moved. */
    SCHEDULE(
            "schedule of an application",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE,
            COORDINATOR,
            ATTENDEE),
    /** How somebody came to apply, what they hope for, how they were screened, and why they were declined. */
    SCREENING(
            "screening of a candidate",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            FOR_A_SIDE,
            SOURCER),
    /** What was written about a candidate without having interviewed them: rationale, evidence, reasons, references. */
    JUDGEMENT(
            "judgement on a candidate", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** What interviewers wrote. Not for whoever still owes theirs; for leaders once it was discussed. */
    FEEDBACK(
            "feedback on a candidate",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            INTERVIEWER,
            FOR_A_SIDE),
    /** What came of interviews: debriefs, decisions, waivers. Not for whoever still owes feedback. */
    DECISION("decision on a candidate", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** Offers, with their terms and who approves them. */
    OFFER("offer", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE, APPROVER),
    /** What candidates said of how they were treated. */
    EXPERIENCE(
            "experience of a candidate", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** How a hire went on: start, reviews, leaving. */
    HIRE("hire", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE, MANAGER_OF_HIRE),
    /** How to reach a candidate. */
    CONTACT(
            "contact of a candidate",
            List.of(PRIVACY_OFFICER, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            FOR_A_SIDE,
            COORDINATOR,
            SOURCER),
    /** Which candidates gave the same address, and are likely the same person; who was found to be, and who not. */
    DUPLICATES("candidates who are likely the same", List.of(PRIVACY_OFFICER, AUDITOR)),
    /** What is held about a candidate by law, and their erasure. */
    LEGAL_HOLD("legal hold of a candidate", List.of(PRIVACY_OFFICER, AUDITOR)),
    /** What the two sides of a search say to each other: questions, reports, check-ins, blockers, slates. */
    CONVERSATION(
            "conversation of the two sides",
            List.of(TA_LEADER, EXECUTIVE, AUDITOR),
            RECRUITER,
            HIRING_MANAGER,
            FOR_A_SIDE),
    /** What is planned, challenged and decided before a search is opened. */
    HEADCOUNT("headcount", List.of(Role.RECRUITER, Role.HIRING_MANAGER, TA_LEADER, EXECUTIVE, AUDITOR)),
    /** The terms that bind every search. */
    HOUSE_TERMS(
            "terms of the house",
            List.of(Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, HIRING_TEAM, TA_LEADER, EXECUTIVE, AUDITOR)),
    /** Working hours, absences and training of somebody. */
    WORKING_LIFE("working hours, absences and training", List.of(TA_LEADER, AUDITOR, PROVISIONER), SELF),
    /** What a recruiter and a hiring manager found when they looked back on a quarter. */
    REVIEW("review of a partnership", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER),
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
    /** What waits on all searches together. */
    WORK("work of everybody", List.of(TA_LEADER, EXECUTIVE, AUDITOR)),
    /** What waits on searches whose recruiter somebody is, or acts for; of coordinators and sourcers, what they can settle. */
    QUEUE("queue", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, FOR_A_SIDE, COORDINATOR, SOURCER),
    /** What waits for a hiring manager, for whoever acts for them, or for somebody by name. */
    INBOX("inbox", List.of(TA_LEADER, EXECUTIVE, AUDITOR), HIRING_MANAGER, FOR_A_SIDE, INTERVIEWER, ATTENDEE, APPROVER),
    /** What the two sides of a search promised each other, and how it stands. */
    PROMISES(
            "promises of the agreement", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, FOR_A_SIDE),
    /** Escalations. */
    ESCALATION("escalations", List.of(TA_LEADER, EXECUTIVE, AUDITOR), RECRUITER, HIRING_MANAGER, OWNER_OF_ACTION),
    /** Figures over many searches. */
    METRICS("metrics", List.of(TA_LEADER, EXECUTIVE, AUDITOR, ANALYST), RECRUITER, HIRING_MANAGER),
    /** How many interviews those have who interview, and how much feedback they owe: counts, for whoever plans. */
    LOAD(
            "load of interviewers",
            List.of(Role.RECRUITER, Role.HIRING_MANAGER, HIRING_TEAM, TA_LEADER, EXECUTIVE, AUDITOR),
            SELF),
    /** How an interviewer judges, held to what came of it and to others: for themselves and for those who answer for all. */
    CALIBRATION("calibration of interviewers", List.of(TA_LEADER, EXECUTIVE, AUDITOR), SELF),
    /** Every event of a requisition, with personal data and free text. */
    HISTORY("history of a requisition", List.of(AUDITOR)),
    /** Which commands were refused to whom by which rule, and where requests came from. */
    REFUSALS("refused commands and origins of requests", List.of(OPERATOR, AUDITOR)),
    /** Everything that is held about a candidate, in one answer: for whoever answers them. */
    EVERYTHING_HELD("everything held about a candidate", List.of(PRIVACY_OFFICER, AUDITOR)),
    /** Whose data need not be kept any longer. */
    RETENTION("proposals to erase", List.of(PRIVACY_OFFICER, AUDITOR)),
    /** Who had which texts about people opened, and why they were allowed to. */
    READINGS("readings of texts about people", List.of(AUDITOR, PRIVACY_OFFICER)),
    /** How anything of a search stood at any moment, as far as it is theirs to read now. */
    PAST("past of a requisition", List.of(TA_LEADER, AUDITOR), RECRUITER, HIRING_MANAGER),
    /** Where events are delivered, and how each attempt went; its secrets its subscriber alone. */
    WEBHOOK("webhooks", List.of(OPERATOR, AUDITOR), SUBSCRIBER),
    /** How the read models stand; no content. */
    PROJECTIONS("state of the read models", List.of(OPERATOR, AUDITOR, TA_LEADER)),
    /** What the read models could not fold, by the ids of what it is about: also of searches that are kept from leaders. */
    UNFOLDED("events that could not be folded", List.of(OPERATOR, AUDITOR));

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
