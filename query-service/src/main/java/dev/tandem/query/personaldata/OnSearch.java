package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;

/**
 * A candidate on a search.
 *
 * @param requisition on which search whoever asks has to do with them
 */
public record OnSearch(RequisitionId requisition, CandidateId candidate) {}
