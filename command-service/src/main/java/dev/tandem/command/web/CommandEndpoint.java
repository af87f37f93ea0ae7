package dev.tandem.command.web;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.IdempotencyKey;
import dev.tandem.events.wire.ConsistencyToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one handler of all commands. */
@RestController
final class CommandEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(CommandEndpoint.class);

    static final String REPLAYED = "Idempotency-Replayed";

    private final CommandCatalog catalog;
    private final CommandDispatcher dispatcher;
    private final CommandReader reader;
    private final InstantSource clock;
    private final long maxBody;
    private final Semaphore places;

    CommandEndpoint(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            CommandReader reader,
            InstantSource clock,
            CommandWebSettings settings) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.reader = reader;
        this.clock = clock;
        this.maxBody = settings.maxBody().toBytes();
        this.places = new Semaphore(settings.maxInFlight());
    }

    /** Every command, who may give it, and where it is explained. */
    @GetMapping("/commands")
    CommandList list() {
        return CommandList.of(catalog);
    }

    @PostMapping(path = "/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> give(@PathVariable String name, Caller caller, HttpServletRequest request)
            throws IOException {
        CommandType<?> type = catalog.find(name);
        if (type == null || !type.isForPeople()) {
            throw CommandProblems.unknownCommand(name, Spelling.nearest(name, catalog))
                    .exception();
        }
        request.setAttribute(CommandsRejected.COMMAND, type.name());
        if (type.actingRole(caller.roles()) == null) {
            throw CommandProblems.roleNotAllowed(type).exception();
        }
        if (!places.tryAcquire()) {
            throw CommandProblems.tooManyInFlight().exception();
        }
        try {
            return give(type, caller, request);
        } finally {
            places.release();
        }
    }

    private <C extends Command> ResponseEntity<Object> give(
            CommandType<C> type, Caller caller, HttpServletRequest request) throws IOException {
        CommandHeaders headers = CommandHeaders.of(request, caller, clock.instant());
        C command = reader.read(type.type(), Body.read(request, maxBody));
        String key = headers.idempotencyKey();
        CommandResult answer = dispatcher.dispatch(new CommandRequest<>(
                command,
                caller.person(),
                caller.roles(),
                headers.occurredAt(),
                key == null
                        ? null
                        : IdempotencyKey.of(
                                caller.person(), key, type.name(), reader.canonical(command, headers.occurredAt())),
                headers.unchangedSince(),
                CorrelationId.of(request),
                headers.traceparent()));
        LOG.info("{} by {}: {}", type.name(), caller.person(), inShort(answer));
        return switch (answer) {
            case CommandResult.Recorded recorded -> recorded(type, recorded);
            case CommandResult.Refused refused ->
                CommandProblems.refused(refused).answer(request, CommandProblems.replayed(refused.replayed()));
            case CommandResult.KeyReused _ -> CommandProblems.keyReused().answer(request);
            case CommandResult.Changed changed ->
                CommandProblems.changed(changed).answer(request);
        };
    }

    /** For the log: no more than names and positions, since events may be about people. */
    private static String inShort(CommandResult answer) {
        return switch (answer) {
            case CommandResult.Recorded recorded ->
                (recorded.replayed() ? "known, position " : "recorded, position ") + recorded.position();
            case CommandResult.Refused refused -> "refused, " + refused.rule();
            case CommandResult.KeyReused _ -> "refused, its key was used for another";
            case CommandResult.Changed _ -> "refused, something has changed since";
        };
    }

    private static ResponseEntity<Object> recorded(CommandType<?> type, CommandResult.Recorded recorded) {
        Receipt receipt = Receipt.of(type.name(), recorded);
        return ResponseEntity.ok()
                .headers(CommandProblems.replayed(recorded.replayed()))
                .header(ConsistencyToken.HEADER, receipt.consistencyToken())
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt);
    }
}
