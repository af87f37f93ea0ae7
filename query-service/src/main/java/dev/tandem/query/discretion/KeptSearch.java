package dev.tandem.query.discretion;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Confidential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search that is kept from somebody.
 *
 * @param confidential whether it is confidential
 * @param alsoSeenBy if so, which leaders see it all the same
 * @param replaces whether it replaces somebody, who sees nothing of it; who that is, is not known here
 */
record KeptSearch(boolean confidential, List<PersonId> alsoSeenBy, boolean replaces) {

    static KeptSearch of(@Nullable Confidential confidential, boolean replaces) {
        return new KeptSearch(
                confidential != null, confidential == null ? List.of() : confidential.alsoSeenBy(), replaces);
    }

    boolean fromSomebody() {
        return confidential || replaces;
    }
}
