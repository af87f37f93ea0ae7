package dev.tandem.command.integration;

import dev.tandem.command.decision.Rule;

/** Why a command on a webhook can be refused. */
public enum WebhookRule implements Rule {
    WEBHOOK_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "There is no such webhook of yours.",
            "Check the id; a webhook that has ended is subscribed anew under another."),
    WEBHOOK_EXISTS(
            RefusalKind.CONFLICT,
            "There is, or was, a webhook with that id.",
            "Subscribe under another id; what a webhook is for does not change."),
    TOO_MANY_WEBHOOKS(
            RefusalKind.CONFLICT,
            "There are 100 webhooks at most that have not ended.",
            "End one that nobody needs, or have one take more types of event."),
    URL_NOT_CALLABLE(
            RefusalKind.UNACCEPTABLE,
            "Deliveries go to an absolute address with https (or http, where the service allows that) and a host, without user or fragment.",
            "Give such an address; who may deliver there is told by the signature."),
    EVENT_TYPE_UNKNOWN(
            RefusalKind.UNACCEPTABLE,
            "There is no such type of event that webhooks are told of.",
            "Take a name from the catalogue of events, such as CandidateHired."),
    REPLAY_IS_OF_ALL(
            RefusalKind.UNACCEPTABLE,
            "What is delivered once more is everything behind a position, of all keys.",
            "Leave out either the key or the position."),
    PAUSED_ALREADY(
            RefusalKind.CONFLICT,
            "These deliveries are paused already.",
            "There is nothing left to do; their owner has them go on.");

    private final Text text;

    WebhookRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
