package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has command-service tell what candidates and people are called, to whoever asks, as far as they may know it. */
public final class Names {

    /** How many of each command-service tells in one call at most. */
    static final int AT_ONCE = 500;

    private final CommandService commandService;

    Names(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * What somebody is called, by their id; those whose names the caller may not read are missing.
     *
     * @param candidates of candidates
     * @param people of those who work on hires
     */
    public record Told(Map<CandidateId, CandidateName> candidates, Map<PersonId, PersonName> people) {}

    /**
     * What these are called. Nobody is asked about none; all together are one call, as long as there are no more than
     * {@value #AT_ONCE} of either.
     *
     * <p>Throws what is answered with 401, 403 or 503, as {@link PersonalTexts#open} does.
     *
     * @param caller the request for which they are told
     */
    public Told tell(List<OnSearch> candidates, List<PersonId> people, HttpServletRequest caller) {
        return tell(candidates, people, Bearer.of(caller));
    }

    /** As {@link #tell(List, List, HttpServletRequest)}, for the bearer of a token. */
    public Told tell(List<OnSearch> candidates, List<PersonId> people, Bearer caller) {
        Told told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<OnSearch> searched = candidates.stream().distinct().toList();
        List<PersonId> known = people.stream().distinct().toList();
        for (int begin = 0; begin < Math.max(searched.size(), known.size()); begin += AT_ONCE) {
            ask(slice(searched, begin), slice(known, begin), caller, told);
        }
        return told;
    }

    private static <T> List<T> slice(List<T> all, int begin) {
        return all.subList(Math.min(begin, all.size()), Math.min(begin + AT_ONCE, all.size()));
    }

    private void ask(List<OnSearch> candidates, List<PersonId> people, Bearer caller, Told told) {
        Answer answer = commandService.ask("/personal-data/names", new Asked(candidates, people), Answer.class, caller);
        List<CandidateName> ofCandidates = told(candidates.size(), answer.candidates());
        List<PersonName> ofPeople = told(people.size(), answer.people());
        for (int i = 0; i < candidates.size(); i++) {
            CandidateName name = ofCandidates.get(i);
            if (name.name() != null || name.erased() != null) {
                told.candidates().put(candidates.get(i).candidate(), name);
            }
        }
        for (int i = 0; i < people.size(); i++) {
            PersonName name = ofPeople.get(i);
            if (name.name() != null || name.erased() != null) {
                told.people().put(people.get(i), name);
            }
        }
    }

    /** As many as were asked for; where none were, whoever was asked may be older than the question. */
    private static <T> List<T> told(int asked, @Nullable List<T> told) {
        if (asked > 0 && (told == null || told.size() != asked)) {
            throw new PersonalDataUnavailableException(
                    "command-service told another number of names than the " + asked + " it was asked for");
        }
        return told == null ? List.of() : told;
    }

    private record Asked(List<OnSearch> candidates, List<PersonId> people) {}

    private record Answer(
            @Nullable List<CandidateName> candidates,
            @Nullable List<PersonName> people) {}
}
