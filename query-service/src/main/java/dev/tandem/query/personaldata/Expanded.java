package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.query.web.Expand;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells besides what was asked for.
 *
 * @param candidates what the candidates in the answer are called, by their ids; those whose names one may not read are missing
 */
public record Expanded(Map<CandidateId, CandidateName> candidates) {

    /**
     * What was asked for about these; null if nothing was.
     *
     * @param request for which it is told
     */
    public static @Nullable Expanded of(
            Expand expand, Stream<OnSearch> candidates, CandidateNames names, HttpServletRequest request) {
        return expand.candidates() ? new Expanded(names.tell(candidates.toList(), request)) : null;
    }
}
