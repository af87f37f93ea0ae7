package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** Who assesses what; replaces an earlier panel. */
public record PanelAssigned(RequisitionId requisition, List<PanelMember> members) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag()),
                members.stream()
                        .map(member -> member.interviewer().asInterviewer())
                        .toList());
    }
}
