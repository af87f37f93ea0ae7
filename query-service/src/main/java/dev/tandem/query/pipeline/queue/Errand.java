package dev.tandem.query.pipeline.queue;

import dev.tandem.query.pipeline.work.Awaited;
import dev.tandem.query.pipeline.work.Waiting;

/**
 * Something that waits for one person of the manager's side.
 *
 * @param who the hiring manager, or which interviewer
 */
record Errand(Waiting item, Awaited who) {

    String key() {
        return item.key() + "@" + (who.person() == null ? who.party() : who.person());
    }
}
