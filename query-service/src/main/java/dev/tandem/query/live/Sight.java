package dev.tandem.query.live;

import dev.tandem.access.Caller;
import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.projection.api.ReadModel;

/**
 * Of which searches a reader may know.
 *
 * @param bearer as whom command-service is asked
 */
record Sight(Discretion discretion, Caller caller, Bearer bearer) {

    /** In those rows. */
    Seeing of(ReadModel rows) {
        return discretion.of(rows, caller, bearer);
    }

    /** In rows as they were, given what they may know of now. */
    Seeing before(ReadModel then, ReadModel now, Seeing seeing) {
        return discretion.before(then, now, seeing);
    }
}
