package dev.tandem.command.decision;

/**
 * The edition of the rules in this code. Each event says by which it was decided, so that what is decided again is held only to the rules
 * it was decided by.
 */
public final class RulesEdition {

    /**
     * Goes up by one whenever a command may come to something else than before; RulesEditionTest notices other commands, other
     * rules and other people who may, and not a rule that is decided otherwise under the same words.
     */
    public static final String CURRENT = "1";

    private RulesEdition() {}
}
