package dev.tandem.command.audit;

import dev.tandem.command.decision.Command;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands that were refused, of those that reached a rule: what could not even be read is not kept. */
public final class RefusedCommands {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCommands.class);

    private final Supplier<EventStore> log;
    private final KeptList list;
    private final Kept<Refusal> kept;

    private record Refusal(Asker asker, String command, String rule, Concerned about) {}

    RefusedCommands(JdbcClient jdbc, Supplier<EventStore> log, Sealing sealing, KeptList list) {
        this.log = log;
        this.list = list;
        this.kept = new Kept<>(
                jdbc,
                "refused_commands",
                List.of(
                        "person",
                        "roles",
                        "command",
                        "rule",
                        "requisition",
                        "application",
                        "candidate",
                        "correlation_id",
                        "request_id",
                        "client_address"),
                refusal -> Arrays.asList(
                        refusal.asker().person(),
                        refusal.asker().roles(),
                        refusal.command(),
                        refusal.rule(),
                        refusal.about().requisition(),
                        refusal.about().application(),
                        refusal.about().candidate(),
                        refusal.asker().correlationId(),
                        refusal.asker().requestId(),
                        refusal.asker().sealedAddress(sealing)));
    }

    /**
     * Keeps one. That it cannot be kept changes nothing of the answer, and is in the log.
     *
     * @param command its name
     * @param body what was read of it; null: it was refused before
     */
    public void keep(Asker asker, String command, String rule, @Nullable Command body) {
        try {
            Concerned about = body == null ? Concerned.NOTHING : Concerned.by(body, log.get());
            kept.keep(List.of(new Refusal(asker, command, rule, about)));
        } catch (StoreUnavailableException e) {
            LOG.warn("that {} refused {} to {} is not kept", rule, command, asker.person(), e);
        }
    }

    /**
     * Those that are asked for, oldest first.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<RefusedCommand> list(AuditAsked asked) {
        return list.of("refused_commands", "refused_at", "candidate", asked, RefusedCommands::read);
    }

    private static RefusedCommand read(ResultSet row, int number) throws SQLException {
        return new RefusedCommand(
                row.getLong("id"),
                row.getTimestamp("refused_at").toInstant(),
                row.getString("person"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("command"),
                row.getString("rule"),
                row.getString("requisition"),
                row.getString("application"),
                row.getString("candidate"),
                row.getString("correlation_id"),
                row.getString("request_id"),
                row.getString("client_address"));
    }
}
