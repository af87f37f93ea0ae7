package dev.tandem.query.openapi;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.query.web.Since;
import dev.tandem.query.web.Then;
import org.springframework.http.HttpStatus;

/** A no that is not common to all queries, with an example of it. */
public enum Refusal {
    /** The caller may not read this. */
    FORBIDDEN(CommonProblems.forbidden(
            "The queue of anna is read by anna as recruiter, or by a ta-leader, executive, auditor; the token is of rudi"
                    + " (recruiter).",
            "Ask for your own, or with a token of one of those roles.")),
    /** There is no such requisition. */
    REQUISITION_UNKNOWN(Problem.of(
            HttpStatus.NOT_FOUND,
            "REQUISITION_UNKNOWN",
            "There is no such requisition.",
            "No requisition req-7 has been opened, as far as this read model has come.",
            "Check the id; right after opening it, send the command's Tandem-Consistency-Token along.")),
    /** There is no such application, or none of which the caller sees anything. */
    APPLICATION_UNKNOWN(Rights.unknown(new ApplicationId("0f0e9a2c-7a55-3c1e-9a53-0d5d3a3b0c11"))),
    /** There is no such interview, or none of which the caller sees anything. */
    INTERVIEW_UNKNOWN(Rights.unknown(new InterviewId("int-5"))),
    /** There is no such candidate, or none of whom the caller sees anything. */
    CANDIDATE_UNKNOWN(Rights.unknown(new CandidateId("cand-19"))),
    /** There is no such stage. */
    STAGE_UNKNOWN(Problem.of(
            HttpStatus.NOT_FOUND,
            "STAGE_UNKNOWN",
            "The requisition has no such stage.",
            "There is no stage DEMO in it.",
            "Its stages are APPLIED, SCREENED, SUBMITTED, INTERVIEW, DEBRIEF, OFFER, HIRED.")),
    /** There is nobody of that id. */
    PERSON_UNKNOWN(Problem.of(
            HttpStatus.NOT_FOUND,
            "PERSON_UNKNOWN",
            "There is nobody of that id.",
            "Nobody was introduced as mara, or did anything, as far as this read model has come.",
            "Check the id; right after introducing them, send the command's Tandem-Consistency-Token along.")),
    /** There is no such projection. */
    NO_SUCH_PROJECTION(Problem.of(
            HttpStatus.NOT_FOUND,
            "NO_SUCH_PROJECTION",
            "There is no read model of that name.",
            "There is no projection 'recruiter-que'.",
            "There are escalations, funnel, history, people, pipeline.")),
    /** There is nothing to set aside. */
    NOT_PARKED(Problem.of(
            HttpStatus.NOT_FOUND,
            "NOT_PARKED",
            "No event of that position is parked with an error.",
            "The event at position 4711 is not parked in 'pipeline', or only waits behind one that is.",
            "GET /projections/pipeline/parked tells which could not be folded.")),
    /** The read model has not come as far as the request's consistency token. */
    NOT_YET_CONSISTENT(Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "NOT_YET_CONSISTENT",
            "The read model has not yet seen what the consistency token stands for.",
            "'pipeline' has not yet seen what that consistency token stands for (waited 5000 ms)",
            "Ask again after Retry-After seconds, or without the token to read what is there.")),
    /** There is nothing whole to read yet. */
    NOT_BUILT(Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "NOT_BUILT",
            "The read model cannot be read yet.",
            "the read model 'pipeline' is being built for the first time",
            "Ask again after Retry-After seconds; /projections says how far it is.")),
    /** Too many events would have to be folded again. */
    TOO_MUCH_TO_REPLAY(Then.tooMuch(100_000)),
    /** What has changed since then is not known any more. */
    START_ANEW(Since.startAnew("It is too long ago, too much has changed since, or the read model was built anew.")),
    /** The answer holds sealed personal data, and who holds the keys does not open it now. */
    PERSONAL_DATA_UNAVAILABLE(Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "PERSONAL_DATA_UNAVAILABLE",
            "Personal data cannot be opened at the moment.",
            "The answer holds sealed personal data, and command-service, which holds the keys, does not open it now.",
            "Ask again after Retry-After seconds; nothing is shown half."));

    private final Problem example;

    Refusal(Problem example) {
        this.example = example;
    }

    /** What it looks like. */
    Problem example() {
        return example;
    }
}
