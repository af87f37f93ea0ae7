package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do, so that an escalation need not come again.
 *
 * @param what what is to be done
 * @param owner who does it; null in resolutions from before actions had owners
 * @param by the last moment; null likewise
 */
public record AgreedAction(
        String what, @Nullable PersonId owner, @Nullable Instant by) {}
