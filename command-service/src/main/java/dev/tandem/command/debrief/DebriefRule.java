package dev.tandem.command.debrief;

import dev.tandem.command.decision.Rule;

/** Why a command on a debrief can be refused. */
public enum DebriefRule implements Rule {
    DEBRIEF_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "That application has no debrief with that id.",
            "Schedule the debrief first, or check the ids of requisition, candidate and debrief."),
    DEBRIEF_IN_THE_PAST(
            RefusalKind.UNACCEPTABLE,
            "A debrief must be scheduled for a time in the future.",
            "Correct the date; one that took place within the last day may still be recorded."),
    DEBRIEF_ALREADY_HELD(
            RefusalKind.CONFLICT,
            "That debrief was held already.",
            "Schedule another one if there is more to talk about."),
    FEEDBACK_MISSING(
            RefusalKind.CONFLICT,
            "A debrief needs everybody's feedback first, so that nobody is swayed by the others.",
            "Have the people named in the details submit their feedback first.");

    private final Text text;

    DebriefRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
