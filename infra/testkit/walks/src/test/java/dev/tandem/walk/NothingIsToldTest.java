package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.projection.api.Table;
import dev.tandem.testing.TestSize;
import dev.tandem.walk.ServedQueries.Answer;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law of discretion: to whoever may not know of a search it makes no difference whether there is one. Random histories with such a
 * search, and the same without its events: every path of query-service answers every outsider the same, in every role, to the byte, and
 * every command of theirs on that search is decided alike. Whoever the search replaces is an outsider, whatever relation they stand in.
 */
class NothingIsToldTest {

    private static final RequisitionId KEPT = new RequisitionId(Names.USUAL.requisition());
    private static final PersonId STRANGER = new PersonId("stranger");
    private static final PersonId BOB = new PersonId("bob");
    private static final Confidential TO_FEW =
            new Confidential(List.of(new PersonId("tess")), List.of(new PersonId("ed")));

    /** What may be asked of each thing that there is. */
    private static final Map<Class<?>, List<String>> PATHS = Map.of(
            RequisitionId.class,
            List.of(
                    "/requisitions/%s",
                    "/requisitions/%s/board",
                    "/requisitions/%s/board/SUBMITTED",
                    "/requisitions/%s/ended",
                    "/requisitions/%s/history",
                    "/requisitions/%s/activity",
                    "/escalations?requisition=%s",
                    "/work-items?requisition=%s&total=true",
                    "/requisitions?id=%s&total=true&facets=STATUS,DEPARTMENT,ROLE_TYPE,RECRUITER,HIRING_MANAGER",
                    "/metrics/funnel?requisition=%s",
                    "/metrics/promises?requisition=%s",
                    "/metrics/stage-intervals?requisition=%s",
                    "/metrics/drill?cell=applications%%3Frequisition%%3D%s"),
            ApplicationId.class,
            List.of("/applications/%s", "/applications/%s/activity"),
            CandidateId.class,
            List.of("/candidates/%s", "/candidates/%s/activity"),
            InterviewId.class,
            List.of("/interviews/%s/kit"),
            HeadcountId.class,
            List.of("/headcounts/%s/activity"),
            PersonId.class,
            List.of(
                    "/people/%s",
                    "/people/%s/activity",
                    "/interviewers?id=%s&total=true",
                    "/interviewers/%s/calibration",
                    "/recruiters/%s/queue",
                    "/managers/%s/inbox",
                    "/requisitions?recruiter=%s&total=true&facets=STATUS,DEPARTMENT,ROLE_TYPE,RECRUITER,HIRING_MANAGER",
                    "/requisitions?hiringManager=%s&total=true",
                    "/metrics/promises?recruiter=%s",
                    "/metrics/promises?recruiter=%1$s&by=recruiter",
                    "/pairs/%s/mia?period=MONTH",
                    "/pairs/rob/%s",
                    "/metrics/funnel?hiringManager=%s"));

    private static final List<String> ALL = List.of(
            "/me",
            "/requisitions?total=true",
            "/requisitions?sort=title",
            "/work-items?total=true",
            "/escalations",
            "/sla?total=true",
            "/sla?state=KEPT,LATE",
            "/people",
            "/interviewers?total=true",
            "/interviewers?sort=-month&zone=Pacific/Auckland",
            "/interviewers?sort=-overdue&overdue=true",
            "/people?owing=true",
            "/people?departed=true&owing=true",
            "/headcounts/activity",
            "/house-terms/activity",
            "/candidates?q=noor",
            "/metrics/funnel",
            "/metrics/promises",
            "/metrics/promises?by=recruiter",
            "/metrics/speed?by=department",
            "/metrics/quality?by=pair",
            "/metrics/quality?by=manager&period=QUARTER",
            "/pairs/rob/mia",
            "/metrics/offers?period=MONTH",
            "/metrics/effort",
            "/metrics/escalations",
            "/metrics/stage-intervals",
            "/metrics/consistency",
            "/facts/searches",
            "/facts/applications?limit=500",
            "/facts/stage-intervals?limit=500",
            "/facts/interviews?limit=500",
            "/facts/feedback?limit=500",
            "/facts/offers?limit=500",
            "/facts/promises?limit=500",
            "/facts/escalations?limit=500");

    /** Auditors read everything. */
    private static final Set<Role> OUTSIDE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.AUDITOR));

    /** What can be asked as of a moment. */
    private static final Pattern PAST = Pattern.compile(
            "/requisitions(?!/[^/]+/activity)|/work-items|/recruiters/|/managers/|/applications/[^/]+$|/metrics/|/pairs/");

    /** How often something was asked as of a moment. */
    private int look;

    /** In which role the next question is asked, so that every path is asked in every role in the course of time. */
    private int turn;

    private int compared;
    private int shown;

    @Test
    void aConfidentialSearchMakesNoDifferenceToStrangers() throws Exception {
        try (ServedQueries with = new ServedQueries();
                ServedQueries without = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(2, 100); seed++) {
                holds(kept(Course.random(seed, Mix.EVERYTHING), seed % 2 == 0), STRANGER, OUTSIDE, with, without);
                holds(kept(Course.even(seed, 150), seed % 2 == 1), STRANGER, OUTSIDE, with, without);
            }
        }
        assertThat(compared).isGreaterThan(300);
        assertThat(shown).as("answers that told of something else").isGreaterThan(50);
    }

    @Test
    void norDoesASearchToWhomItReplaces() throws Exception {
        Set<Role> any = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
        try (ServedQueries with = new ServedQueries();
                ServedQueries without = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(2, 100); seed++) {
                holds(replacing(Course.random(seed, Mix.EVERYTHING), seed % 2 == 0), BOB, any, with, without);
                holds(replacing(Course.even(seed, 150), seed % 2 == 1), BOB, any, with, without);
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void everyCommandIsDecidedAsOnASearchThatNeverWas() {
        Map<String, Integer> given = new TreeMap<>();
        for (long seed = 0; seed < TestSize.of(20, 500); seed++) {
            Course course = Course.random(seed, Mix.EVERYTHING);
            decidedAlike(course, kept(course, true), STRANGER, OUTSIDE, seed, given);
            decidedAlike(
                    course, replacing(course, true), BOB, EnumSet.complementOf(EnumSet.of(Role.SYSTEM)), seed, given);
        }
        assertThat(given.keySet()).hasSizeGreaterThan(60);
    }

    @Test
    void everyReadModelThatTellsOfSearchesFollowsFromWhomTheyAreKept() {
        assertThat(EveryReadModel.all())
                .filteredOn(projection -> projection.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> Set.of("requisition", "recruiter").contains(column.name())))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        projection -> assertThat(projection.tables().stream().map(Table::name))
                                .as(projection.name())
                                .contains(KeptSearches.TABLE.name()));
    }

    private static void decidedAlike(
            Course course, List<Entry> log, PersonId who, Set<Role> roles, long seed, Map<String, Integer> given) {
        Log with = new Log();
        with.bring(log);
        Log without = new Log();
        without.bring(log.stream().filter(entry -> !entry.concerns(KEPT.tag())).toList());
        int step = 0;
        for (String command : Walk.commands()) {
            @Nullable Order order = course.walk().order(new Move(0, step++, (int) seed * 31 + step, 0), command);
            if (order == null || !order.body().path("requisition").asString("").equals(KEPT.value())) {
                continue;
            }
            for (Role role : roles) {
                if (Walk.type(command).admission().actingRole(Set.of(role)) != null) {
                    Order theirs = new Order(order.type(), order.body(), who, role, order.occurredAt());
                    assertThat(course.walk().decideOn(with, theirs))
                            .as("%s as %s: %s", who, role, order.body())
                            .isEqualTo(course.walk().decideOn(without, theirs));
                    given.merge(command, 1, Integer::sum);
                }
            }
        }
    }

    private void holds(List<Entry> log, PersonId who, Set<Role> roles, ServedQueries with, ServedQueries without)
            throws Exception {
        Instant now = log.getLast().recordedAt().plus(Duration.ofMinutes(1));
        with.tell(log, _ -> true, now);
        without.tell(log, entry -> !entry.concerns(KEPT.tag()), now);
        List<Role> each = List.copyOf(roles);
        int some = TestSize.of(1, each.size());
        for (String path : thenToo(paths(log), log)) {
            for (int i = 0; i < some; i++) {
                Role role = each.get(turn++ % each.size());
                Caller caller = new Caller(who, Set.of(role));
                Answer told = with.get(path, caller);
                assertThat(withoutPlace(told))
                        .as("%s as %s at %s", who, role, path)
                        .isEqualTo(withoutPlace(without.get(path, caller)));
                compared++;
                shown += told.status() == 200 ? 1 : 0;
            }
        }
    }

    /** What can be asked as of a moment is asked so, too: at the position of an event that whoever asks may know of, or by when it happened. */
    private List<String> thenToo(Set<String> paths, List<Entry> log) {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            all.add(path);
            if (PAST.matcher(path).lookingAt()) {
                int place = log.size() / 2 + look++ % (log.size() / 2);
                while (log.get(place).concerns(KEPT.tag())) {
                    place = (place + 1) % log.size();
                }
                all.add(path
                        + (path.contains("?") ? "&" : "?")
                        + (look % 2 == 0
                                ? "asOf=" + (place + 1)
                                : "effectiveAt=" + log.get(place).recorded().occurredAt()));
            }
        }
        return all;
    }

    /** A place in a list is sealed, over a number that is drawn: no two are the same, and nobody reads anything off one. */
    private static Answer withoutPlace(Answer answer) {
        return new Answer(answer.status(), answer.body().replaceAll("\"since\":\"[^\"]*\"", "\"since\":\"\""));
    }

    /** All that there is to ask after what happened there. */
    private static Set<String> paths(List<Entry> log) {
        Set<String> paths = new LinkedHashSet<>(ALL);
        Map<Class<?>, Set<String>> ids =
                new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
        for (Entry entry : log) {
            for (RecordComponent component : entry.event().getClass().getRecordComponents()) {
                if (PATHS.containsKey(component.getType())) {
                    ids.computeIfAbsent(component.getType(), _ -> new TreeSet<>())
                            .add(String.valueOf(value(component, entry.event())));
                }
            }
            ids.computeIfAbsent(PersonId.class, _ -> new TreeSet<>())
                    .add(entry.actor().value());
        }
        ids.computeIfAbsent(PersonId.class, _ -> new TreeSet<>()).addAll(List.of(STRANGER.value(), BOB.value()));
        ids.forEach((type, all) -> all.stream()
                .filter(id -> !id.equals("null"))
                .forEach(id -> Objects.requireNonNull(PATHS.get(type)).forEach(path -> paths.add(path.formatted(id)))));
        return paths;
    }

    private static @Nullable Object value(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The search is confidential from its beginning, or in the end. */
    private static List<Entry> kept(Course course, boolean fromTheBeginning) {
        return changed(course, opened -> opened.seenBy(fromTheBeginning ? TO_FEW : null), TO_FEW);
    }

    /** It replaces Bob, who is one of its leaders, on its team, on its panel, and stands in for a side; it may be confidential, too. */
    private static List<Entry> replacing(Course course, boolean confidential) {
        @Nullable Confidential kept = confidential ? new Confidential(List.of(BOB), List.of(BOB)) : null;
        List<Entry> log = new ArrayList<>(changed(course, NothingIsToldTest::insteadOfBob, kept));
        Entry last = log.getLast();
        Instant now = last.recordedAt();
        Stream.of(
                        Stream.of(Duty.values()).map(duty -> (Event) new HiringTeamJoined(KEPT, BOB, duty, BOB)),
                        Stream.of(Side.values()).map(side -> (Event)
                                new SideDelegated(KEPT, side, BOB, BOB, now, now.plus(Duration.ofDays(9)), Set.of())),
                        course.log().stream()
                                .map(Entry::event)
                                .filter(PanelAssigned.class::isInstance)
                                .map(panel -> (Event) new PanelAssigned(
                                        KEPT,
                                        ((PanelAssigned) panel)
                                                .members().stream()
                                                        .limit(1)
                                                        .map(member -> new PanelMember(
                                                                BOB, member.competencies(), member.trained()))
                                                        .toList())),
                        course.log().stream()
                                .map(Entry::event)
                                .filter(DebriefScheduled.class::isInstance)
                                .map(DebriefScheduled.class::cast)
                                .map(debrief -> (Event) new DebriefScheduled(
                                        debrief.debrief(),
                                        debrief.application(),
                                        debrief.requisition(),
                                        debrief.candidate(),
                                        debrief.startsAt(),
                                        List.of(BOB))))
                .flatMap(events -> events)
                .filter(event -> event.tags().contains(KEPT.tag()))
                .forEach(event -> log.add(last.saying(event)));
        return log;
    }

    private static RequisitionOpened insteadOfBob(RequisitionOpened opened) {
        return new RequisitionOpened(
                opened.requisition(),
                opened.title(),
                opened.department(),
                opened.roleType(),
                opened.location(),
                opened.openings(),
                opened.hiringManager(),
                opened.recruiter(),
                opened.compensation(),
                opened.headcount(),
                opened.costOfVacancyPerDay(),
                opened.stages(),
                opened.origin(),
                opened.level(),
                opened.neededBy(),
                null,
                RequisitionOpened.USER + BOB);
    }

    /** What the course changed about that itself is left out. */
    private static List<Entry> changed(
            Course course,
            java.util.function.UnaryOperator<RequisitionOpened> opening,
            @Nullable Confidential inTheEnd) {
        List<Entry> log = new ArrayList<>();
        for (Entry entry : course.log()) {
            if (entry.event() instanceof RequisitionOpened opened
                    && opened.requisition().equals(KEPT)) {
                log.add(entry.saying(opening.apply(opened)));
            } else if (!(entry.event() instanceof ConfidentialityChanged) || !entry.concerns(KEPT.tag())) {
                log.add(entry);
            }
        }
        Event last = new ConfidentialityChanged(KEPT, inTheEnd, new PersonId("rob"), "Not announced yet");
        log.add(log.getLast().saying(last));
        return log;
    }
}
