package dev.tandem.events.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A step on an application's way, in capitals with underscores, such as {@code INTERVIEW}. */
public record Stage(@JsonValue String name) {

    public static final Stage APPLIED = new Stage("APPLIED");
    public static final Stage SCREENED = new Stage("SCREENED");
    public static final Stage SUBMITTED = new Stage("SUBMITTED");
    public static final Stage SCREEN = new Stage("SCREEN");
    public static final Stage INTERVIEW = new Stage("INTERVIEW");
    public static final Stage DEBRIEF = new Stage("DEBRIEF");
    public static final Stage OFFER = new Stage("OFFER");
    public static final Stage HIRED = new Stage("HIRED");

    /** The stages of a requisition that names none of its own. */
    public static final List<Stage> DEFAULT = List.of(APPLIED, SCREENED, SUBMITTED, INTERVIEW, DEBRIEF, OFFER, HIRED);

    /** The same for requisitions opened before applicants were received, and for those that are brought in. */
    public static final List<Stage> FORMER_DEFAULT = List.of(SUBMITTED, SCREEN, INTERVIEW, DEBRIEF, OFFER, HIRED);

    /** Both lists that a requisition without stages of its own may have, the newer first. */
    public static final List<List<Stage>> DEFAULTS = List.of(DEFAULT, FORMER_DEFAULT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Stage {
        if (!wellFormed(name)) {
            throw new IllegalArgumentException("a stage is 1 to 40 capitals, digits or underscores, such as INTERVIEW");
        }
    }

    private static boolean wellFormed(String name) {
        if (name.isEmpty() || name.length() > 40 || !capital(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!capital(c) && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String toString() {
        return name;
    }
}
