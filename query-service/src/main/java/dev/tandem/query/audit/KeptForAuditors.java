package dev.tandem.query.audit;

import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.personaldata.CommandService;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has command-service tell what it keeps for auditors. It decides itself who may know it: what is thrown is answered with its 401 or 403,
 * or with 503 where it cannot be asked.
 */
@Component
public final class KeptForAuditors {

    /** How many of anything are told at once. */
    public static final int MOST = 1_000;

    private final CommandService commandService;

    KeptForAuditors(CommandService commandService) {
        this.commandService = commandService;
    }

    private record Asked(
            @Nullable String requisition,
            @Nullable String candidate,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant to,
            long after,
            int limit) {

        static Asked of(AuditFilter filter, long after, int limit) {
            return new Asked(
                    filter.requisition() == null ? null : filter.requisition().value(),
                    filter.candidate() == null ? null : filter.candidate().value(),
                    filter.person() == null ? null : filter.person().value(),
                    filter.from(),
                    filter.to(),
                    after,
                    limit);
        }
    }

    private record Refused(List<RefusedCommand> commands) {}

    private record Read(List<TextReading> readings) {}

    private record Came(List<EventOrigin> origins) {}

    private record Positions(List<Long> positions) {}

    /**
     * Commands that were refused, oldest first.
     *
     * @param after behind the one with that number
     * @param limit 1 to {@value #MOST}
     */
    public List<RefusedCommand> refused(AuditFilter filter, long after, int limit, Bearer caller) {
        return ask("/audit/refused-commands", Asked.of(filter, after, limit), Refused.class, caller)
                .commands();
    }

    /**
     * Texts about people that were read, oldest first.
     *
     * @param after behind the one with that number
     * @param limit 1 to {@value #MOST}
     */
    public List<TextReading> readings(AuditFilter filter, long after, int limit, Bearer caller) {
        return ask("/audit/readings", Asked.of(filter, after, limit), Read.class, caller)
                .readings();
    }

    /**
     * Where events came from, by position; none for a position that is no event's.
     *
     * @param positions at most {@value #MOST}
     */
    public List<EventOrigin> origins(List<Long> positions, Bearer caller) {
        return positions.isEmpty()
                ? List.of()
                : ask("/audit/origins", new Positions(positions), Came.class, caller)
                        .origins();
    }

    private <A> A ask(String path, Object body, Class<A> answer, Bearer caller) {
        return commandService.ask(path, body, answer, caller);
    }
}
