package dev.tandem.query.facts;

import java.util.List;
import java.util.Optional;

/** All tables of facts. */
final class FactTables {

    static final List<FactTable<?>> ALL = List.of(
            SearchFacts.SEARCHES,
            ApplicationFacts.APPLICATIONS,
            ApplicationFacts.STAGE_INTERVALS,
            InterviewFacts.INTERVIEWS,
            InterviewFacts.FEEDBACK,
            SearchFacts.OFFERS,
            PartnershipFacts.PROMISES,
            PartnershipFacts.ESCALATIONS);

    private FactTables() {}

    /** The one that is called so. */
    static Optional<FactTable<?>> of(String kind) {
        return ALL.stream().filter(table -> table.kind().equals(kind)).findFirst();
    }
}
