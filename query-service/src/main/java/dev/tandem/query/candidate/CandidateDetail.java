package dev.tandem.query.candidate;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.pipeline.work.RequisitionRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate, as far as the reader may know them.
 *
 * @param id the one under which they go on
 * @param aliases the other ids that mean them, since it was found that they were known more than once
 * @param registeredAt when they first became known; null: they never were registered, as in a past that was brought in
 * @param name what they are called; null: nobody said
 * @param contact how to reach them; null: nobody said, or the reader may not know
 * @param erasedOn when they were erased; null: they were not
 * @param holds what forbids their erasure at the moment; null: the reader does not read legal holds
 * @param applications those of which the reader sees something, in the order in which they began
 * @param reads what the reader reads of them; {@code /candidates/{id}/activity} tells all of it
 */
record CandidateDetail(
        CandidateId id,
        List<Alias> aliases,
        @Nullable Instant registeredAt,
        @PersonalData @Nullable String name,
        @Nullable Contact contact,
        @Nullable Instant erasedOn,
        @Nullable List<Hold> holds,
        List<Applied> applications,
        List<Readable> reads) {

    /**
     * How to reach somebody.
     *
     * @param email null: nobody said
     * @param phone null: nobody said
     */
    record Contact(
            @PersonalData @Nullable String email,
            @PersonalData @Nullable String phone) {}

    /**
     * An id that means the same person as another.
     *
     * @param name what they were called under it; null: nobody said
     * @param contact how to reach them, as they said under it; null: nobody said, or the reader may not know
     */
    record Alias(
            CandidateId id,
            @PersonalData @Nullable String name,
            @Nullable Contact contact) {}

    /**
     * A legal hold that was not released.
     *
     * @param since when it was placed
     * @param reason why
     */
    record Hold(Instant since, @PersonalData String reason) {}

    /**
     * An application of theirs.
     *
     * @param source how they came to it
     * @param ending how it ended; null while it goes on
     * @param endedAt when it ended; null while it goes on
     */
    record Applied(
            ApplicationId application,
            RequisitionRef requisition,
            Source source,
            Stage stage,
            Instant beganAt,
            @Nullable Ending ending,
            @Nullable Instant endedAt) {}
}
