package dev.tandem.query.replay;

import dev.tandem.query.consistency.Consistency;

/** Where the events are that are folded again: the read model that keeps them. */
public interface EventLogs {

    /** As it is now, with all that the answer to a request must contain. */
    EventLog of(Consistency consistency);
}
