package dev.tandem.importer.send;

import dev.tandem.client.Door.Answered;
import dev.tandem.client.Door.Reply;
import dev.tandem.client.Door.Step;
import dev.tandem.client.ToolException;
import dev.tandem.importer.plan.Unit;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives units until each is answered. Whoever restarts the service meanwhile neither loses one (it is given again) nor doubles it (it keeps its key), and
 * none overtakes one before it that is about the same.
 */
public final class Sender {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** How many units wait at once: so far ahead it is looked for those that can go side by side. */
    private static final int WINDOW = 3_000;

    private final Desk desk;
    private final Credential credential;
    private final Duration patience;
    private final Stop stop;
    private final int requests;
    private final int most;
    private final Listener listener;
    private final Window window = new Window();
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private int underWay;
    private long heard = System.nanoTime();
    private long pausedUntil = heard;
    private Duration pause = FIRST_PAUSE;

    /** Hears what became of each unit, in the order of the answers, from one thread. */
    public interface Listener {

        /** A command was answered by the rules. */
        void answered();

        /** All commands of the unit are done; {@code news}: one of them now, and not by an earlier import. */
        void done(Unit unit, boolean news);

        /** A command of the unit was refused; those after it were not given. */
        void refused(Unit unit, int command, Reply reply);
    }

    /**
     * A sender.
     *
     * @param patience how long to go on asking while nothing is answered
     * @param inFlight how many commands are under way at once
     */
    public Sender(Desk desk, Credential credential, Duration patience, Stop stop, int inFlight, Listener listener) {
        this.desk = desk;
        this.credential = credential;
        this.patience = patience;
        this.stop = stop;
        this.most = Math.min(inFlight, 100);
        this.requests = desk.requests(Math.ceilDiv(inFlight, 100));
        this.listener = listener;
    }

    private record Done(
            List<Window.Waiting> units,
            @Nullable Answered answered,
            @Nullable Exception failure,
            String token) {}

    /**
     * Gives them all, in their order as far as they are about the same. Returns when all are answered, or after a stop when those that were sent are.
     *
     * @param units made one after the other, no sooner than needed
     * @throws ToolException if there is no answer for too long, or none that has to do with the rules
     */
    public void give(Iterator<Unit> units) throws InterruptedException {
        heard = System.nanoTime();
        while (true) {
            if (!stop.isWanted()) {
                while (window.size() < WINDOW && units.hasNext()) {
                    window.add(units.next());
                }
                while (underWay < requests && System.nanoTime() - pausedUntil >= 0) {
                    List<Window.Waiting> taken = window.take(most);
                    if (taken.isEmpty()) {
                        break;
                    }
                    send(taken);
                }
            }
            if (underWay == 0 && (stop.isWanted() || window.size() == 0 && !units.hasNext())) {
                return;
            }
            Done one = done.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (one != null) {
                underWay--;
                hear(one);
            }
        }
    }

    private void send(List<Window.Waiting> units) {
        underWay++;
        List<Step> steps = units.stream().flatMap(one -> one.steps().stream()).toList();
        Thread.startVirtualThread(() -> {
            String token = "";
            try {
                token = credential.token();
                done.add(new Done(units, desk.give(steps, token), null, token));
            } catch (IOException | InterruptedException | Credential.NoToken | RuntimeException e) {
                done.add(new Done(units, null, e, token));
            }
        });
    }

    private void hear(Done one) {
        if (one.failure() instanceof RuntimeException defect) {
            throw defect;
        }
        if (one.answered() == null) {
            one.units().forEach(unit -> window.end(unit, true));
            trouble("no answer (" + said(one.failure()) + ")", Duration.ZERO);
            return;
        }
        Answered answered = one.answered();
        if (answered.each().isEmpty()) {
            whole(one, answered.whole());
            return;
        }
        Reply waiting = null;
        int at = 0;
        for (Window.Waiting unit : one.units()) {
            int sent = unit.sent();
            Reply open = unit(unit, answered.each().subList(at, at + sent));
            waiting = waiting == null ? open : waiting;
            at += sent;
        }
        if (waiting != null) {
            trouble(why(waiting), waiting.retryAfter());
        } else {
            pause = FIRST_PAUSE;
        }
    }

    /** What was said to the commands of a unit; returns the answer that was none, null if it need not come again for that. */
    private @Nullable Reply unit(Window.Waiting unit, List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply.accepted()) {
                listener.answered();
                heard = System.nanoTime();
                unit.does(!reply.replayed());
            } else if (isVerdict(reply)) {
                listener.answered();
                heard = System.nanoTime();
                window.end(unit, false);
                listener.refused(unit.unit(), unit.done(), reply);
                return null;
            } else {
                fatal(unit.unit().orders().get(unit.done()).name(), reply);
                window.end(unit, true);
                return reply;
            }
        }
        boolean isDone = unit.isDone();
        window.end(unit, !isDone);
        if (isDone) {
            listener.done(unit.unit(), unit.hasNews());
        }
        return null;
    }

    private void whole(Done one, Reply reply) {
        boolean alone = one.units().size() == 1 && one.units().getFirst().sent() == 1;
        if (reply.status() == 401) {
            credential.notTaken(one.token());
        } else if (alone && isVerdict(reply)) {
            unit(one.units().getFirst(), List.of(reply));
            return;
        } else if (!alone && reply.status() < 500 && reply.status() != 429) {
            // Not taken together: what is wrong with one is said to that one alone.
            one.units().forEach(Window.Waiting::goesByItself);
            one.units().forEach(unit -> window.end(unit, true));
            return;
        } else {
            fatal(one.units().getFirst().unit().orders().getFirst().name(), reply);
        }
        one.units().forEach(unit -> window.end(unit, true));
        trouble(why(reply), reply.retryAfter());
    }

    private void trouble(String why, Duration wanted) {
        if (System.nanoTime() - heard > patience.toNanos()) {
            throw new ToolException("command-service cannot take commands for " + patience.toSeconds() + " s: " + why
                    + ". Nothing is lost: run the same import again, and it goes on where it stopped.");
        }
        Duration longer = wanted.compareTo(pause) > 0 ? wanted : pause;
        pausedUntil = System.nanoTime() + longer.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private static void fatal(String command, Reply reply) {
        if (reply.status() != 401 && reply.status() != 429 && reply.status() < 500) {
            throw new ToolException("cannot go on with " + command + ": " + why(reply) + ". "
                    + reply.body().path("detail").asString("") + " "
                    + reply.body().path("remedy").asString(""));
        }
    }

    private static String why(Reply reply) {
        return "it answers " + reply.status() + (reply.rule() == null ? "" : " " + reply.rule());
    }

    private static String said(@Nullable Exception failure) {
        String message = failure == null ? null : failure.getMessage();
        return message == null || message.isBlank() ? "the connection broke" : message;
    }

    /** Refused by a rule, and would be again. */
    private static boolean isVerdict(Reply reply) {
        return switch (reply.status()) {
            case 400, 404, 409, 412, 413, 422 -> reply.rule() != null;
            // Not this requisition is a verdict; not this command at all is a mistake in how the import was started.
            case 403 -> reply.rule() != null && !reply.rule().equals("ROLE_NOT_ALLOWED");
            default -> false;
        };
    }
}
