package dev.tandem.bench;

import dev.tandem.command.application.advance.AdvanceCandidate;
import dev.tandem.command.dispatch.CheckResult;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A check of a command that would be done, and the command itself: the middle one of many, by one caller. */
final class CheckSpeed {

    private static final int COMMANDS = 300;
    private static final PersonId RECRUITER = new PersonId("rita");
    private static final PersonId MANAGER = new PersonId("max");
    private static final RequisitionId REQUISITION = new RequisitionId("board");

    private CheckSpeed() {}

    static Figure measure(BenchServer server) throws Exception {
        String database = server.database();
        try (PostgresEventStore store = AppendFigures.open(database);
                InProcess commands = new InProcess(
                        "dev.tandem.command",
                        codec -> new PostgresEventStorageEngine(store, codec),
                        store,
                        database,
                        PostgresServer.SUPERUSER)) {
            List<CandidateId> candidates = IntStream.range(0, server.effort().of(COMMANDS))
                    .mapToObj(i -> new CandidateId("cand-" + i))
                    .toList();
            List<Event> history = new ArrayList<>();
            history.add(History.opened(REQUISITION, MANAGER, RECRUITER));
            candidates.forEach(candidate -> History.submitted(history, REQUISITION, candidate, RECRUITER, MANAGER));
            SampleEvents.store(store, history);
            Board board = new Board(commands, candidates);
            Rounds rounds = Rounds.of(server.effort().rounds(7), board::checked, board::moved);
            return Figure.atMost(
                    0.6,
                    "check",
                    rounds,
                    "µs (p50)",
                    "a check of AdvanceCandidate that would be done, one caller; against giving it, until it is durable");
        }
    }

    /** Each round moves each card once, there and back in turns; before it, each is checked for where it goes next. */
    private static final class Board {

        private final InProcess commands;
        private final List<CandidateId> candidates;
        private Stage next = Stage.INTERVIEW;

        Board(InProcess commands, List<CandidateId> candidates) {
            this.commands = commands;
            this.candidates = candidates;
        }

        Measured checked() {
            return each(candidate -> {
                if (!(commands.checked(move(candidate), RECRUITER.value(), Role.RECRUITER)
                        instanceof CheckResult.Acceptable)) {
                    throw new IllegalStateException("not acceptable: " + move(candidate));
                }
            });
        }

        Measured moved() {
            Measured measured =
                    each(candidate -> commands.recorded(move(candidate), RECRUITER.value(), Role.RECRUITER));
            next = next == Stage.INTERVIEW ? Stage.SCREEN : Stage.INTERVIEW;
            return measured;
        }

        private AdvanceCandidate move(CandidateId candidate) {
            return new AdvanceCandidate(REQUISITION, candidate, next, "The panel saw it twice, with examples", null);
        }

        private Measured each(Consumer<CandidateId> one) {
            List<Double> took = new ArrayList<>();
            for (CandidateId candidate : candidates) {
                long begin = System.nanoTime();
                one.accept(candidate);
                took.add((System.nanoTime() - begin) / 1e3);
            }
            return new Measured(Rounds.median(took), candidates.size());
        }
    }
}
