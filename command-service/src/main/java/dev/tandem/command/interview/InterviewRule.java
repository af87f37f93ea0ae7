package dev.tandem.command.interview;

import dev.tandem.command.decision.Rule;

/** Why a command on an interview can be refused. */
public enum InterviewRule implements Rule {
    INTERVIEW_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "That application has no interview with that id.",
            "Check the ids of requisition, candidate and interview."),
    SUBMITTAL_NOT_ACCEPTED(
            RefusalKind.CONFLICT,
            "The hiring manager has not said yes to this candidate yet.",
            "Ask the hiring manager for their answer to the submittal."),
    INTERVIEW_TIMES(
            RefusalKind.UNACCEPTABLE,
            "An interview ends after it starts, on the same or the next day.",
            "Correct the start or the end."),
    INTERVIEW_IN_THE_PAST(
            RefusalKind.UNACCEPTABLE,
            "An interview must be scheduled for a time in the future.",
            "Correct the date; one that took place within the last day may still be recorded."),
    PANEL_REQUIRED(
            RefusalKind.CONFLICT, "There is no panel yet, which says who assesses what.", "Assign the panel first."),
    NOT_ON_THE_PANEL(
            RefusalKind.UNACCEPTABLE,
            "Only members of the panel interview.",
            "Choose among the panel, which the details list, or assign a panel that has the people named."),
    COMPETENCY_NOT_THEIRS(
            RefusalKind.UNACCEPTABLE,
            "An interviewer assesses the competencies that the panel assigned to them.",
            "Leave out the competencies that the details name, or assign a panel that says otherwise."),
    INTERVIEWER_TWICE(
            RefusalKind.UNACCEPTABLE,
            "Each interviewer is listed once in an interview.",
            "Put all competencies of an interviewer into one entry."),
    TRAINING_REQUIRED(
            RefusalKind.CONFLICT,
            "The house lets only those interview who have completed structured interviewing.",
            "Choose others on the panel, or have the training of those whom the details name completed and recorded first."),
    NOBODY_TO_SWAP(
            RefusalKind.UNACCEPTABLE,
            "Only somebody who is assigned to an interview can be replaced in it.",
            "Name one of the interviewers that the details list."),
    ROUND_NOT_HELD(
            RefusalKind.CONFLICT,
            "No interview of this round has taken place yet.",
            "Record first that the interview took place; to end it without one, reject the candidate."),
    ROUND_ALREADY_DECIDED(
            RefusalKind.CONFLICT,
            "A round of interviews is decided once.",
            "If there is more to learn about the candidate, schedule another interview: it begins the next round."),
    NO_ROUND_AFTER_THE_LAST(
            RefusalKind.CONFLICT,
            "There is no round after the last one of the plan.",
            "Decide for an offer or a rejection; if there is more to learn, schedule another interview before you decide."),
    INTERVIEW_ALREADY_COMPLETED(
            RefusalKind.CONFLICT,
            "That interview was completed already.",
            "There is nothing left to do but the feedback."),
    INTERVIEW_CALLED_OFF(RefusalKind.CONFLICT, "That interview was called off.", "Schedule another interview."),
    FEEDBACK_NOT_SUBMITTED(
            RefusalKind.CONFLICT,
            "There is no feedback of yours on that interview to amend.",
            "Submit your feedback, if the interview was yours."),
    NOT_ITS_INTERVIEWER(
            RefusalKind.NOT_YOURS,
            "Only its interviewers prepare for an interview and give feedback on it.",
            "Ask one of the interviewers named in the details."),
    INTERVIEWER_NOT_NAMED(
            RefusalKind.UNACCEPTABLE, "Imported feedback must name who gave it.", "Give the interviewer's id."),
    ALREADY_PREPARED(
            RefusalKind.CONFLICT,
            "You have said already that you are prepared for that interview.",
            "There is nothing left to do before it."),
    NOT_ASSIGNED(
            RefusalKind.UNACCEPTABLE,
            "Only people who were assigned to the interview can have taken part.",
            "Leave out the people that the details name."),
    INTERVIEW_NOT_COMPLETED(
            RefusalKind.CONFLICT,
            "The interview has not been completed yet.",
            "Record first that the interview took place."),
    FEEDBACK_ALREADY_SUBMITTED(
            RefusalKind.CONFLICT,
            "This interviewer's feedback on this interview is in already.",
            "Amend the feedback if it has to be corrected."),
    RATINGS_NOT_AS_ASSIGNED(
            RefusalKind.UNACCEPTABLE,
            "Feedback must name each assigned competency once, and no other.",
            "Rate what the details list as missing, or say why it was not assessed, and leave out what they list as surplus."),
    NEITHER_RATED_NOR_EXPLAINED(
            RefusalKind.UNACCEPTABLE,
            "A competency is rated from 1 to 4 with evidence, or was not assessed, for a reason.",
            "Give rating and evidence of the competencies that the details name, or notAssessed alone."),
    FEEDBACK_CLOSED(
            RefusalKind.CONFLICT,
            "Feedback may be given until 14 days after the application ended.",
            "Tell the recruiter what you saw, if it still matters to anybody.");

    private final Text text;

    InterviewRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
