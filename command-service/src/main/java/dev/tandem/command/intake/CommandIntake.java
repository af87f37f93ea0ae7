package dev.tandem.command.intake;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
import dev.tandem.access.ProblemException;
import dev.tandem.command.audit.Asker;
import dev.tandem.command.audit.RefusedCommands;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.dispatch.CheckResult;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.IdempotencyKey;
import dev.tandem.command.dispatch.Rehearsal;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.events.wire.ImportedId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Takes commands in, by whichever way they came: reads them, has them decided, and says what came of it, or would. A command that is all there
 * takes one of a bounded number of places; who is still sending takes none.
 */
public final class CommandIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CommandIntake.class);

    private final CommandCatalog catalog;
    private final CommandDispatcher dispatcher;
    private final CommandReader reader;
    private final CommandsRejected rejected;
    private final RefusedCommands refusals;
    private final InstantSource clock;
    private final Semaphore places;
    private final boolean callersChooseIds;

    CommandIntake(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            CommandReader reader,
            CommandsRejected rejected,
            RefusedCommands refusals,
            InstantSource clock,
            IntakeSettings settings) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.reader = reader;
        this.rejected = rejected;
        this.refusals = refusals;
        this.clock = clock;
        this.places = new Semaphore(settings.maxInFlight());
        this.callersChooseIds = settings.callersChooseIds();
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

    /**
     * As {@link #admit}, for whoever is about to give it: that they may not is kept.
     *
     * @throws ProblemException if there is none, or if the caller may not
     */
    public CommandType<?> admitToGive(String name, Asker asker) {
        try {
            return admit(name, asker.caller());
        } catch (ProblemException e) {
            keepForbidden(e.problem(), name, asker);
            throw e;
        }
    }

    /** What it is answered; every failure is an answer, too. */
    public SubmissionReply give(Submission submission) {
        return taken(submission, this::give, (problem, turnedAway) -> {
            rejected.count(problem, turnedAway.command());
            keepForbidden(problem, turnedAway.command(), asker(turnedAway));
        });
    }

    /** The log, to check commands on as it stands when the first of them is. For one thread at a time. */
    public Lookup log() {
        return dispatcher.log();
    }

    /** The same, and after it what was rehearsed. */
    public Lookup log(Rehearsal rehearsal) {
        return dispatcher.log(rehearsal);
    }

    /**
     * What it would be answered if it were given now, as far as it is not about being given: nothing is recorded or remembered. Every
     * failure is an answer, too.
     *
     * @param log from {@link #log}, shared by what is checked together
     */
    public SubmissionReply check(Submission submission, Lookup log) {
        return check(submission, log, null);
    }

    /**
     * The same, after what was rehearsed; it joins that if it would be done.
     *
     * @param log from {@link #log(Rehearsal)}
     */
    public SubmissionReply check(Submission submission, Lookup log, @Nullable Rehearsal rehearsal) {
        return taken(
                submission,
                (type, checked) -> check(type, checked, log, rehearsal),
                (problem, turnedAway) -> rejected.countCheck(problem, turnedAway.command()));
    }

    /** Reads a command, and has it decided. */
    @FunctionalInterface
    private interface Taking {
        SubmissionReply take(CommandType<?> type, Submission submission);
    }

    private SubmissionReply taken(
            Submission submission, Taking taking, BiConsumer<Problem, Submission> whatWasTurnedAway) {
        try {
            CommandType<?> type = admit(submission.command(), submission.caller());
            if (!places.tryAcquire()) {
                throw CommandProblems.tooManyInFlight().exception();
            }
            try {
                return taking.take(type, submission);
            } finally {
                places.release();
            }
        } catch (RuntimeException e) {
            Problem problem = Failures.problem(e, submission.path());
            if (e instanceof ProblemException) {
                whatWasTurnedAway.accept(problem, submission);
            }
            return SubmissionReply.no(problem, submission, Map.of());
        }
    }

    private SubmissionReply give(CommandType<?> type, Submission submission) {
        CommandRequest<?> request = request(type, submission, true);
        CommandResult answer = dispatcher.dispatch(request);
        LOG.info("{} by {}: {}", type.name(), submission.caller().person(), inShort(answer));
        return switch (answer) {
            case CommandResult.Recorded recorded -> recorded(type, recorded);
            case CommandResult.Refused refused -> {
                if (!refused.replayed()) {
                    keep(submission, refused.rule(), request.command());
                }
                yield refused(refused, submission);
            }
            case CommandResult.KeyReused _ -> {
                Problem problem = CommandProblems.keyReused();
                keep(submission, problem.rule(), request.command());
                yield SubmissionReply.no(problem, submission, Map.of());
            }
            case CommandResult.Changed changed -> {
                keep(submission, CommandProblems.changed(changed).rule(), request.command());
                yield changed(changed, submission);
            }
        };
    }

    private void keep(Submission submission, String rule, Command command) {
        refusals.keep(asker(submission), submission.command(), rule, command);
    }

    private void keepForbidden(Problem problem, String command, Asker asker) {
        if (problem.status() == HttpStatus.FORBIDDEN) {
            refusals.keep(asker, command, problem.rule(), null);
        }
    }

    private static Asker asker(Submission submission) {
        return new Asker(submission.caller(), submission.correlationId(), submission.origin());
    }

    private SubmissionReply check(
            CommandType<?> type, Submission submission, Lookup log, @Nullable Rehearsal rehearsal) {
        return switch (dispatcher.check(request(type, submission, rehearsal != null), log, rehearsal)) {
            case CheckResult.Acceptable acceptable ->
                SubmissionReply.yes(
                        Acceptance.of(type.name(), acceptable), CommandProblems.replayed(acceptable.known()));
            case CommandResult.KeyReused _ -> SubmissionReply.no(CommandProblems.keyReused(), submission, Map.of());
            case CommandResult.Refused refused -> refused(refused, submission);
            case CommandResult.Changed changed -> changed(changed, submission);
        };
    }

    private <C extends Command> CommandRequest<C> request(
            CommandType<C> type, Submission submission, boolean remembered) {
        Caller caller = submission.caller();
        CommandHeaders headers = CommandHeaders.of(submission.headers(), caller, type.allowed(), clock.instant());
        C command = reader.read(type.type(), submission.body());
        String key = remembered ? headers.idempotencyKey() : null;
        return new CommandRequest<>(
                command,
                caller.person(),
                headers.roles(caller),
                headers.occurredAt(),
                headers.onBehalfOf(),
                headers.after(),
                key == null
                        ? null
                        : IdempotencyKey.of(
                                caller.person(), key, type.name(), reader.canonical(command, headers.occurredAt())),
                headers.unchangedSince(),
                submission.correlationId(),
                headers.traceparent(),
                submission.origin(),
                newIds(submission, headers));
    }

    /** How what it makes is called, where that is not left to chance. */
    private List<String> newIds(Submission submission, CommandHeaders headers) {
        List<String> chosen = callersChooseIds ? CommandHeaders.newIds(submission.headers()) : List.of();
        String key = headers.idempotencyKey();
        return chosen.isEmpty() && key != null && headers.occurredAt() != null
                ? List.of(ImportedId.of(submission.caller().person(), key))
                : chosen;
    }

    private static SubmissionReply refused(CommandResult.Refused refused, Submission submission) {
        return SubmissionReply.no(
                CommandProblems.refused(refused), submission, CommandProblems.replayed(refused.replayed()));
    }

    private static SubmissionReply changed(CommandResult.Changed changed, Submission submission) {
        return SubmissionReply.no(CommandProblems.changed(changed), submission, Map.of());
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
