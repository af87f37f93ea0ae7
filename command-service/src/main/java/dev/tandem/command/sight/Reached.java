package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds candidates by how they are reached, whoever asks. */
@FunctionalInterface
public interface Reached {

    /**
     * Those who gave one of the two, by their ids, as far as is known.
     *
     * @param most how many at most
     */
    List<CandidateId> at(@Nullable String email, @Nullable String phone, int most);
}
