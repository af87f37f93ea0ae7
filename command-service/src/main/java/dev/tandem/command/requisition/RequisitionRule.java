package dev.tandem.command.requisition;

import dev.tandem.command.decision.Rule;

/** Why a command on a requisition can be refused. */
public enum RequisitionRule implements Rule {
    REQUISITION_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "There is no requisition with that id.",
            "Open the requisition first, or check the id."),
    REQUISITION_EXISTS(
            RefusalKind.CONFLICT,
            "A requisition with that id is open already.",
            "Leave the id out to be given a new one, or go on with the one there is."),
    NOT_ITS_RECRUITER(
            RefusalKind.NOT_YOURS,
            "Only the recruiter of the requisition may do this, or who acts for them in it.",
            "Ask the recruiter named in the details to do it, or to delegate it to you."),
    NOT_ITS_HIRING_MANAGER(
            RefusalKind.NOT_YOURS,
            "Only the hiring manager of the requisition may do this, or who acts for them in it.",
            "Ask the hiring manager named in the details to do it, or to delegate it to you."),
    NOT_ITS_PARTNER(
            RefusalKind.NOT_YOURS,
            "Only the recruiter or the hiring manager of the requisition may do this, or who acts for one of them in it.",
            "Ask one of the two people named in the details to do it, or to delegate it to you."),
    HISTORY_OUT_OF_ORDER(
            RefusalKind.CONFLICT,
            "History must be imported in the order in which it happened: nothing before its requisition"
                    + " was opened, nor before what it follows.",
            "Import what happened from first to last; what happened at the same time may come in any order."),
    NOT_IMPORTED(
            RefusalKind.NOT_YOURS,
            "History can be imported only into requisitions that were imported themselves.",
            "Give the command as the recruiter or the hiring manager; an importer writes to requisitions it opened."),
    RECRUITER_OPENS_THEIR_OWN(
            RefusalKind.UNACCEPTABLE,
            "A recruiter opens the requisitions that they run themselves.",
            "Leave the recruiter out: it is you. Another recruiter opens their own, or takes this one over later."),
    RECRUITER_NOT_NAMED(
            RefusalKind.UNACCEPTABLE,
            "An imported requisition must name the recruiter who ran it.",
            "Give the recruiter's id."),
    PARTNERS_ARE_TWO(
            RefusalKind.UNACCEPTABLE,
            "A hire is owned by two people: recruiter and hiring manager cannot be the same person.",
            "Name a hiring manager other than the recruiter."),
    COMPENSATION_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "A search without a compensation band ends in declined offers.",
            "Give the band the role can pay, with minimum and maximum in one currency."),
    STAGE_REPEATED(
            RefusalKind.UNACCEPTABLE,
            "The stages of a requisition are different from each other.",
            "Name each stage once, in the order in which applications go through them."),
    NEEDED_BY_PASSED(
            RefusalKind.UNACCEPTABLE,
            "The day by which somebody is needed has passed.",
            "Name a day that is to come, or leave it out."),
    PERSON_NOT_AVAILABLE(
            RefusalKind.CONFLICT,
            "Somebody who has left, or who is to have nothing to do with the search, is not named on it.",
            "Name somebody else."),
    REPLACED_NAMED_ONCE(
            RefusalKind.UNACCEPTABLE,
            "Whom a search replaces is a user of Tandem, or somebody else by their name.",
            "Give one of the two, person or name."),
    ID_NOT_YOURS_TO_CHOOSE(
            RefusalKind.UNACCEPTABLE,
            "Of a search that is kept from others only importers choose the id, so that nobody finds it taken.",
            "Leave the id out; the answer names the one that was given."),
    CONFIDENTIALITY_UNCHANGED(
            RefusalKind.CONFLICT,
            "The requisition is confidential, or not, in just this way already.",
            "Say who else is to see it, or leave it as it is."),
    NOBODY_REPLACED(
            RefusalKind.CONFLICT, "The requisition replaces nobody who could be forgotten.", "There is nothing to do."),
    NOTHING_AMENDED(
            RefusalKind.CONFLICT,
            "The search is for just this already.",
            "Name what is to be different; what is left out stays as it is."),
    OPENINGS_BELOW_HIRES(
            RefusalKind.CONFLICT,
            "More people were hired than would be wanted.",
            "Want at least as many as were hired, as the details say."),
    HEADCOUNT_NOT_ITS_OWN(
            RefusalKind.UNACCEPTABLE,
            "More people are searched for only within the headcount that the search came from.",
            "Name the headcount that the details name; name none if there is none."),
    REQUISITION_FILLED(
            RefusalKind.CONFLICT,
            "The requisition is filled: it takes no more candidates, offers or hires, and the search is over.",
            "Open another requisition if more people are wanted."),
    REQUISITION_CANCELLED(
            RefusalKind.CONFLICT,
            "The requisition was cancelled: the search is over.",
            "Open another requisition if people are wanted after all."),
    REQUISITION_ON_HOLD(
            RefusalKind.CONFLICT,
            "The requisition is on hold: what is under way may end, nothing new begins.",
            "Resume the requisition first."),
    KICKOFF_NEEDS_BOTH(
            RefusalKind.UNACCEPTABLE,
            "A kickoff counts when both the recruiter and the hiring manager attended.",
            "Hold it with both of them, and list both among the attendees."),
    KICKOFF_ALREADY_HELD(
            RefusalKind.CONFLICT,
            "The kickoff of this requisition was held already, by its present partners.",
            "Write what changed since then as revised requirements, with the reasons."),
    NOBODY_MISSED_IT(
            RefusalKind.UNACCEPTABLE,
            "Both the recruiter and the hiring manager came: it was not missed.",
            "Record that it was held."),
    CHECK_IN_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "That requisition has no check-in with that id.",
            "Schedule the check-in first, or check both ids."),
    CHECK_IN_OVER(RefusalKind.CONFLICT, "That check-in was held or missed already.", "Schedule the next one."),
    CHECK_IN_NEEDS_BOTH(
            RefusalKind.UNACCEPTABLE,
            "A check-in counts when both the recruiter and the hiring manager attended.",
            "If one of them missed it, record that it was missed."),
    CHECK_IN_IN_THE_PAST(
            RefusalKind.UNACCEPTABLE,
            "A check-in must be scheduled for a time in the future.",
            "Correct the date; one within the last day may still be recorded."),
    CHECK_IN_TO_COME(
            RefusalKind.CONFLICT,
            "Nobody missed a check-in that is still to come.",
            "Wait until it has begun; if it cannot be held, tell your partner now."),
    REPORT_UNKNOWN(RefusalKind.NOT_FOUND, "That requisition has no pipeline report with that id.", "Check both ids."),
    REPORT_ALREADY_READ(RefusalKind.CONFLICT, "That report was acknowledged already.", "There is nothing left to do."),
    JOB_AD_NOT_NEWEST(
            RefusalKind.CONFLICT,
            "Only the newest draft of the job advertisement can be approved.",
            "Read the newest draft, whose version the details name, and approve that."),
    JOB_AD_ALREADY_APPROVED(
            RefusalKind.CONFLICT,
            "This version of the advertisement is approved already.",
            "There is nothing left to do; a change would be a new draft."),
    JOB_AD_OF_THEIR_OWN(
            RefusalKind.NOT_YOURS,
            "A job advertisement is approved by the side that did not write it.",
            "Ask your partner on this requisition to read and approve it."),
    PAY_NOT_IN_JOB_AD(
            RefusalKind.CONFLICT,
            "The house requires that a job advertisement says what the role pays.",
            "Draft it so that it shows the pay: the band of the requisition is then published with it."),
    ALREADY_ON_HOLD(RefusalKind.CONFLICT, "The requisition is on hold already.", "Resume it when the reason is gone."),
    NOT_ON_HOLD(RefusalKind.CONFLICT, "The requisition is not on hold.", "Go on with the search."),
    HOLD_OUT_OF_RANGE(
            RefusalKind.UNACCEPTABLE,
            "One partner alone lets a search rest for five working days at most, and until a time that is to come.",
            "Name an earlier time, or leave it out; the other partner or a leader can agree to more."),
    HELD_ALONE_BEFORE(
            RefusalKind.CONFLICT,
            "One partner alone lets a search rest no sooner again than it has gone on for as long as it rested.",
            "Wait until the moment in the details, or ask the other partner or a leader to put the search on hold."),
    HOLD_AGREED(
            RefusalKind.CONFLICT,
            "This hold stands until somebody resumes the search.",
            "There is nothing left to agree to."),
    OWN_HOLD(
            RefusalKind.NOT_YOURS,
            "Whoever put the search on hold has said so already.",
            "Ask your partner or a leader to agree."),
    HANDS_OVER_THEIR_OWN(
            RefusalKind.NOT_YOURS,
            "A partner hands over their own side of a search; a leader may reassign either.",
            "Ask the partner on that side, or a talent-acquisition leader or executive."),
    ALREADY_THEIRS(
            RefusalKind.CONFLICT,
            "That side of the search is theirs already.",
            "Name somebody else, or leave it as it is."),
    SIDES_ARE_APART(
            RefusalKind.CONFLICT,
            "Nobody acts for both sides of one requisition, also not one after the other by what is agreed already.",
            "Name somebody else, or first end what that person does for the other side."),
    ALREADY_IN_THE_TEAM(
            RefusalKind.CONFLICT,
            "That person has this duty on the requisition already.",
            "There is nothing left to do."),
    NOT_IN_THE_TEAM(
            RefusalKind.CONFLICT,
            "That person has no such duty on the requisition.",
            "Check the person and the duty; a delegation is ended by ending the delegation."),
    DUTY_OF_THE_OTHER_SIDE(
            RefusalKind.NOT_YOURS,
            "Who works as a side of the search is chosen by the partner on that side.",
            "Ask your partner on this requisition to do it."),
    ALREADY_DELEGATED(
            RefusalKind.CONFLICT,
            "This side is delegated to that person already, now or later.",
            "End that delegation first if it is to be another one."),
    NOT_DELEGATED(
            RefusalKind.CONFLICT,
            "No delegation to that person is in force on this side, nor to come.",
            "There is nothing left to end; check the person."),
    NOT_PASSED_ON(
            RefusalKind.NOT_YOURS,
            "Whoever acts for a partner does not let others act for them in turn.",
            "Ask the partner for whom you act to delegate, or to choose the team."),
    DELEGATION_OUT_OF_RANGE(
            RefusalKind.UNACCEPTABLE,
            "A delegation ends after it began and is not over already; it lasts a year at most.",
            "Correct the times; a side that somebody else should have for good is reassigned."),
    MAXIMUM_YEARS_REFUSED(
            RefusalKind.UNACCEPTABLE,
            "A maximum of experience narrows the pool for no gain.",
            "Leave the maximum out; say what the person must be able to do, and the minimum of years if it matters."),
    REQUIREMENTS_ALREADY_PROPOSED(
            RefusalKind.CONFLICT,
            "The requirements of this requisition were proposed already.",
            "Revise them, with a reason for each change."),
    REQUIREMENTS_NOT_PROPOSED(
            RefusalKind.CONFLICT,
            "Nobody has proposed requirements for this requisition yet.",
            "Propose the first version of the requirements."),
    REQUIREMENT_REPEATED(
            RefusalKind.UNACCEPTABLE,
            "Each requirement has an id of its own.",
            "Give requirements that mean different things different ids, and leave out the second of"
                    + " those that mean the same."),
    NOTHING_REVISED(
            RefusalKind.CONFLICT,
            "The requirements are word for word those of the newest version.",
            "Change at least one requirement, or leave them as they are."),
    REVISION_WITHOUT_REASON(
            RefusalKind.UNACCEPTABLE,
            "Every change of the requirements says why: criteria that shift in silence cost both sides their trust.",
            "Give a reason of at least 10 characters for each requirement named in the details, and none"
                    + " for unchanged ones."),
    SUGGESTION_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "No requirement with that id was suggested on that requisition.",
            "Check both ids; a rejection with a reason outside the requirements suggests one."),
    SUGGESTION_SETTLED(
            RefusalKind.CONFLICT,
            "That suggestion was declined, or the requirements were revised since it was made.",
            "There is nothing left to do; what should still be asked for, a revision says."),
    REQUIREMENTS_VERSION_OUTDATED(
            RefusalKind.CONFLICT,
            "Only the newest version of the requirements can be approved.",
            "Read the newest version, named in the details, and approve that."),
    REQUIREMENTS_ALREADY_APPROVED(
            RefusalKind.CONFLICT,
            "This version of the requirements is approved already.",
            "There is nothing left to do; a change would be a revision."),
    COMPETENCY_REPEATED(
            RefusalKind.UNACCEPTABLE,
            "Each competency of a scorecard has an id of its own.",
            "Give different competencies different ids, and name each once."),
    ANCHORS_INCOMPLETE(
            RefusalKind.UNACCEPTABLE,
            "Each competency needs an anchor for each of the ratings 1, 2, 3 and 4: what somebody at that rating does.",
            "Write an anchor for each rating that the details name, so that two interviewers mean the same by a 3."),
    MUST_HAVE_NOT_COVERED(
            RefusalKind.UNACCEPTABLE,
            "Every must-have is assessed by a competency of the scorecard.",
            "Add the competencies that the details name, or revise the requirements that ask for them."),
    SCORECARD_REQUIRED(
            RefusalKind.CONFLICT,
            "There is no scorecard yet, which says what is assessed.",
            "Define the scorecard first."),
    COMPETENCY_UNKNOWN(
            RefusalKind.UNACCEPTABLE,
            "Interviewers can assess only competencies of the scorecard.",
            "Use the competencies of the scorecard, or define a new scorecard that has those named in the details."),
    INTERVIEW_PLAN_NAMES_TWICE(
            RefusalKind.UNACCEPTABLE,
            "Each round of interviews has a name of its own.",
            "Give the rounds that the details name different names."),
    INTERVIEW_PLAN_NOT_NEWEST(
            RefusalKind.CONFLICT,
            "Only the newest proposal for the rounds of interviews can be agreed to.",
            "Read the newest proposal, whose version the details name, and agree to that."),
    INTERVIEW_PLAN_ALREADY_AGREED(
            RefusalKind.CONFLICT,
            "Both sides stand behind these rounds of interviews already.",
            "There is nothing left to do; a change would be a new proposal."),
    INTERVIEW_PLAN_OF_THEIR_OWN(
            RefusalKind.NOT_YOURS,
            "Rounds of interviews are agreed to by the side that did not propose them.",
            "Ask your partner on this requisition to read them and agree."),
    COMPETENCY_WITHOUT_INTERVIEWER(
            RefusalKind.UNACCEPTABLE,
            "Every competency of the scorecard needs an interviewer who assesses it.",
            "Assign an interviewer to each competency that the details name."),
    INTERVIEWER_REPEATED(
            RefusalKind.UNACCEPTABLE,
            "Each interviewer is listed once on the panel.",
            "Put all competencies of an interviewer into one entry."),
    SLA_TERM_OUT_OF_RANGE(
            RefusalKind.UNACCEPTABLE,
            "A promised time is a second or more and at most 90 days, on a calendar that lets it run out within two years.",
            "Correct the terms that the details name: times as ISO 8601 durations such as PT48H, a"
                    + " working day of 15 minutes or"
                    + " more, fewer holidays, an earlier slate."),
    SLATE_DATE_PASSED(
            RefusalKind.UNACCEPTABLE,
            "A slate must be promised for a time in the future.",
            "Promise the slate for a later date."),
    SLA_NOT_PROPOSED(
            RefusalKind.CONFLICT,
            "There is no agreement on the table to sign.",
            "Propose the terms first; either side may."),
    SLA_VERSION_OUTDATED(
            RefusalKind.CONFLICT,
            "Only the newest proposal can be signed.",
            "Read the newest proposal, whose version the details name, and sign that."),
    SLA_ALREADY_SIGNED(
            RefusalKind.CONFLICT,
            "This side has signed that proposal already.",
            "Wait for the other side's signature, or propose other terms."),
    RISK_UNKNOWN(RefusalKind.NOT_FOUND, "That requisition has no risk with that id.", "Check both ids."),
    RISK_ANSWERED(
            RefusalKind.CONFLICT,
            "That risk was answered already.",
            "If the search is at risk again, flag it anew; what a figure tells is flagged by itself."),
    RISK_OPEN(
            RefusalKind.CONFLICT,
            "A risk of that cause waits for an answer already.",
            "Answer the one that the details name: adjust the strategy, revise the requirements, or dismiss it with a reason."),
    TARGETS_MET(
            RefusalKind.CONFLICT,
            "There is no target for that figure, or too few cases, or the target is met.",
            "There is nothing to flag."),
    SEARCH_AT_END(
            RefusalKind.CONFLICT,
            "The requisition was filled or cancelled: nothing is at risk.",
            "There is nothing to flag.");

    private final Text text;

    RequisitionRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
