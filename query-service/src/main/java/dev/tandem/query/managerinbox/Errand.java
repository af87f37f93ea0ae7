package dev.tandem.query.managerinbox;

import dev.tandem.query.waiting.Awaited;
import dev.tandem.query.waiting.Waiting;

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
