package dev.tandem.command.offer;

import dev.tandem.command.decision.Rule;

/** Why a command on an offer can be refused. */
public enum OfferRule implements Rule {
    SALARY_REQUIRED(RefusalKind.UNACCEPTABLE, "An offer needs its pay.", "Give the base pay, and per what."),
    OTHER_CURRENCY(
            RefusalKind.UNACCEPTABLE,
            "An offer is made in the currency of the requisition's band.",
            "Say all amounts in that currency."),
    END_DATE_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "Work for a fixed term, and that of an intern, has an end.",
            "Give the last day."),
    DATE_PASSED(
            RefusalKind.UNACCEPTABLE,
            "An offer speaks of days that are to come, and ends after it begins.",
            "Correct the dates; what was approved with a date that has passed meanwhile is proposed again."),
    UP_TO_NOT_MORE(
            RefusalKind.UNACCEPTABLE,
            "What an offer may be improved to is more than it pays, in the same currency.",
            "Give more than the base pay, or leave it out."),
    DECISION_REQUIRED(
            RefusalKind.CONFLICT,
            "Nobody offers a role before the hiring manager has decided to hire.",
            "Have the hiring manager decide first."),
    DECISION_OUTDATED(
            RefusalKind.CONFLICT,
            "The decision to hire did not know a must-have that was added or changed since.",
            "Have the hiring manager decide anew."),
    ALREADY_DECIDED(
            RefusalKind.CONFLICT, "The decision to hire this candidate stands.", "Go on: an offer can be proposed."),
    OWN_FEEDBACK_OWED(
            RefusalKind.CONFLICT,
            "Whoever interviewed decides after writing down what they saw, not the other way round.",
            "Submit your own feedback first."),
    DEBRIEF_OR_REASON(
            RefusalKind.UNACCEPTABLE,
            "A decision to hire names the debrief that it rests on, or says why there was none.",
            "Give the one or the other."),
    DEBRIEF_NOT_HELD(
            RefusalKind.UNACCEPTABLE,
            "No debrief with that id was held on this application.",
            "Hold it first, check the id, or say why there was none."),
    PROPOSAL_OPEN(
            RefusalKind.CONFLICT,
            "One proposed offer at a time waits for approval.",
            "Wait for the answers, or take the open one back first."),
    PROPOSAL_NOT_OPEN(
            RefusalKind.CONFLICT,
            "No proposed offer with that id waits for approval.",
            "Check the ids; it may have been answered, taken back or replaced, or the decision behind it may have lapsed."),
    NOT_ITS_APPROVER(
            RefusalKind.NOT_YOURS,
            "It is not your turn to answer this proposal.",
            "Leave it to those whom the details name."),
    OFFER_NOT_APPROVED(
            RefusalKind.CONFLICT,
            "Only what everybody has approved can be offered, on exactly these terms.",
            "Propose it, and wait for the approvals; then name that proposal."),
    OFFER_NOT_IMPROVED(
            RefusalKind.UNACCEPTABLE,
            "An improved offer differs from what is offered, and pays no less.",
            "Give better terms, or rescind the offer."),
    BEYOND_WHAT_WAS_APPROVED(
            RefusalKind.CONFLICT,
            "An offer is improved within what was approved for it.",
            "Propose the better terms first, and say which offer they improve."),
    WAIVER_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "Each must-have without evidence that the candidate meets it must be waived by name: a bar"
                    + " that others had to meet is not dropped in silence.",
            "Name each requirement in the details with the reason why it does not matter here; if the"
                    + " interviews showed it,"
                    + "say so as the reason."),
    WAIVER_NOT_NEEDED(
            RefusalKind.UNACCEPTABLE,
            "Only a must-have of the current requirements that the candidate does not meet can be waived, once.",
            "Leave out the waivers that the details name."),
    OFFER_NOT_OPEN(
            RefusalKind.CONFLICT,
            "This candidate has no open offer with that id.",
            "Check the ids; if the offer was declined, extend a new one."),
    OFFER_ALREADY_ACCEPTED(
            RefusalKind.CONFLICT,
            "The candidate accepted this offer already.",
            "Record the hire; should the candidate have changed their mind, withdraw them with the reason."),
    OFFER_WOULD_BE_EXPIRED(
            RefusalKind.UNACCEPTABLE, "An offer must expire later than it is made.", "Give a later moment, or none."),
    OFFER_EXPIRED(
            RefusalKind.CONFLICT,
            "The offer has expired.",
            "Record that it was declined, and extend a new one if both sides still want to."),
    PAY_GAP_REQUIRED(
            RefusalKind.UNACCEPTABLE,
            "An offer that is declined for pay needs the pay gap, so that the next offer need not guess.",
            "Give the gap between the offer and what the candidate wanted."),
    CONDITION_ALREADY_SET(
            RefusalKind.CONFLICT,
            "The offer depends on that already.",
            "Record whether it is met, or set another condition."),
    CONDITION_NOT_SET(
            RefusalKind.CONFLICT,
            "The offer does not depend on that.",
            "Set the condition first, while the offer is open."),
    CONDITION_ALREADY_MET(
            RefusalKind.CONFLICT,
            "That condition of the offer is met.",
            "Go on; what turned out otherwise later is a reason to rescind the offer in words."),
    CONDITION_FAILED_ALREADY(
            RefusalKind.CONFLICT,
            "It is on record that a condition of the offer failed.",
            "Rescind the offer for it; which others failed changes nothing."),
    CONDITION_OPEN(
            RefusalKind.CONFLICT,
            "Nobody is hired while a condition of the offer is open.",
            "Record for each condition in the details whether it is met."),
    CONDITION_FAILED(
            RefusalKind.CONFLICT,
            "Nobody is hired on an offer of which a condition failed.",
            "Rescind the offer for it; if the result came out otherwise after all, record that it is met."),
    NO_CONDITION_FAILED(
            RefusalKind.CONFLICT,
            "No condition of this offer failed.",
            "Record first which one failed, or give the reason in words."),
    REASON_OR_CONDITION(
            RefusalKind.UNACCEPTABLE,
            "An offer is taken back for a reason in words, or because a condition failed, which needs none.",
            "Give the one or the other."),
    OFFER_NOT_ACCEPTED(
            RefusalKind.CONFLICT,
            "Nobody can be hired before they have accepted the offer.",
            "Record first that the candidate accepted.");

    private final Text text;

    OfferRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
