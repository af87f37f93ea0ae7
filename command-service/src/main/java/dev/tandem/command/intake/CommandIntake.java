package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.IdempotencyKey;
import dev.tandem.events.wire.ConsistencyToken;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands in, by whichever way they came: reads them, has them decided, and says what came of it. A command that is all there
 * takes one of a bounded number of places; who is still sending takes none.
 */
public final class CommandIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CommandIntake.class);

    private final CommandCatalog catalog;
    private final CommandDispatcher dispatcher;
    private final CommandReader reader;
    private final CommandsRejected rejected;
    private final InstantSource clock;
    private final Semaphore places;

    CommandIntake(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            CommandReader reader,
            CommandsRejected rejected,
            InstantSource clock,
            int maxInFlight) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.reader = reader;
        this.rejected = rejected;
        this.clock = clock;
        this.places = new Semaphore(maxInFlight);
    }

    /**
     * The command of that name, which the caller may give.
     *
     * @throws ProblemException if there is none, or if the caller may not
     */
    public CommandType<?> admit(String name, Caller caller) {
        CommandType<?> type = catalog.find(name);
        if (type == null || !type.isForPeople()) {
            throw CommandProblems.unknownCommand(name, Spelling.nearest(name, catalog))
                    .exception();
        }
        if (type.actingRole(caller.roles()) == null) {
            throw CommandProblems.roleNotAllowed(type).exception();
        }
        return type;
    }

    /** What it is answered; every failure is an answer, too. */
    public SubmissionReply give(Submission submission) {
        try {
            CommandType<?> type = admit(submission.command(), submission.caller());
            if (!places.tryAcquire()) {
                throw CommandProblems.tooManyInFlight().exception();
            }
            try {
                return give(type, submission);
            } finally {
                places.release();
            }
        } catch (RuntimeException e) {
            Problem problem = Failures.problem(e, submission.path());
            if (e instanceof ProblemException) {
                rejected.count(problem, submission.command());
            }
            return SubmissionReply.no(problem, submission, Map.of());
        }
    }

    private <C extends Command> SubmissionReply give(CommandType<C> type, Submission submission) {
        Caller caller = submission.caller();
        CommandHeaders headers = CommandHeaders.of(submission.headers(), caller, type.allowed(), clock.instant());
        C command = reader.read(type.type(), submission.body());
        String key = headers.idempotencyKey();
        CommandResult answer = dispatcher.dispatch(new CommandRequest<>(
                command,
                caller.person(),
                headers.roles(caller),
                headers.occurredAt(),
                key == null
                        ? null
                        : IdempotencyKey.of(
                                caller.person(), key, type.name(), reader.canonical(command, headers.occurredAt())),
                headers.unchangedSince(),
                submission.correlationId(),
                headers.traceparent()));
        LOG.info("{} by {}: {}", type.name(), caller.person(), inShort(answer));
        return switch (answer) {
            case CommandResult.Recorded recorded -> recorded(type, recorded);
            case CommandResult.Refused refused ->
                SubmissionReply.no(
                        CommandProblems.refused(refused), submission, CommandProblems.replayed(refused.replayed()));
            case CommandResult.KeyReused _ -> SubmissionReply.no(CommandProblems.keyReused(), submission, Map.of());
            case CommandResult.Changed changed ->
                SubmissionReply.no(CommandProblems.changed(changed), submission, Map.of());
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

    private static SubmissionReply recorded(CommandType<?> type, CommandResult.Recorded recorded) {
        Receipt receipt = Receipt.of(type.name(), recorded);
        Map<String, String> headers = new LinkedHashMap<>(CommandProblems.replayed(recorded.replayed()));
        headers.put(ConsistencyToken.HEADER, receipt.consistencyToken());
        return SubmissionReply.done(receipt, headers);
    }
}
