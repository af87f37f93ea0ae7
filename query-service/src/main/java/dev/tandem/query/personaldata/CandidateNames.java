package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has command-service tell what candidates are called, to whoever asks, as far as they may know it. */
public final class CandidateNames {

    /** How many command-service tells in one call at most. */
    static final int AT_ONCE = 500;

    /** No status is an answer here but 200. */
    private static final int NONE = 0;

    private final CommandService commandService;

    CandidateNames(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * What these are called; those whose names the caller may not read are missing. Nobody is asked about none.
     *
     * <p>Throws what is answered with 401, 403 or 503, as {@link PersonalTexts#open} does.
     *
     * @param caller the request for which they are told
     */
    public Map<CandidateId, CandidateName> tell(List<OnSearch> candidates, HttpServletRequest caller) {
        Map<CandidateId, CandidateName> names = new LinkedHashMap<>();
        List<OnSearch> distinct = candidates.stream().distinct().toList();
        for (int begin = 0; begin < distinct.size(); begin += AT_ONCE) {
            List<OnSearch> some = distinct.subList(begin, Math.min(begin + AT_ONCE, distinct.size()));
            List<CandidateName> told = ask(some, caller);
            for (int i = 0; i < some.size(); i++) {
                CandidateName name = told.get(i);
                if (name.name() != null || name.erased() != null) {
                    names.put(some.get(i).candidate(), name);
                }
            }
        }
        return names;
    }

    private List<CandidateName> ask(List<OnSearch> some, HttpServletRequest caller) {
        @Nullable Told told = commandService.ask("/personal-data/names", new Asked(some), Told.class, caller, NONE);
        if (told == null || told.candidates() == null || told.candidates().size() != some.size()) {
            throw new PersonalDataUnavailableException(
                    "command-service told another number of names than the " + some.size() + " it was asked for");
        }
        return told.candidates();
    }

    private record Asked(List<OnSearch> candidates) {}

    private record Told(@Nullable List<CandidateName> candidates) {}
}
