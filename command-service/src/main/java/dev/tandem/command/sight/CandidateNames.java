package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.sight.CandidateOnSearch.Person;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.command.sight.NamesTold.Erased;
import dev.tandem.command.sight.NamesTold.Told;
import dev.tandem.events.CandidateId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells what candidates are called to whoever may know it: by the events themselves, as they are stored now. */
@Component
public final class CandidateNames {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateNames.class);

    private final Supplier<Lookup> logs;
    private final SealedTexts sealed;
    private final Clock clock;

    CandidateNames(@Qualifier("lookups") Supplier<Lookup> logs, SealedTexts sealed, Clock clock) {
        this.logs = logs;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * What each of these is called, in the same order; nothing of those whom the caller has nothing to do with. That a name was read
     * by somebody who reads all of them is in the log.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had
     */
    public List<Told> tell(List<OnSearch> asked, Caller caller) {
        Instant now = clock.instant();
        Map<OnSearch, CandidateOnSearch> found = logs.get().read(DecisionModel.each(asked, CandidateOnSearch::model));
        Map<OnSearch, Person> seen = new LinkedHashMap<>();
        found.forEach((of, candidate) -> {
            if (candidate.applied()
                    && candidate.person().name() != null
                    && Rights.reads(caller, Readable.CANDIDATE_NAME, candidate.relations(caller.person(), now))) {
                seen.put(of, candidate.person());
            }
        });
        Map<CandidateId, String> names = opened(seen);
        if (Rights.whole(caller, Readable.CANDIDATE_NAME) && !names.isEmpty()) {
            LOG.info("{} read the names of {}", caller.person(), names.keySet());
        }
        return asked.stream()
                .map(of -> told(seen.get(of), names.get(of.candidate())))
                .toList();
    }

    private Map<CandidateId, String> opened(Map<OnSearch, Person> seen) {
        Map<CandidateId, String> stored = new LinkedHashMap<>();
        seen.forEach((of, person) -> {
            if (person.erasedAt() == null) {
                stored.put(of.candidate(), Objects.requireNonNull(person.name()));
            }
        });
        List<Optional<String>> texts = sealed.open(stored.entrySet().stream()
                .map(one -> new About(one.getKey(), one.getValue()))
                .toList());
        Map<CandidateId, String> names = new HashMap<>();
        int next = 0;
        for (CandidateId candidate : stored.keySet()) {
            texts.get(next++).ifPresent(name -> names.put(candidate, name));
        }
        return names;
    }

    private static Told told(@Nullable Person person, @Nullable String name) {
        if (person == null) {
            return Told.NOTHING;
        }
        return name == null ? new Told(null, new Erased(person.erasedAt())) : new Told(name, null);
    }
}
