package dev.tandem.query.history;

import dev.tandem.access.Caller;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.consistency.Consistency;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says what of the history of a search somebody reads who does not read all of it. */
public interface HistoryReaders {

    /**
     * What they read of that one.
     *
     * @throws dev.tandem.access.ProblemException (404, 403) if they read nothing of it
     */
    Reading of(RequisitionId search, Caller caller, Consistency consistency);

    /** What somebody reads. */
    interface Reading {

        /** The names of the types of event that they read. */
        Set<String> types();

        /** What they read of these events, in the same order. */
        List<Shown> shown(List<Happened> events, HttpServletRequest request);
    }

    /**
     * What somebody reads of an event.
     *
     * @param payload what it says, in the shape of its newest revision; what they may not read is null there
     * @param withheld JSON pointers to that
     */
    record Shown(JsonNode payload, List<String> withheld) {}
}
