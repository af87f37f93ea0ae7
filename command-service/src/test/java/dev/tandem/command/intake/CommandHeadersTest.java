package dev.tandem.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.access.Caller;
import dev.tandem.access.ProblemException;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandHeadersTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final Map<String, String> DATED = Map.of(CommandHeaders.OCCURRED_AT, "2024-03-01T09:30:00Z");
    private static final Set<Role> BOTH = Set.of(Role.RECRUITER, Role.IMPORTER);
    private static final Caller ROB = new Caller(new PersonId("rob"), BOTH);

    @Test
    void whoSaysWhenItHappenedActsAsNothingButAnImporter() {
        CommandHeaders headers = CommandHeaders.of(DATED::get, ROB, BOTH, NOW);

        assertThat(headers.occurredAt()).isEqualTo("2024-03-01T09:30:00Z");
        assertThat(headers.roles(ROB)).containsExactly(Role.IMPORTER);
    }

    @Test
    void whatHappensNowIsDoneInAllRolesThatOneHas() {
        assertThat(CommandHeaders.of(Map.<String, String>of()::get, ROB, BOTH, NOW)
                        .roles(ROB))
                .isEqualTo(BOTH);
    }

    @Test
    void whatImportersDoNotBringInHasNoTime() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> CommandHeaders.of(DATED::get, ROB, Set.of(Role.RECRUITER), NOW));

        assertThat(refused.problem().rule()).isEqualTo("ONLY_HISTORY_HAS_A_TIME");
    }
}
