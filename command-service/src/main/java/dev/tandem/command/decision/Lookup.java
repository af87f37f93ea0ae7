package dev.tandem.command.decision;

/**
 * The log as it stood at one position, for what a decision looks up beside what it reads: figures over many searches, say. It is no
 * part of the consistency boundary: whatever is stored meanwhile, the command is not decided again.
 */
public interface Lookup {

    /** Up to which position the log is looked at; 0 if nothing is stored. The same for as long as this lives. */
    long position();

    /**
     * The state that adds up to then.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    <S> S read(DecisionModel<S> model);
}
