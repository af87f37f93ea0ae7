package dev.tandem.query.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import java.util.List;

/**
 * A candidate who was found.
 *
 * @param candidate who
 * @param name what they are called
 * @param searches the requisitions on which the caller sees their application
 */
record FoundCandidate(CandidateId candidate, String name, List<RequisitionId> searches) {}
