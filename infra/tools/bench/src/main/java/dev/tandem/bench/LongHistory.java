package dev.tandem.bench;

import dev.tandem.command.application.advance.AdvanceCandidate;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Stage;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.axon.PostgresEventStorageEngine;
import dev.tandem.servers.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A command of the product on a requisition with ten thousand events, and on requisitions with ten. */
final class LongHistory {

    private static final int LONG = 10_000;
    private static final int SHORT = 10;
    private static final int COMMANDS = 300;
    private static final PersonId RECRUITER = new PersonId("rita");
    private static final PersonId MANAGER = new PersonId("max");

    private LongHistory() {}

    /** An application that commands are given on. */
    private record Target(RequisitionId requisition, CandidateId candidate) {}

    static Figure measure(BenchServer server) throws Exception {
        String database = server.database();
        try (PostgresEventStore store = AppendFigures.open(database);
                InProcess commands = new InProcess(
                        "dev.tandem.command",
                        codec -> new PostgresEventStorageEngine(store, codec),
                        database,
                        PostgresServer.SUPERUSER)) {
            RequisitionId big = new RequisitionId("long");
            List<Target> ofLong = IntStream.range(0, server.effort().of(COMMANDS))
                    .mapToObj(i -> new Target(big, new CandidateId("long-" + i)))
                    .toList();
            List<Target> ofShort = IntStream.range(0, server.effort().of(COMMANDS))
                    .mapToObj(i -> new Target(new RequisitionId("short-" + i), new CandidateId("short-" + i)))
                    .toList();
            SampleEvents.store(store, requisition(ofLong, server.effort().of(LONG)));
            for (Target target : ofShort) {
                SampleEvents.store(store, requisition(List.of(target), SHORT));
            }
            Laps laps = new Laps(commands);
            Rounds rounds = Rounds.of(
                    server.effort().rounds(7), () -> laps.microseconds(ofLong), () -> laps.microseconds(ofShort));
            return Figure.atMost(
                    1.3,
                    "command-on-10000-events",
                    rounds,
                    "µs/command",
                    "AdvanceCandidate, one caller, on a requisition of " + LONG + " events; against requisitions of "
                            + SHORT);
        }
    }

    /** A requisition of so many events, with these applications and, if that is not enough, one that moved to and fro. */
    private static List<Event> requisition(List<Target> targets, int events) {
        RequisitionId requisition = targets.getFirst().requisition();
        List<Event> history = new ArrayList<>();
        history.add(History.opened(requisition, MANAGER, RECRUITER));
        targets.forEach(target -> History.submitted(history, requisition, target.candidate(), RECRUITER, MANAGER));
        CandidateId other = new CandidateId(requisition + "-other");
        for (int i = 0; history.size() < events; i++) {
            history.add(History.moved(
                    requisition,
                    other,
                    i % 2 == 0 ? Stage.SCREEN : Stage.INTERVIEW,
                    i % 2 == 0 ? Stage.INTERVIEW : Stage.SCREEN));
        }
        return history;
    }

    /** Each round moves each candidate once, there and back in turns. */
    private static final class Laps {

        private final InProcess commands;
        private int rounds;

        Laps(InProcess commands) {
            this.commands = commands;
        }

        Measured microseconds(List<Target> targets) {
            Stage to = rounds++ / 2 % 2 == 0 ? Stage.INTERVIEW : Stage.SCREEN;
            long begin = System.nanoTime();
            for (Target target : targets) {
                commands.recorded(
                        new AdvanceCandidate(
                                target.requisition(),
                                target.candidate(),
                                to,
                                "The panel saw it twice, with examples",
                                null),
                        RECRUITER.value(),
                        Role.RECRUITER);
            }
            return new Measured((System.nanoTime() - begin) / 1e3 / targets.size(), targets.size());
        }
    }
}
