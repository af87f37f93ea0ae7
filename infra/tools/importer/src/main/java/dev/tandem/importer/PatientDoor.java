package dev.tandem.importer;

import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives a command until it is answered: whoever restarts the service meanwhile neither loses it (it is given again) nor doubles
 * it (it keeps its key).
 */
final class PatientDoor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final CommandsTogether door;
    private final Credential credential;
    private final Duration patience;
    private final Stop stop;

    /**
     * A patient client.
     *
     * @param patience how long to ask for the same answer
     */
    PatientDoor(Door door, Credential credential, Duration patience, Stop stop) {
        this.door = new CommandsTogether(door);
        this.credential = credential;
        this.patience = patience;
        this.stop = stop;
    }

    /** What one attempt came to, if not to a verdict: why, and how long the door wants to be left alone. */
    private record Trouble(String why, Duration wanted) {}

    /**
     * Gives the command and returns what the rules said to it.
     *
     * @throws Stop.Stopped if nobody wants to know any more
     * @throws ToolException if there is no answer for too long, or none that has to do with the rules
     */
    Reply give(Order order) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Trouble trouble;
            try {
                String token = credential.token();
                Reply reply = door.give(order, token);
                if (reply.accepted() || isVerdict(reply)) {
                    return reply;
                }
                trouble = trouble(order, reply, token);
            } catch (IOException e) {
                trouble = new Trouble("no answer (" + e + ")", Duration.ZERO);
            } catch (Credential.NoToken e) {
                trouble = new Trouble(String.valueOf(e.getMessage()), Duration.ZERO);
            }
            if (System.nanoTime() > giveUp) {
                throw new ToolException("command-service cannot take " + order.name() + " for "
                        + patience.toSeconds() + " s: " + trouble.why()
                        + ". Nothing is lost: run the same import again, and it goes on where it stopped.");
            }
            Duration longer = trouble.wanted().compareTo(pause) > 0 ? trouble.wanted() : pause;
            stop.sleep(longer.plusMillis(ThreadLocalRandom.current().nextLong(50)));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Trouble trouble(Order order, Reply reply, String token) {
        String why = "it answers " + reply.status() + (reply.rule() == null ? "" : " " + reply.rule());
        if (reply.status() == 401) {
            credential.notTaken(token);
        } else if (reply.status() != 429 && reply.status() < 500) {
            throw new ToolException("cannot go on with " + order.name() + ": " + why + " "
                    + reply.body().path("detail").asString(""));
        }
        return new Trouble(why, reply.retryAfter());
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
