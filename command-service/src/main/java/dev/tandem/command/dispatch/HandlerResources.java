package dev.tandem.command.dispatch;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.decision.Standing;
import dev.tandem.command.privacy.Sealing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every decision is handled with.
 *
 * @param codec events to JSON and back
 * @param refusals what was refused to requests with an idempotency key
 * @param clock the time
 * @param standing how people stand to a requisition
 * @param log what is stored when it is asked for
 * @param replaced knows whom a search replaces
 * @param sealing seals what tells of people
 */
record HandlerResources(
        EventCodec codec,
        RememberedRefusals refusals,
        InstantSource clock,
        Standing.Reading standing,
        Supplier<Lookup> log,
        Replaced replaced,
        Sealing sealing) {

    /** Version 7: unique, and in the order of their making, which is kind to the index. */
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    String newId() {
        return IDS.generate().toString();
    }

    /** These first, each once, and after them new ones. */
    Supplier<String> newIds(List<String> chosen) {
        Iterator<String> first = chosen.iterator();
        return () -> first.hasNext() ? first.next() : newId();
    }

    /** In microseconds, which is what the database keeps: a time that was stored and read is still the same time. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
