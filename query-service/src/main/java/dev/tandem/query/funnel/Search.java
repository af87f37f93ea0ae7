package dev.tandem.query.funnel;

import dev.tandem.events.Origin;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import java.util.List;

/** What a requisition gives to all its journeys: what they are grouped by, and the stages they go through. */
record Search(String roleType, String department, Origin origin, List<Stage> stages) {

    static Search of(RequisitionOpened opened) {
        return new Search(opened.roleType(), opened.department(), opened.origin(), opened.stages());
    }
}
