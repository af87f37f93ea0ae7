package dev.tandem.query.application;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.activity.SeenApplication;
import dev.tandem.query.activity.Sight;
import dev.tandem.query.activity.Sights;
import dev.tandem.query.application.ApplicationDetail.Other;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.RecordedEvents;
import dev.tandem.query.history.Scope;
import dev.tandem.query.personaldata.SealedTexts.About;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.pipeline.work.ApplicationWorkItems;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.replay.Replays;
import dev.tandem.query.web.Then;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an application together from how far it has come and from what happened. */
@Component
final class ApplicationReading {

    private static final Set<Class<? extends Event>> OF_APPLICATION =
            union(Way.MOVES, Assessment.SAYINGS, Interviews.EVENTS);
    private static final Set<Class<? extends Event>> OF_SEARCH = union(Way.HOLDS, Assessment.REQUIREMENTS);

    private final ReadModels reads;
    private final Sights sights;
    private final InstantSource clock;
    private final Replays replays;

    ApplicationReading(ReadModels reads, Sights sights, InstantSource clock, Replays replays) {
        this.replays = replays;
        this.reads = reads;
        this.sights = sights;
        this.clock = clock;
    }

    @SafeVarargs
    static Set<Class<? extends Event>> union(Set<Class<? extends Event>>... sets) {
        Set<Class<? extends Event>> all = new HashSet<>();
        Stream.of(sets).forEach(all::addAll);
        return Set.copyOf(all);
    }

    /** What the texts in each part of it belong to. */
    static Map<String, About> texts(SeenApplication seen) {
        CandidateId candidate = seen.progress().candidate();
        RequisitionId requisition = seen.progress().requisition();
        return Map.of(
                "requirements",
                new About(candidate, requisition, Readable.JUDGEMENT),
                "interviews",
                new About(candidate, requisition, Readable.FEEDBACK));
    }

    /**
     * What an application is put together from.
     *
     * @param others the candidate's other applications of which the caller sees something
     */
    private record Found(
            SeenApplication seen,
            List<SeenApplication> others,
            ReadModel pipeline,
            RecordedEvents events,
            Instant now) {}

    /** The application as that caller sees it; its texts are sealed. */
    ApplicationDetail detail(SeenApplication seen, Caller caller, Consistency consistency) {
        RecordedEvents events = RecordedEvents.of(reads, consistency);
        return put(
                new Found(
                        seen,
                        others(seen, events, caller, consistency),
                        reads.of(PipelineProjection.NAME, consistency),
                        events,
                        clock.instant()),
                caller);
    }

    /**
     * The same as it was then: what the caller sees of it now.
     *
     * @throws dev.tandem.access.ProblemException (403) if they may not look at how it stood, (404) if there was none
     */
    ApplicationDetail past(SeenApplication seen, Then then, Caller caller, Consistency consistency) {
        RequisitionId search = seen.progress().requisition();
        if (!seen.looksBack()) {
            throw Rights.notTheirs(caller, Readable.PAST, search).exception();
        }
        Replay replay = replays.of(then, consistency);
        RecordedEvents events = RecordedEvents.of(reads, consistency).within(replay.bound());
        List<SeenApplication> others = others(seen, events, caller, consistency).stream()
                .filter(SeenApplication::looksBack)
                .toList();
        ReadModel pipeline = replay.of(
                PipelineProjection.NAME,
                Stream.concat(Stream.of(seen), others.stream())
                        .map(one -> one.progress().requisition())
                        .distinct()
                        .toList());
        SeenApplication asItWas = asItWas(seen, pipeline)
                .orElseThrow(() -> Rights.unknown(seen.progress().application()).exception());
        return put(
                new Found(
                        asItWas,
                        others.stream()
                                .flatMap(other -> asItWas(other, pipeline).stream())
                                .toList(),
                        pipeline,
                        events,
                        replay.now()),
                caller);
    }

    private static Optional<SeenApplication> asItWas(SeenApplication seen, ReadModel then) {
        return then.find(
                        ProgressFold.APPLICATIONS, seen.progress().application().value())
                .map(seen::asItWas);
    }

    private ApplicationDetail put(Found found, Caller caller) {
        SeenApplication seen = found.seen();
        ApplicationProgress progress = seen.progress();
        Sight sight = seen.sight();
        Instant now = found.now();
        ReadModel pipeline = found.pipeline();
        RequisitionProgress requisition = pipeline.find(
                        ProgressFold.REQUISITIONS, progress.requisition().value())
                .orElseThrow();
        RecordedEvents events = found.events();
        List<Happened> own = events.all(seen.scope(), OF_APPLICATION);
        List<Happened> search = events.all(new Scope.SearchAlone(progress.requisition()), OF_SEARCH);
        RequisitionRef ref = RequisitionRef.of(requisition);
        return new ApplicationDetail(
                progress.application(),
                ref,
                progress.candidate(),
                progress.source(),
                progress.origin(),
                progress.stage(),
                progress.stageSince(),
                progress.began().at(),
                progress.submitted() == null ? null : progress.submitted().at(),
                progress.ending(),
                progress.endedAt(),
                Way.of(of(own, Way.MOVES), requisition.opened().stages().getFirst(), of(search, Way.HOLDS), now),
                sight.sees(Readable.JUDGEMENT)
                        ? Assessment.of(of(search, Assessment.REQUIREMENTS), of(own, Assessment.SAYINGS))
                        : null,
                sight.sees(Readable.SCHEDULE)
                        ? Interviews.of(
                                of(own, Interviews.EVENTS),
                                writer -> sight.sees(Readable.FEEDBACK)
                                        || sight.seesOwn(Readable.FEEDBACK) && writer.equals(caller.person()))
                        : null,
                seen.people().blinds(caller.person(), clock.instant()),
                WorkItem.waiting(
                        ApplicationWorkItems.of(progress, requisition),
                        requisition.status().phase(),
                        ref,
                        caller.person(),
                        now),
                found.others().stream()
                        .map(other -> other(other.progress(), pipeline))
                        .toList(),
                Stream.of(Readable.values())
                        .filter(thing -> sight.sees(thing) || sight.seesOwn(thing))
                        .toList(),
                null);
    }

    private List<SeenApplication> others(
            SeenApplication seen, RecordedEvents events, Caller caller, Consistency consistency) {
        return events.searchesOf(seen.progress().candidate()).stream()
                .filter(search -> !search.equals(seen.progress().requisition()))
                .flatMap(search -> sights.seen(search, seen.progress().candidate(), caller, consistency).stream())
                .filter(other -> other.sight().sees(Readable.APPLICATION))
                .toList();
    }

    private static Other other(ApplicationProgress progress, ReadModel pipeline) {
        String title = pipeline.find(
                        ProgressFold.REQUISITIONS, progress.requisition().value())
                .map(requisition -> requisition.opened().title())
                .orElse("");
        return new Other(
                progress.application(),
                progress.requisition(),
                title,
                progress.stage(),
                progress.ending(),
                progress.endedAt());
    }

    private static List<Happened> of(List<Happened> all, Set<Class<? extends Event>> types) {
        return all.stream()
                .filter(one -> types.contains(one.event().getClass()))
                .toList();
    }
}
