package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.bench.Callers;
import dev.tandem.bench.Cpu;
import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Programs;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.plain.PlainProcess;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Secrets;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.servers.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands of a partnership over HTTP, against the plainest service that takes the same. */
public final class CommandsOverHttp {

    private static final int CALLERS = 64;
    private static final int ROUNDS = 5;

    /** A few in a hundred are told apart by many rounds. */
    private static final int LOG_ROUNDS = 15;

    private static final Duration LAP = Duration.ofSeconds(4);

    /** A JVM that has not done something for some thousand times does it slowly. */
    private static final long WARM_UP = 6_000;

    private static final Duration WARM_ENOUGH = Duration.ofMinutes(2);
    private static final String HEAP = "200m";

    private CommandsOverHttp() {}

    /** Measures them. */
    public static List<Figure> measure() throws Exception {
        return with(Map.of(), CommandsOverHttp::measure);
    }

    /** What the transparency log costs beside commands. */
    public static List<Figure> withLog() throws Exception {
        return with(
                Map.of(),
                (with, _) -> with(
                        Map.of("tandem.log.enabled", "false"), (without, _) -> List.of(measureLog(with, without))));
    }

    /** Something that is measured on a Tandem without query-service. */
    @FunctionalInterface
    private interface Measuring {
        List<Figure> on(Workspace workspace, Ports ports) throws Exception;
    }

    private static List<Figure> with(Map<String, String> settings, Measuring measuring) throws Exception {
        Path folder = Files.createTempDirectory("tandem-bench-commands-");
        Workspace workspace = new Workspace(Programs.folder(), folder.resolve("tandem"));
        workspace.prepare();
        Ports ports = Ports.free();
        Stack stack = Stack.toMeasureCommands(workspace, ports, new Progress(System.err, false), settings);
        try {
            stack.start();
            return measuring.on(workspace, ports);
        } finally {
            if (stack.isStarted()) {
                stack.stop();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Figure measureLog(Workspace with, Workspace without) throws Exception {
        try (Partnerships logged = at(with);
                Partnerships unlogged = at(without)) {
            logged.warmUp();
            unlogged.warmUp();
            Rounds rounds =
                    Rounds.withoutCallers(LOG_ROUNDS, () -> logged.perSecond(LAP), () -> unlogged.perSecond(LAP));
            Cpu cpu = rounds.cpu();
            return new Figure(
                    "log-cpu",
                    cpu.micros(),
                    "us",
                    cpu.reference(),
                    cpu.ratio(),
                    null,
                    1.08,
                    cpu,
                    "CPU of a command over HTTP, and of all that follows it, with the transparency log; against the same"
                            + " without");
        }
    }

    private static Partnerships at(Workspace workspace) throws IOException {
        Endpoints endpoints = workspace.endpoints();
        return Partnerships.at(endpoints.command(), new Tokens(endpoints.identity(), InstantSource.system()), true);
    }

    private static List<Figure> measure(Workspace workspace, Ports ports) throws Exception {
        Endpoints endpoints = workspace.endpoints();
        Tokens tokens = new Tokens(endpoints.identity(), InstantSource.system());
        String postgres = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/";
        String superuser = Secrets.keptIn(workspace.data()).superuser();
        try (Connection connection =
                        DriverManager.getConnection(postgres + "postgres", PostgresServer.SUPERUSER, superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("create database plain");
        }
        try (PlainProcess plain = PlainProcess.start(
                        HEAP,
                        postgres + "plain",
                        PostgresServer.SUPERUSER,
                        superuser,
                        endpoints.identity(),
                        workspace.log("plain"));
                Partnerships ours = Partnerships.at(endpoints.command(), tokens, true);
                Partnerships theirs = Partnerships.at(plain.service(), tokens, false)) {
            ours.warmUp();
            theirs.warmUp();
            Rounds rounds = Rounds.withoutCallers(ROUNDS, () -> ours.perSecond(LAP), () -> theirs.perSecond(LAP));
            return List.of(Figure.atLeast(
                    0.6,
                    "commands-over-http",
                    rounds,
                    "commands/s",
                    "what a recruiter and a manager order about candidates, each with an idempotency key, " + CALLERS
                            + " callers; against a plain service of Spring Boot that checks the same tokens, validates the same"
                            + " bodies and commits one row each, with the same JVM, threads and connections; ours with relay and"
                            + " Kafka, and without query-service, which only follows"));
        }
    }

    /** So many recruiters and managers, each on a search of their own. */
    private static final class Partnerships implements AutoCloseable {

        private final List<Partnership> all = new ArrayList<>();

        static Partnerships at(URI service, Tokens tokens, boolean begin) throws IOException {
            Partnerships partnerships = new Partnerships();
            for (int i = 0; i < CALLERS; i++) {
                Partnership one = new Partnership(new Wire(service), tokens, i);
                partnerships.all.add(one);
                if (begin) {
                    one.begins();
                }
            }
            return partnerships;
        }

        Measured perSecond(Duration time) throws Exception {
            return Callers.perSecond(all.size(), time, i -> all.get(i)::next);
        }

        void warmUp() throws Exception {
            long end = System.nanoTime() + WARM_ENOUGH.toNanos();
            for (long done = 0; done < WARM_UP && System.nanoTime() < end; ) {
                done += perSecond(LAP).operations();
            }
        }

        @Override
        public void close() throws IOException {
            for (Partnership one : all) {
                one.wire.close();
            }
        }
    }

    /** Gives one command after the other: a candidate is registered, submitted, accepted, moved on, declined and told. */
    private static final class Partnership {

        private final Wire wire;
        private final String recruiter;
        private final String manager;
        private final String names;
        private String requisition = "requisition-of-nobody";
        private String candidate = "";
        private int step;

        Partnership(Wire wire, Tokens tokens, int number) {
            this.wire = wire;
            this.recruiter = tokens.of("recruiter:recruiter-" + number);
            this.manager = tokens.of("hiring-manager:manager-" + number);
            this.names = "\"recruiter-" + number + "\", \"manager-" + number + "\"";
        }

        /** Opens the search, and agrees on what is looked for. */
        void begins() throws IOException {
            requisition = id("requisition", give(recruiter, "OpenRequisition", """
                    {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                     "openings": 1, "hiringManager": %s,
                     "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}}}
                    """.formatted(names.split(", ", 2)[1])));
            give(recruiter, "HoldKickoff", """
                    {"requisition": "%s", "attendees": [%s], "daysToHire": 60,
                     "answers": {"priority": "QUALITY", "mostImportantSkills": ["Java", "PostgreSQL"],
                       "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": ["Payment providers"],
                       "minimumYears": 3, "exemplarProfiles": ["Somebody who has carried a pager for money"],
                       "team": "Six engineers and a product manager",
                       "dailyChallenges": ["Keeping settlement correct while volumes double"],
                       "successAtSixMonths": "Owns the payout service and its on-call",
                       "successAtTwelveMonths": "Leads the move to event-driven settlement"},
                     "sourcingPlan": "Referrals of the team first, then the user group"}
                    """.formatted(requisition, names));
            give(recruiter, "ProposeRequirements", """
                    {"requisition": "%s", "requirements": [
                      {"id": "java", "text": "Has run Java services in production and debugged them under load",
                       "necessity": "MUST_HAVE", "kind": "SKILL", "competency": "engineering"}]}
                    """.formatted(requisition));
            give(manager, "ApproveRequirements", """
                    {"requisition": "%s", "version": 1}
                    """.formatted(requisition));
            give(manager, "DefineScorecard", """
                    {"requisition": "%s", "competencies": [{"id": "engineering", "name": "Engineering depth",
                      "anchors": {"1": "Recites terms", "2": "Explains what others built", "3": "Has built and fixed it",
                        "4": "Has taught others"},
                      "questions": ["Tell me about the worst incident you debugged."]}]}
                    """.formatted(requisition));
            give(recruiter, "AssignPanel", """
                    {"requisition": "%s", "members": [{"interviewer": "ivy", "competencies": ["engineering"]}]}
                    """.formatted(requisition));
            give(recruiter, "ProposeSla", """
                    {"requisition": "%s", "submittalReview": "PT48H", "feedbackAfterInterview": "PT24H"}
                    """.formatted(requisition));
            for (String both : List.of(recruiter, manager)) {
                give(both, "SignSla", """
                        {"requisition": "%s", "version": 1}
                        """.formatted(requisition));
            }
        }

        void next() throws IOException {
            String about = "\"requisition\": \"" + requisition + "\", \"candidate\": \"" + candidate + "\"";
            switch (step++ % 6) {
                case 0 ->
                    candidate = id("candidate", give(recruiter, "RegisterCandidate", """
                        {"name": "Ada Example", "email": "ada.%s@example.org"}
                        """.formatted(UUID.randomUUID())));
                case 1 -> give(recruiter, "SubmitCandidate", """
                        {%s, "source": "OUTBOUND",
                         "rationale": "Ran the payout service of a bank for three years and left it calmer than she found it",
                         "evidence": [{"requirement": "java", "met": true, "text": "Walked me through two incidents of her own"}]}
                        """.formatted(about));
                case 2 -> give(manager, "AcceptSubmittal", "{" + about + "}");
                case 3 -> give(recruiter, "AdvanceCandidate", "{" + about + ", \"to\": \"INTERVIEW\"}");
                case 4 -> give(manager, "RejectWithFeedback", """
                        {%s, "reasons": [{"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL",
                          "observed": "Could not explain why the connection pool ran dry in the incident she described as her own"}]}
                        """.formatted(about));
                default -> give(recruiter, "InformCandidate", "{" + about + ", \"how\": \"EMAIL\"}");
            }
        }

        private String give(String token, String command, String body) throws IOException {
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            byte[] request = wire.post("/commands/" + command, token, key, body.getBytes(UTF_8));
            return new String(wire.ask(request).ok(), UTF_8);
        }

        private static String id(String of, String answer) {
            String begin = "\"" + of + "\":\"";
            int from = answer.indexOf(begin) + begin.length();
            return answer.substring(from, answer.indexOf('"', from));
        }
    }
}
