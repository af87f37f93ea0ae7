package dev.tandem.command.offer;

import dev.tandem.command.decision.Rule;

/** Why a command on an offer can be refused. */
public enum OfferRule implements Rule {
    SALARY_REQUIRED(RefusalKind.UNACCEPTABLE, "An offer needs a salary.", "Give the base salary per year."),
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
