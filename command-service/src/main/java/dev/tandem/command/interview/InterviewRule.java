package dev.tandem.command.interview;

import dev.tandem.command.decision.Rule;

/** Why a command on an interview can be refused. */
public enum InterviewRule implements Rule {
    INTERVIEW_UNKNOWN(
            Kind.NOT_FOUND,
            "That application has no interview with that id.",
            "Check the ids of requisition, candidate and interview."),
    SUBMITTAL_NOT_ACCEPTED(
            Kind.CONFLICT,
            "The hiring manager has not said yes to this candidate yet.",
            "Ask the hiring manager for their answer to the submittal."),
    INTERVIEW_TIMES(
            Kind.UNACCEPTABLE,
            "An interview ends after it starts, on the same or the next day.",
            "Correct the start or the end."),
    INTERVIEW_IN_THE_PAST(
            Kind.UNACCEPTABLE,
            "An interview is scheduled for a time to come.",
            "Correct the date; one that took place within the last day may still be written down."),
    PANEL_REQUIRED(Kind.CONFLICT, "There is no panel yet: nobody knows who assesses what.", "Assign the panel first."),
    NOT_ON_THE_PANEL(
            Kind.UNACCEPTABLE,
            "Only members of the panel interview.",
            "Choose among the panel, which the details list, or assign a panel that has the people named."),
    COMPETENCY_NOT_THEIRS(
            Kind.UNACCEPTABLE,
            "An interviewer assesses the competencies that the panel assigned to them.",
            "Leave out the competencies that the details name, or assign a panel that says otherwise."),
    INTERVIEWER_TWICE(
            Kind.UNACCEPTABLE,
            "Each interviewer stands in an interview once.",
            "Put all competencies of an interviewer into one entry."),
    INTERVIEW_ALREADY_COMPLETED(
            Kind.CONFLICT, "That interview was completed already.", "There is nothing left to do but the feedback."),
    INTERVIEW_CALLED_OFF(Kind.CONFLICT, "That interview was called off.", "Schedule another interview."),
    FEEDBACK_NOT_SUBMITTED(
            Kind.CONFLICT,
            "There is no feedback of yours on that interview to amend.",
            "Submit your feedback, if the interview was yours."),
    NOT_ITS_INTERVIEWER(
            Kind.NOT_YOURS,
            "Only who interviewed can say what they saw.",
            "Ask one of the interviewers named in the details."),
    INTERVIEWER_NOT_NAMED(
            Kind.UNACCEPTABLE, "Feedback that is brought in names who gave it.", "Give the interviewer's id."),
    NOT_ASSIGNED(
            Kind.UNACCEPTABLE,
            "Who took part is among those who were assigned.",
            "Leave out the people that the details name."),
    INTERVIEW_NOT_COMPLETED(
            Kind.CONFLICT, "The interview has not been completed yet.", "Record first that the interview took place."),
    FEEDBACK_ALREADY_SUBMITTED(
            Kind.CONFLICT,
            "This interviewer's feedback on this interview is in already.",
            "What was written before hearing the others stays as it is."),
    RATINGS_NOT_AS_ASSIGNED(
            Kind.UNACCEPTABLE,
            "Feedback rates each assigned competency once, and no other.",
            "Rate what the details list as missing, and leave out what they list as surplus.");

    private final Text text;

    InterviewRule(Kind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
