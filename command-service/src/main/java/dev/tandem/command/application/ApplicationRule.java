package dev.tandem.command.application;

import dev.tandem.command.decision.Rule;

/** Why a command on an application can be refused. */
public enum ApplicationRule implements Rule {
    APPLICATION_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "That candidate neither applied nor was submitted to that requisition.",
            "Receive the application or submit the candidate first, or check both ids."),
    APPLICATION_ENDED(
            RefusalKind.CONFLICT,
            "The application has ended, and nothing comes after its end.",
            "If it ended wrongly, reconsider the candidate, with the reason; if they apply again, receive the application."),
    ALREADY_APPLIED(
            RefusalKind.CONFLICT,
            "This candidate's application to this requisition is open.",
            "Go on with the application there is."),
    NOT_SUBMITTED_YET(
            RefusalKind.CONFLICT,
            "The candidate has applied and was not submitted to the hiring manager yet.",
            "Submit the candidate first. Whoever is not to be submitted is declined by the recruiter, or their application closed."),
    SUBMITTED_ALREADY(
            RefusalKind.CONFLICT,
            "Only an applicant who was not submitted yet is screened, or declined by the recruiter.",
            "From the submittal on the hiring manager says yes, or no with reasons; or close the application with a disposition."),
    PREVIOUS_UNKNOWN(
            RefusalKind.UNACCEPTABLE,
            "What went before is an application of the same candidate on another requisition.",
            "Check the id of the earlier application, or leave it out."),
    SOURCE_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "Whoever is submitted without having applied was found somewhere.",
            "Say with the submittal how the candidate was found."),
    KEEP_WARM_NEEDS_CONSENT(
            RefusalKind.UNACCEPTABLE,
            "Whoever is kept warm has agreed to it, until a day that is to come.",
            "Ask the candidate, and say in keepWarm that they agreed (consent: true) and until when."),
    NOTHING_HEARD(
            RefusalKind.UNACCEPTABLE,
            "Expectations say at least one thing.",
            "Write down what the candidate said of pay, notice, place, permit or other offers."),
    DECLINED_FOR_ONE_REASON(
            RefusalKind.UNACCEPTABLE,
            "An applicant is declined for a must-have or with a disposition, for one of the two.",
            "Name the must-have that the applicant lacks, or the disposition that holds."),
    NOT_A_MUST_HAVE(
            RefusalKind.UNACCEPTABLE,
            "An applicant is declined for a must-have of the newest approved requirements.",
            "Use one of the must-haves that the details list; if there are none, a disposition."),
    DISPOSITION_UNTRUE(
            RefusalKind.CONFLICT,
            "A disposition says what happened, and the log does not show it.",
            "Use the disposition that holds, or record first what it says."),
    CHOICE_WITHOUT_REQUIREMENTS(
            RefusalKind.UNACCEPTABLE,
            "Where another was chosen, the requirements that decided are named, and nothing but them.",
            "Close the application with OTHER_CHOSEN and at least one requirement of the newest approved version."),
    APPLICATION_NOT_ENDED(
            RefusalKind.CONFLICT, "The application has not ended; there is nothing to reconsider.", "Go on with it."),
    HIRED_ALREADY(RefusalKind.CONFLICT, "The candidate was hired: there is nothing to reconsider.", "Welcome them."),
    OFFER_OPEN(
            RefusalKind.CONFLICT,
            "While an offer is open, the application waits for its outcome.",
            "Record first whether the candidate accepted or declined it, or take it back; after a yes comes the hire."),
    CANDIDATE_ALREADY_SUBMITTED(
            RefusalKind.CONFLICT,
            "This candidate was submitted to this requisition already.",
            "Go on with the application there is."),
    KICKOFF_REQUIRED(
            RefusalKind.CONFLICT,
            "No candidate can be submitted before the kickoff is held.",
            "Hold the kickoff, with both of them there."),
    REQUIREMENTS_APPROVAL_REQUIRED(
            RefusalKind.CONFLICT,
            "No candidate can be submitted before the hiring manager has approved the requirements.",
            "Propose requirements if there are none, and have the hiring manager approve them."),
    SLA_REQUIRED(
            RefusalKind.CONFLICT,
            "No candidate can be submitted before both sides have signed the service agreement, where no terms of the"
                    + " house bind them.",
            "Propose the terms if there are none; both the recruiter and the hiring manager sign them."),
    RATIONALE_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "A submittal needs a rationale: why this candidate is put forward.",
            "Write in a sentence or two why the hiring manager should meet this candidate."),
    EVIDENCE_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "Every must-have needs evidence that the candidate has it, or the admission of a gap.",
            "Add for each requirement that the details name what shows it (met: true), or what is missing (met: false)."),
    EVIDENCE_NOT_ASKED_FOR(
            RefusalKind.UNACCEPTABLE,
            "Evidence must be about requirements of the newest approved version, once for each.",
            "Leave out the entries that the details name, or correct their ids."),
    DECIDED_TO_HIRE(
            RefusalKind.CONFLICT,
            "Evidence is contested before the decision to hire, which waives what is contested.",
            "Go on with the decision, or reject the candidate."),
    NOTHING_TO_CONTEST(
            RefusalKind.CONFLICT,
            "Only evidence can be contested that stands for a must-have of the newest approved requirements.",
            "Name one of the must-haves that the details list; what is an admitted gap or was contested before shows nothing anyway."),
    STAGE_UNKNOWN(
            RefusalKind.UNACCEPTABLE,
            "An application moves along the stages of its requisition.",
            "Use one of the stages that the details list."),
    ALREADY_IN_STAGE(RefusalKind.CONFLICT, "The application is in that stage already.", "There is nothing to move."),
    MOVE_BACK_WITHOUT_REASON(
            RefusalKind.UNACCEPTABLE,
            "A move to an earlier stage needs a reason.",
            "Give the reason, so that the candidate and the other side can understand it."),
    HIRED_BY_HIRE(
            RefusalKind.UNACCEPTABLE,
            "An application cannot be moved to HIRED by hand.",
            "Extend the offer, record that it was accepted, and record the hire: that moves the application."),
    SUBMITTAL_ALREADY_ACCEPTED(
            RefusalKind.CONFLICT, "The hiring manager said yes to this candidate already.", "Schedule the interview."),
    REASON_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "A rejection gives at least one reason.",
            "Say which requirement was not met, how the candidate fell short of it, and, unless it is simply MISSING, what you saw."),
    FEEDBACK_NOT_ACTIONABLE(
            RefusalKind.UNACCEPTABLE,
            "A reason must say what was observed, so that the recruiter can search better and the candidate can learn.",
            "Say what the candidate did, said or could not show, and in which language you write if it is not English; "
                    + "what is simply MISSING needs no words."),
    PROTECTED_TRAIT(
            RefusalKind.UNACCEPTABLE,
            "A text that judges a candidate says nothing of their age, family, origin, religion, health or gender.",
            "Say what the candidate did, said or could not show. If the text is not about the person, say so in upheld, with the"
                    + " reason; if the work asks for it, name the requirement that says so."),
    REASON_OUTSIDE_REQUIREMENTS(
            RefusalKind.UNACCEPTABLE,
            "A candidate is measured by what was asked for: each reason names a requirement of the version it cites.",
            "If something matters that nobody wrote down, say it under outside, with the requirement that should ask for it; "
                    + "or revise the requirements first, and reject on the version that says it."),
    REASON_VERSION_NOT_APPLICABLE(
            RefusalKind.UNACCEPTABLE,
            "A reason cites the requirements that stood when the candidate was submitted, or a later approved version.",
            "Cite one of the versions that the details list."),
    SLATE_WITH_STRANGER(
            RefusalKind.UNACCEPTABLE,
            "A slate holds candidates whose application to this requisition is open, each once.",
            "Leave out the candidates that the details name, or submit them first."),
    NOTHING_TO_FORGET(
            RefusalKind.CONFLICT,
            "The candidate was not erased, has no application on that search, or the search knows that they were erased.",
            "There is nothing to record.");

    private final Text text;

    ApplicationRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
