package dev.tandem.importer.send;

import dev.tandem.client.Door;
import dev.tandem.client.Door.Answered;
import dev.tandem.client.Door.Step;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where commands are given: for good, or in a rehearsal. */
public sealed interface Desk {

    /**
     * Gives several commands in their order.
     *
     * @throws IOException if there was no answer
     */
    Answered give(List<Step> steps, String token) throws IOException, InterruptedException;

    /** How many requests may be under way at once. */
    int requests(int wanted);

    /** For good. */
    record ForGood(Door door) implements Desk {

        @Override
        public Answered give(List<Step> steps, String token) throws IOException, InterruptedException {
            return door.giveInOrder(steps, token);
        }

        @Override
        public int requests(int wanted) {
            return wanted;
        }
    }

    /** Nothing is recorded: each command is decided as if those before it had been. For one request at a time. */
    final class Rehearsing implements Desk {

        private final Door door;
        private final boolean onNothing;
        private final String name = "dry run " + UUID.randomUUID();
        private int after;

        /**
         * A new rehearsal.
         *
         * @param onNothing whether it begins on an empty log, not on what is stored
         */
        public Rehearsing(Door door, boolean onNothing) {
            this.door = door;
            this.onNothing = onNothing;
        }

        @Override
        public Answered give(List<Step> steps, String token) throws IOException, InterruptedException {
            Map<String, Object> turn = new HashMap<>(Map.of("name", name, "after", after));
            if (onNothing && after == 0) {
                turn.put("onNothing", true);
            }
            Answered answered = door.rehearse(steps, turn, token);
            if (answered.whole().status() == 409) {
                throw new ToolException("the dry run cannot go on: "
                        + answered.whole().body().path("detail").asString("") + " "
                        + answered.whole().body().path("remedy").asString(""));
            }
            after += answered.each().size();
            return answered;
        }

        @Override
        public int requests(int wanted) {
            return 1;
        }
    }
}
