package dev.tandem.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is as far ahead of another as people have moved it. It looks each time, so a move shows at once. */
final class MovedClock extends Clock {

    private final MovedTime moved;
    private final Clock world;

    MovedClock(MovedTime moved, Clock world) {
        this.moved = moved;
        this.world = world;
    }

    @Override
    public Instant instant() {
        return world.instant().plus(moved.ahead());
    }

    @Override
    public ZoneId getZone() {
        return world.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(moved, world.withZone(zone));
    }
}
