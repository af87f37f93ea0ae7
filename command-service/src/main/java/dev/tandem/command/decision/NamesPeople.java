package dev.tandem.command.decision;

import dev.tandem.events.PersonId;
import java.util.List;

/** A command that gives people a seat, a duty or something to do on a search. */
public interface NamesPeople extends Command {

    /** Who is named for it, other than whoever gives the command. */
    List<PersonId> people();

    /** Whether it is for something to come, so that whoever has left cannot be named; else the command tells what has been. */
    default boolean toCome() {
        return true;
    }
}
