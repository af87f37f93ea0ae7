package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.events.CandidateId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells what candidates are called to whoever may know it: by the events themselves, as they are stored now. */
@Component
public final class CandidateNames {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateNames.class);

    private final CandidatesOnSearches candidates;
    private final SealedTexts sealed;
    private final Clock clock;
    private final Replaced replaced;

    CandidateNames(SealedTexts sealed, Clock clock, Replaced replaced, CandidatesOnSearches candidates) {
        this.candidates = candidates;
        this.sealed = sealed;
        this.clock = clock;
        this.replaced = replaced;
    }

    /**
     * What each of these is called, in the same order; nothing of those whom the caller has nothing to do with. That a name was read
     * by somebody who reads all of them is in the log.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had
     */
    public List<Told> tell(List<OnSearch> asked, Caller caller) {
        Instant now = clock.instant();
        Map<OnSearch, CandidateOnSearch> found = candidates.of(asked);
        Map<OnSearch, StoredName> seen = new LinkedHashMap<>();
        found.forEach((of, candidate) -> {
            if (candidate.name().sealed() != null && candidate.namedTo(caller, now, replaced)) {
                seen.put(of, candidate.name());
            }
        });
        Map<CandidateId, StoredName> stored = new LinkedHashMap<>();
        seen.forEach((of, name) -> stored.put(of.candidate(), name));
        Map<CandidateId, Told> told = StoredName.told(stored, candidate -> candidate, sealed);
        Set<CandidateId> names = told.entrySet().stream()
                .filter(one -> one.getValue().name() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (Rights.whole(caller, Readable.CANDIDATE_NAME) && !names.isEmpty()) {
            LOG.info("{} read the names of {}", caller.person(), names);
        }
        return asked.stream()
                .map(of -> seen.containsKey(of) ? told.getOrDefault(of.candidate(), Told.NOTHING) : Told.NOTHING)
                .toList();
    }
}
