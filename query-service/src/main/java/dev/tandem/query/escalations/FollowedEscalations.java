package dev.tandem.query.escalations;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.query.live.FollowedList;
import dev.tandem.query.live.Interest;
import dev.tandem.query.live.View;
import java.util.List;

/** Escalations, to be followed. */
record FollowedEscalations(Caller caller, EscalationFilter filter) implements FollowedList<Escalation> {

    @Override
    public String projection() {
        return EscalationsProjection.NAME;
    }

    @Override
    public Interest interest() {
        return Rights.whole(caller, Readable.ESCALATION)
                ? new Interest.Everything()
                : new Interest.OfPerson(caller.person());
    }

    @Override
    public List<Escalation> items(View view, int most) {
        return new EscalationList(view).all(filter, most);
    }

    @Override
    public String id(Escalation escalation) {
        return escalation.id().value();
    }
}
