package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.query.web.Expand;
import dev.tandem.query.web.ExpandPeople;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells besides what was asked for.
 *
 * @param candidates what the candidates in the answer are called, by their ids; those whose names one may not read are missing. Null
 *     unless {@code expand} names {@code candidate}
 * @param people what the people in the answer are called, by their ids; those who were never introduced are missing. Null unless
 *     {@code expand} names {@code people}
 */
public record Expanded(
        @Nullable Map<CandidateId, CandidateName> candidates,
        @Nullable Map<PersonId, PersonName> people) {

    /**
     * What was asked for about an answer; null if nothing was.
     *
     * @param answer all that it says; whoever stands in it as a {@link PersonId} is one of its people
     * @param candidates the candidates in it
     * @param request for which it is told
     */
    public static @Nullable Expanded of(
            Expand expand, Object answer, Stream<OnSearch> candidates, Names names, HttpServletRequest request) {
        return of(expand, answer, candidates, names, Bearer.of(request));
    }

    /** The same, for the bearer of a token. */
    public static @Nullable Expanded of(
            Expand expand, Object answer, Stream<OnSearch> candidates, Names names, Bearer bearer) {
        if (!expand.candidates() && !expand.people()) {
            return null;
        }
        Names.Told told = names.tell(
                expand.candidates() ? candidates.toList() : List.of(),
                expand.people() ? people(answer) : List.of(),
                bearer);
        return new Expanded(expand.candidates() ? told.candidates() : null, expand.people() ? told.people() : null);
    }

    /** The same about an answer without candidates. */
    public static @Nullable Expanded of(ExpandPeople expand, Object answer, Names names, HttpServletRequest request) {
        return of(expand.parsed(), answer, Stream.empty(), names, request);
    }

    /** The people in an answer, each once. */
    public static List<PersonId> people(Object answer) {
        return PeopleIn.answer(answer);
    }
}
