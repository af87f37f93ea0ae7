package dev.tandem.launcher.demo;

import java.time.Duration;
import java.time.Instant;

/** An hour in somebody's calendar. */
record InterviewTime(Instant startsAt, Instant endsAt) {

    static InterviewTime at(Instant start) {
        return new InterviewTime(start, start.plus(Duration.ofHours(1)));
    }
}
