package dev.tandem.command.decision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named reason to refuse. Implemented by one enum for each capability; the constant's name is the stable {@code rule}
 * that clients see, so it never changes its meaning.
 */
public interface Rule {

    /** The stable name, such as {@code KICKOFF_REQUIRED}; unique over all capabilities. */
    String name();

    /** What it says. */
    Text text();

    /** What kind of no it is. */
    default RefusalKind kind() {
        return text().kind();
    }

    /** One sentence: what the rule says. */
    default String meaning() {
        return text().meaning();
    }

    /** One sentence: what would make it right. */
    default String remedy() {
        return text().remedy();
    }

    /** Those rules and these, in that order. */
    static List<Rule> listed(List<? extends Rule> rules, Rule... more) {
        return Stream.concat(rules.stream(), Arrays.stream(more)).toList();
    }

    /**
     * What a rule says.
     *
     * @param kind what kind of no it is
     * @param meaning one sentence: what the rule says
     * @param remedy one sentence: what would make it right
     */
    record Text(RefusalKind kind, String meaning, String remedy) {}

    /** What kind of no a refusal is, and the HTTP status (RFC 9110) that says so. */
    enum RefusalKind {
        /** The named thing does not exist. */
        NOT_FOUND(404),
        /** It exists, but not for this person. */
        NOT_YOURS(403),
        /** The state of affairs does not allow it now; another event could change that. */
        CONFLICT(409),
        /** What is said in the command is not acceptable, whatever the state. */
        UNACCEPTABLE(422);

        private final int status;

        RefusalKind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }
}
