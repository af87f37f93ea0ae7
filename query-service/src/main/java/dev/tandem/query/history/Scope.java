package dev.tandem.query.history;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.List;
import java.util.Map;

/** Which events: all that is about one thing. */
public sealed interface Scope {

    /** A search, with all its applications. */
    record Search(RequisitionId requisition) implements Scope {}

    /** A search itself, and none of its applications. */
    record SearchAlone(RequisitionId requisition) implements Scope {}

    /** A candidate on a search. */
    record Application(RequisitionId requisition, CandidateId candidate) implements Scope {}

    /**
     * What is known of a candidate alone, on no search.
     *
     * @param ids all that mean them
     */
    record CandidateAlone(List<CandidateId> ids) implements Scope {}

    /** What became of an id of a candidate that was merged into another. */
    record Alias(CandidateId id) implements Scope {}

    /**
     * What is about a headcount, a person or a register.
     *
     * @param key its id
     */
    record Key(String key) implements Scope {}

    /** All headcounts. */
    record Headcounts() implements Scope {}

    /** Whether its events may be about several searches, of some of which whoever reads them may not know. */
    default boolean overSearches() {
        return this instanceof Headcounts || this instanceof Key;
    }

    /** What it comes to in SQL; each form has an index. */
    default String condition() {
        return switch (this) {
            case Search _ -> "e.requisition = :requisition";
            case SearchAlone _ -> "e.requisition = :requisition and e.candidate is null";
            case Application _ -> "e.candidate = :candidate and e.requisition = :requisition";
            case CandidateAlone _ -> "e.candidate = any(:candidates) and e.requisition is null";
            case Headcounts _ -> "e.type like 'hiring.Headcount%'";
            case Alias _, Key _ -> "e.about @> array[:about]::text[] and e.about <> '{}'";
        };
    }

    /** The parameters of {@link #condition}. */
    default Map<String, Object> parameters() {
        return switch (this) {
            case Search(RequisitionId requisition) -> Map.of("requisition", requisition.value());
            case SearchAlone(RequisitionId requisition) -> Map.of("requisition", requisition.value());
            case Application(RequisitionId requisition, CandidateId candidate) ->
                Map.of("requisition", requisition.value(), "candidate", candidate.value());
            case CandidateAlone(List<CandidateId> ids) ->
                Map.of("candidates", ids.stream().map(CandidateId::value).toArray(String[]::new));
            case Alias(CandidateId id) -> Map.of("about", id.tag().toString());
            case Headcounts _ -> Map.of();
            case Key(String key) -> Map.of("about", key);
        };
    }
}
