package dev.tandem.command.relay;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a relay goes on, given what was recorded and what really stands on the topic. Asked only after fencing. */
final class ResumePoint {

    private static final Logger LOG = LoggerFactory.getLogger(ResumePoint.class);

    private ResumePoint() {}

    /**
     * The checkpoint to go on from.
     *
     * @param recorded what the last relay wrote, null if there never was one; may lag behind the topic
     * @param tail what is on the topic
     * @param head the position of the newest stored event
     * @throws TopicMismatchException if sending on would lose events or mix up their order
     */
    static Checkpoint from(@Nullable Checkpoint recorded, TopicTail tail, long head) {
        long position = position(recorded, tail);
        if (Math.max(position, tail.greatest()) > head) {
            // Consumers would drop the events that get these positions a second time.
            throw new TopicMismatchException(
                    "the topic has events up to position " + Math.max(position, tail.greatest())
                            + ", the store ends at " + head
                            + ": this topic was not filled from this store (an older backup?); delete the topic to fill it anew");
        }
        long resendUntil = recorded == null || isAnotherTopic(recorded, tail) ? 0 : recorded.resendUntil();
        return new Checkpoint(tail.topicId(), position, tail.endOffsets(), resendUntil);
    }

    private static long position(@Nullable Checkpoint recorded, TopicTail tail) {
        if (recorded == null || isAnotherTopic(recorded, tail)) {
            return unknownTopic(tail);
        }
        if (recorded.endOffsets().size() != tail.endOffsets().size()) {
            throw new TopicMismatchException(
                    "the topic had " + recorded.endOffsets().size()
                            + " partitions and now has " + tail.endOffsets().size()
                            + ": events of one requisition would stand in two partitions, out of order; "
                            + "delete the topic to fill it anew");
        }
        if (recorded.resending()) {
            return recorded.position();
        }
        List<Integer> shortened = IntStream.range(0, tail.endOffsets().size())
                .filter(partition ->
                        tail.endOffsets().get(partition) < recorded.endOffsets().get(partition))
                .boxed()
                .toList();
        if (shortened.isEmpty()) {
            return Math.max(recorded.position(), tail.greatest());
        }
        long intact = shortened.stream().mapToLong(tail.positions()::get).min().orElse(0);
        LOG.error("the broker has lost records of partitions {}: sending again from position {}", shortened, intact);
        return intact;
    }

    /** A topic made anew, or brought here from another cluster. */
    private static long unknownTopic(TopicTail tail) {
        if (tail.first() > 1) {
            // What is missing could not be sent any more: consumers would drop it, since later positions came first.
            throw new TopicMismatchException("the topic begins with position " + tail.first()
                    + " and no checkpoint says why: events before it are missing; delete the topic to fill it anew");
        }
        LOG.info("a topic without a checkpoint, filled up to position {}: going on from there", tail.greatest());
        return tail.greatest();
    }

    private static boolean isAnotherTopic(Checkpoint recorded, TopicTail tail) {
        return !recorded.topicId().equals(tail.topicId());
    }
}
