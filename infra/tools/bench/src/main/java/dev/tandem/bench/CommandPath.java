package dev.tandem.bench;

import dev.tandem.bench.jpa.JpaEngine;
import dev.tandem.bench.lap.MoveAlong;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.axon.PostgresEventStorageEngine;
import dev.tandem.servers.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Reads about ten events, decides, appends one: the same decision on Tandem's event store and on Axon's JPA engine. */
final class CommandPath {

    private static final int CALLERS = 64;
    private static final int APPLICATIONS = 4_000;
    private static final int EVENTS = 10;
    private static final Duration ROUND = Duration.ofMillis(1_500);

    private final List<ApplicationId> applications;
    private final Duration round;

    private CommandPath(Effort effort) {
        applications = SampleEvents.applications(effort.of(APPLICATIONS));
        round = effort.of(ROUND);
    }

    static Figure measure(BenchServer server) throws Exception {
        CommandPath path = new CommandPath(server.effort());
        String ours = server.database();
        String theirs = server.database();
        try (PostgresEventStore store = AppendFigures.open(ours);
                JpaEngine jpa = new JpaEngine(theirs, PostgresServer.SUPERUSER, CALLERS);
                InProcess tandem = new InProcess(
                        MoveAlong.class.getPackageName(),
                        codec -> new PostgresEventStorageEngine(store, codec),
                        ours,
                        PostgresServer.SUPERUSER);
                InProcess axon = new InProcess(
                        MoveAlong.class.getPackageName(),
                        codec -> jpa.engine(
                                new MetadataToo(codec), tag -> tag.key().equals("application")),
                        theirs,
                        PostgresServer.SUPERUSER)) {
            SampleEvents.store(store, SampleEvents.moves(path.applications, EVENTS));
            JpaEvents.copy(ours, theirs);
            Rounds rounds =
                    Rounds.of(server.effort().rounds(5), () -> path.commands(tandem), () -> path.commands(axon));
            return Figure.atLeast(
                    4.0,
                    "command-path-" + CALLERS,
                    rounds,
                    "commands/s",
                    "source " + EVENTS + " events, one more after each command on them, decide, append one, " + CALLERS
                            + " in flight; against the same handler on AggregateBasedJpaEventStorageEngine");
        }
    }

    private Measured commands(InProcess commands) throws Exception {
        return Callers.perSecond(
                CALLERS, round, caller -> () -> commands.recorded(new MoveAlong(mine(caller)), "rita", Role.RECRUITER));
    }

    /** Each caller has applications of its own, so nobody conflicts. */
    private ApplicationId mine(int caller) {
        int each = applications.size() / CALLERS;
        return applications.get(caller * each + ThreadLocalRandom.current().nextInt(each));
    }
}
