package dev.tandem.command.interview;

import dev.tandem.command.decision.Part;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who assesses what on a requisition; empty before a panel was assigned. */
public record PanelState(Map<PersonId, List<CompetencyId>> members) {

    /** What it is made of. */
    public static final Part<PanelState> PART = Part.from(new PanelState(Map.of()))
            .on(
                    PanelAssigned.class,
                    (_, event) -> new PanelState(event.members().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    PanelMember::interviewer, PanelMember::competencies))));

    /** Whether nobody was assigned yet. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whether that person is on it. */
    public boolean has(PersonId person) {
        return members.containsKey(person);
    }

    /** What that person assesses. */
    public List<CompetencyId> of(PersonId person) {
        return members.getOrDefault(person, List.of());
    }

    /** Who is on it, by their ids. */
    public List<PersonId> people() {
        return members.keySet().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
