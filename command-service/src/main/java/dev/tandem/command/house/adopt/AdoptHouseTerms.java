package dev.tandem.command.house.adopt;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Min;

/**
 * Adopts the newest proposal of terms for the house: the second word, by a leader of the business if talent acquisition proposed
 * it, and the other way round. From then on they bind what is opened within their scope.
 *
 * @param version the newest; naming it keeps somebody from adopting what they have not read
 */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "executive:eva", value = """
        {"version": 2}
        """)
public record AdoptHouseTerms(@Min(1) int version) implements Command {}
