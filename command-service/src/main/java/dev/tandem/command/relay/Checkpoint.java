package dev.tandem.command.relay;

import java.util.List;

/**
 * How far events were relayed.
 *
 * @param topicId Kafka's id of the topic they were sent to
 * @param position of the last event on the topic, 0 for none
 * @param endOffsets per partition the offset behind the last record sent
 * @param resendUntil while {@code position} is below this, events are sent again on purpose
 */
record Checkpoint(String topicId, long position, List<Long> endOffsets, long resendUntil) {

    /** Whether events that may stand on the topic already are being sent again. */
    boolean resending() {
        return position < resendUntil;
    }

    /** This checkpoint, further on. */
    Checkpoint at(long newPosition, List<Long> newEndOffsets) {
        return new Checkpoint(topicId, newPosition, newEndOffsets, resendUntil);
    }
}
