package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a search is confidential: there is none of it but for those who have to do with it, these leaders and auditors. At least one of
 * each, so that what is escalated is heard and the search can be handed over.
 *
 * @param taLeaders which ta-leaders see it
 * @param executives which executives see it
 */
public record Confidential(
        @NotEmpty @Size(max = 20) List<@NotNull PersonId> taLeaders,
        @NotEmpty @Size(max = 20) List<@NotNull PersonId> executives) {

    /** Copies the lists. */
    public Confidential {
        taLeaders = taLeaders == null ? List.of() : List.copyOf(taLeaders);
        executives = executives == null ? List.of() : List.copyOf(executives);
    }

    /** All leaders who see it. */
    public List<PersonId> alsoSeenBy() {
        return Stream.concat(taLeaders.stream(), executives.stream()).distinct().toList();
    }
}
