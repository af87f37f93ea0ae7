package dev.tandem.command.people;

import dev.tandem.command.decision.Rule;

/** Why a command on somebody who works on hires can be refused. */
public enum PersonRule implements Rule {
    PERSON_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "Nobody with that id was introduced.",
            "Introduce the person first, or check the id: it is the subject of their token."),
    PERSON_DEPARTED(
            RefusalKind.CONFLICT,
            "This person has left already.",
            "There is nothing left to do; if they come back, introduce them again."),
    PERSON_NOT_DEPARTED(
            RefusalKind.CONFLICT,
            "Only those who have left are forgotten: others have to know with whom they work.",
            "Record the departure first, then erase."),
    PERSON_FORGOTTEN(
            RefusalKind.CONFLICT,
            "What was known of this person was erased.",
            "Nothing is left to erase. Whoever comes, or comes again, is introduced under another id."),
    DEPARTURE_AHEAD(
            RefusalKind.UNACCEPTABLE,
            "A departure is recorded when it has happened, and not ahead of it.",
            "Record it on the day itself, or give a day that has come."),
    ID_OF_AUTOMATIONS(
            RefusalKind.UNACCEPTABLE,
            "That id is, or looks like, that of the automations.",
            "Introduce people under the subjects of their tokens.");

    private final Text text;

    PersonRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
