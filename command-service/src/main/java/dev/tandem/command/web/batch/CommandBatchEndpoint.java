package dev.tandem.command.web.batch;

import dev.tandem.access.Caller;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.access.RequestOrigin;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.dispatch.Rehearsal;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.intake.CommandIntake;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.Submission;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.command.web.batch.BatchReader.Batch;
import dev.tandem.command.web.door.CommandWebSettings;
import dev.tandem.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Several commands in one request, each of them as if it had been given, or checked, alone: decided side by side in no order, or in order where they
 * are about the same and that is asked for, each done or turned away for itself. For who brings in many: most of what a request costs is not its command.
 */
@RestController
public final class CommandBatchEndpoint {

    private final CommandIntake intake;
    private final RequestBody bodies;
    private final ExecutorService threads;
    private final Rehearsals rehearsals;
    private final long maxBody;

    CommandBatchEndpoint(
            CommandIntake intake,
            RequestBody bodies,
            @Qualifier("dispatchThreads") ExecutorService threads,
            Rehearsals rehearsals,
            CommandWebSettings settings) {
        this.intake = intake;
        this.bodies = bodies;
        this.threads = threads;
        this.rehearsals = rehearsals;
        this.maxBody = settings.maxBody().toBytes();
    }

    /**
     * What each of them was answered, in their order.
     *
     * @param answers one for each command
     */
    record Answers(List<Entry> answers) {}

    /** What a command was answered: what it would have been alone. */
    record Entry(int status, Map<String, String> headers, Object body) {}

    @PostMapping(path = "/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> give(Caller caller, HttpServletRequest request) {
        Batch batch = read(BatchReader.MOST, BatchReader.IN_ORDER, request);
        List<Submission> submissions = submissions(batch, Submission::toGive, caller, request);
        List<CompletableFuture<Entry>> answers = batch.inOrder()
                ? new InOrder(submission -> answer(submission, intake::give), threads)
                        .give(submissions, batch.commands())
                : submissions.stream()
                        .map(submission ->
                                CompletableFuture.supplyAsync(() -> answer(submission, intake::give), threads))
                        .toList();
        return answered(answers.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Whether each of them would be done if it were given, and none of the others; in a rehearsal, after the others. One after another: so whoever
     * checks many takes no more than one place of those who give commands, and what several of them rest on is read from the database once.
     */
    @PostMapping(path = "/commands/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> check(Caller caller, HttpServletRequest request) {
        Batch batch = read(BatchReader.MOST_CHECKED, BatchReader.REHEARSAL, request);
        List<Submission> submissions = submissions(batch, Submission::toCheck, caller, request);
        Rehearsals.Turn turn = batch.rehearsal();
        if (turn == null) {
            Lookup log = intake.log();
            return answered(submissions.stream()
                    .map(submission -> answer(submission, one -> intake.check(one, log, null)))
                    .toList());
        }
        return answered(rehearsals.play(
                caller.person(), turn, submissions.size(), rehearsal -> played(batch, submissions, rehearsal)));
    }

    private List<Entry> played(Batch batch, List<Submission> submissions, Rehearsal rehearsal) {
        Lookup log = intake.log(rehearsal);
        List<Entry> answers = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            answers.add(
                    batch.commands().get(i).ifPreviousDone()
                                    && answers.getLast().status() != HttpStatus.OK.value()
                            ? InOrder.leftOut(submission)
                            : answer(submission, one -> intake.check(one, log, rehearsal)));
        }
        return answers;
    }

    private Batch read(int most, String option, HttpServletRequest request) {
        return BatchReader.read(bodies.read(request, maxBody), most, option);
    }

    public static Problem notSoMany(int most) {
        return CommandProblems.invalid(List.of(new FieldError("commands", "is a list of 1 to " + most + " commands")));
    }

    private static ResponseEntity<Answers> answered(List<Entry> answers) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON) // whatever Accept says: what is done has to be told
                .body(new Answers(answers));
    }

    /** A command as it would have come alone. */
    @FunctionalInterface
    private interface Alone {
        Submission of(
                String command,
                Caller caller,
                Function<String, @Nullable String> headers,
                byte[] body,
                String correlationId,
                @Nullable RequestOrigin origin);
    }

    private static List<Submission> submissions(Batch batch, Alone alone, Caller caller, HttpServletRequest request) {
        String whole = CorrelationId.of(request);
        String traceparent = request.getHeader(CommandHeaders.TRACE);
        List<Submission> submissions = new ArrayList<>();
        for (BatchReader.Entry command : batch.commands()) {
            String correlation =
                    CorrelationId.ofPart(whole, command.headers().get(CorrelationId.HEADER), submissions.size() + 1);
            submissions.add(alone.of(
                    command.command(),
                    caller,
                    terms(command, traceparent)::get,
                    command.body(),
                    correlation,
                    RequestOrigin.of(request)));
        }
        return submissions;
    }

    private static Entry answer(Submission submission, Function<Submission, SubmissionReply> taking) {
        try (var _ = MDC.putCloseable(CorrelationId.MDC_KEY, submission.correlationId())) {
            SubmissionReply reply = taking.apply(submission);
            return new Entry(reply.status().value(), reply.headers(), reply.body());
        }
    }

    private static Map<String, String> terms(BatchReader.Entry command, @Nullable String traceparent) {
        Map<String, String> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        terms.putAll(command.headers());
        if (traceparent != null) {
            terms.put(CommandHeaders.TRACE, traceparent);
        }
        return terms;
    }
}
