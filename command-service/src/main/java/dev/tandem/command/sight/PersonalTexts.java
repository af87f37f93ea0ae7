package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.command.audit.Asker;
import dev.tandem.command.audit.Readings;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.privacy.PersonalDataJson;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.people.PersonForgotten;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Opens sealed texts for whoever may read them on that search, by the events as they are stored now. Which text it is, nobody can tell
 * from what is sealed: whoever asks says what it belongs to. Only those who are given stored events can ask at all.
 */
@Component
public final class PersonalTexts {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalTexts.class);

    private static final Part<@Nullable Instant> ERASED =
            Part.latest(Set.of(CandidateForgotten.class, PersonForgotten.class));

    private static final Set<Readable> OF_CANDIDATES =
            things(CandidateId.class, Readable.HISTORY, Readable.CANDIDATE_NAME);
    private static final Set<Readable> OF_PEOPLE = things(PersonId.class, Readable.HISTORY);

    private final Supplier<Lookup> logs;
    private final SealedTexts sealed;
    private final Clock clock;
    private final Replaced replaced;
    private final CandidatesOnSearches candidates;
    private final Readings readings;

    PersonalTexts(
            @Qualifier("lookups") Supplier<Lookup> logs,
            SealedTexts sealed,
            Clock clock,
            Replaced replaced,
            CandidatesOnSearches candidates,
            Readings readings) {
        this.logs = logs;
        this.sealed = sealed;
        this.clock = clock;
        this.replaced = replaced;
        this.candidates = candidates;
        this.readings = readings;
    }

    /**
     * What each of these says, in the same order. That they were read is kept for auditors; that texts were read by somebody who reads all
     * of their kind is in the log, too.
     *
     * @throws dev.tandem.access.ProblemException (403) if the caller may not read one of them
     * @throws dev.tandem.command.privacy.NotSealedHereException if one was not sealed with the key of its candidate
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had, or that they
     *     were read cannot be kept
     */
    public List<TextTold> open(List<TextAsked> texts, Asker asker) {
        Caller caller = asker.caller();
        readings.keep(asker, allowed(texts, caller));
        List<Optional<String>> opened = sealed.open(texts.stream()
                .map(text -> new About(text.subject(), text.sealed()))
                .toList());
        Map<DataSubject, @Nullable Instant> erasures = erasures(texts, opened);
        List<DataSubject> looked = texts.stream()
                .filter(text -> Rights.whole(caller, text.thing()) && text.thing() != Readable.PERSON)
                .map(TextAsked::subject)
                .distinct()
                .toList();
        if (!looked.isEmpty()) {
            LOG.info("{} had {} texts opened, about {}", caller.person(), texts.size(), looked);
        }
        List<TextTold> told = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            @Nullable String clear = opened.get(i).orElse(null);
            told.add(
                    clear == null
                            ? new TextTold(
                                    null, new Erased(erasures.get(texts.get(i).subject())))
                            : new TextTold(clear, null));
        }
        return told;
    }

    /** What is opened, and by which role or relation; what people are called, everybody reads all day, and is left out. */
    private List<Readings.Texts> allowed(List<TextAsked> texts, Caller caller) {
        Set<OnSearch> searches = texts.stream()
                .flatMap(text -> text.onSearch().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<OnSearch, List<CandidateOnSearch>> found =
                searches.isEmpty() ? Map.of() : CandidateOnSearch.underEachId(searches, logs.get(), candidates);
        Instant now = clock.instant();
        Map<OnWhich, Readings.Texts> together = new LinkedHashMap<>();
        for (TextAsked text : texts) {
            String by = Optional.of(text)
                    .filter(PersonalTexts::isOfSuch)
                    .flatMap(one -> allowedBy(one, caller, found, now))
                    .orElseThrow(() -> refused(caller, text.thing()));
            if (text.thing() != Readable.PERSON) {
                Readings.Texts its = together.computeIfAbsent(
                        new OnWhich(text.subject(), text.requisition()),
                        about -> new Readings.Texts(
                                about.subject(), about.requisition(), new TreeSet<>(), new TreeSet<>()));
                its.things().add(text.thing().name());
                its.allowedBy().add(by);
            }
        }
        return List.copyOf(together.values());
    }

    private record OnWhich(DataSubject subject, @Nullable RequisitionId requisition) {}

    /** By what they have to do with the search that is named, or because they read all there is of such texts. */
    private Optional<String> allowedBy(
            TextAsked text, Caller caller, Map<OnSearch, List<CandidateOnSearch>> found, Instant now) {
        if (text.person() != null) {
            return Secrecy.NONE.by(
                    caller, text.thing(), caller.person().equals(text.person()) ? Set.of(Relation.SELF) : Set.of());
        }
        return text.onSearch()
                .map(on -> found.getOrDefault(on, List.of()).stream()
                        .flatMap(one -> one.openedBy(caller, text.thing(), now, replaced).stream())
                        .findFirst())
                .orElseGet(() -> Rights.role(caller, text.thing()));
    }

    /** Nobody reads texts about candidates as what they may read of people, say. */
    private static boolean isOfSuch(TextAsked text) {
        return (text.person() == null ? OF_CANDIDATES : OF_PEOPLE).contains(text.thing());
    }

    /** As what texts about such people are read: what events about them tell. */
    private static Set<Readable> things(Class<? extends DataSubject> subject, Readable... more) {
        return Stream.concat(
                        Stream.of(more),
                        EventCatalog.types().values().stream()
                                .filter(type -> {
                                    @Nullable RecordComponent about = PersonalDataJson.subjectIn(type);
                                    return about != null && about.getType() == subject;
                                })
                                .map(ReadableEvents::thing)
                                .flatMap(thing -> Stream.of(thing, ReadableEvents.textsOf(thing))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RuntimeException refused(Caller caller, Readable thing) {
        return CommonProblems.forbidden(
                        "Not all of these texts (" + thing + ") are opened for " + caller.person()
                                + ", given what they have to do with those people.",
                        "Ask for those on searches of yours, or with a token of a role that reads all.")
                .exception();
    }

    private Map<DataSubject, @Nullable Instant> erasures(List<TextAsked> texts, List<Optional<String>> opened) {
        Set<DataSubject> erased = new LinkedHashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (opened.get(i).isEmpty()) {
                erased.add(texts.get(i).subject());
            }
        }
        return erased.isEmpty()
                ? Map.of()
                : logs.get().read(DecisionModel.each(erased, subject -> ERASED.of(subject.tag())));
    }
}
