package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.Table;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each event is heard by each read model that it concerns, and by no other: what the folds make of random courses is what the table
 * {@code heard.md} says. A new event or read model fails here until it is in the table, with a reason wherever it is not heard.
 */
class EveryEventIsHeardTest {

    /** What requisitions, applications and boards show, which no view adds to. */
    private static final String PROGRESS = "progress";

    private static final String DISCRETIONS = "Discretions";

    private static final List<Projection> TYPED = EveryReadModel.all().stream()
            .filter(projection -> !(projection instanceof RawProjection))
            .toList();

    @Test
    void everyEventIsInTheTableWithEveryReadModel() {
        HeardTable table = HeardTable.read();

        assertThat(table.rows().keySet()).as("rows of heard.md").isEqualTo(events());
        assertThat(table.readModels())
                .as("columns of heard.md")
                .containsExactlyInAnyOrderElementsOf(TYPED.stream()
                        .flatMap(projection -> columns(projection).values().stream())
                        .collect(Collectors.toSet()));
        Set<String> used = table.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> !cell.equals(HeardTable.HEARD))
                .collect(Collectors.toSet());
        assertThat(table.reasons().keySet())
                .as("reasons of heard.md, and the letters of its cells")
                .isEqualTo(used);
        assertThat(table.reasons().values())
                .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(15));
    }

    @Test
    void whatIsHeardIsWhatTheTableSays() {
        Map<String, Set<String>> heard = new TreeMap<>();
        courses().forEach(course -> listen(course, heard));

        assertThat(heard.keySet()).as("events that were recorded at all").isEqualTo(events());
        SoftAssertions.assertSoftly(all -> HeardTable.read()
                .rows()
                .forEach((event, row) -> all.assertThat(heard.get(event))
                        .as("who hears of %s; expected is what heard.md says", event)
                        .isEqualTo(HeardTable.heardIn(row))));
    }

    private static Stream<EndedCourse> courses() {
        return Stream.of(
                        LongStream.range(0, TestSize.of(12, 40)).mapToObj(EndedCourse::even),
                        LongStream.range(0, TestSize.of(250, 600))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.EVERYTHING)),
                        LongStream.range(0, TestSize.of(150, 600))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.PROMISES)),
                        LongStream.range(0, TestSize.of(50, 600))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.OFFERS)),
                        Stream.of(unwritten(), undecided()).map(EndedCourse::of))
                .flatMap(courses -> courses);
    }

    private static Course unwritten() {
        Course course = Course.random(0, Mix.PREPARATIONS);
        RandomWalkTest.sitDownAndWriteNothing(course.walk());
        bindWhileAQuestionIsOpen(course.walk());
        standInWhileAKickoffIsDue(course.walk());
        handOverWhileSomebodyStandsIn(course.walk());
        missTheKickoff(course.walk());
        somebodyLeavesAndIsForgotten(course.walk());
        somebodyIsReplacedAndForgotten(course.walk());
        somebodyIsToldOfEvents(course.walk());
        return course;
    }

    /** A round of interviews that nobody decides. */
    private static Course undecided() {
        Course course = Course.even(0, 0);
        Tale.interviewAnother(course.walk());
        return course;
    }

    private static void bindWhileAQuestionIsOpen(Walk walk) {
        Map<String, String> search = Map.of("requisition", "req-bound");
        walk.surely("OpenRequisition", "rob", Role.RECRUITER, search);
        Map<String, @Nullable String> question = new HashMap<>(search);
        question.put("candidate", null);
        walk.surely("AskQuestion", "rob", Role.RECRUITER, question);
        walk.surely("ProposeHouseTerms", "tea", Role.TA_LEADER, Map.of());
        walk.surely("AdoptHouseTerms", "eve", Role.EXECUTIVE, Map.of("version", 1));
    }

    private static void somebodyIsToldOfEvents(Walk walk) {
        Map<String, Object> webhook = Map.of("webhook", "payroll");
        walk.surely("SubscribeWebhook", "ana", Role.ANALYST, webhook);
        walk.surely("RotateWebhookSecret", "ana", Role.ANALYST, webhook);
        walk.surely("PauseWebhook", "system", Role.SYSTEM, webhook);
        walk.surely("ResumeWebhook", "ana", Role.ANALYST, webhook);
        walk.surely("UnsubscribeWebhook", "ana", Role.ANALYST, webhook);
    }

    private static void somebodyIsReplacedAndForgotten(Walk walk) {
        Map<String, Object> search = new HashMap<>();
        search.put("requisition", null);
        search.put("replaces", Map.of("name", "Bob Example"));
        Outcome.Recorded opened = (Outcome.Recorded) walk.surely("OpenRequisition", "rob", Role.RECRUITER, search);
        RequisitionId id = ((RequisitionOpened) opened.events().getFirst()).requisition();
        walk.surely("ForgetReplaced", "rob", Role.RECRUITER, Map.of("requisition", id.value()));
    }

    private static void standInWhileAKickoffIsDue(Walk walk) {
        Instant now = walk.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        walk.surely(
                "RecordAbsence",
                "mia",
                Role.HIRING_MANAGER,
                Map.of("from", today.toString(), "until", today.plusDays(30).toString()));
        walk.look();
        walk.surely(
                "DelegateSide",
                "mia",
                Role.HIRING_MANAGER,
                Map.of(
                        "requisition",
                        "req-bound",
                        "from",
                        now.toString(),
                        "until",
                        now.plus(Duration.ofDays(30)).toString()));
        walk.surely("EndDelegation", "mia", Role.HIRING_MANAGER, Map.of("requisition", "req-bound"));
    }

    private static void handOverWhileSomebodyStandsIn(Walk walk) {
        walk.surely(
                "DelegateSide",
                "rob",
                Role.RECRUITER,
                Map.of(
                        "requisition",
                        "req-bound",
                        "from",
                        walk.now().toString(),
                        "until",
                        walk.now().plus(Duration.ofDays(30)).toString()));
        walk.surely(
                "ReassignRequisition",
                "tea",
                Role.TA_LEADER,
                Map.of("requisition", "req-bound", "side", "RECRUITER", "to", "rita"));
    }

    private static void somebodyLeavesAndIsForgotten(Walk walk) {
        walk.surely("IntroducePerson", "pro", Role.PROVISIONER, Map.of());
        walk.surely("RecordDeparture", "pro", Role.PROVISIONER, Map.of("on", "2026-01-02"));
        walk.surely("ForgetPerson", "pia", Role.PRIVACY_OFFICER, Map.of());
    }

    /** The manager works on fewer days, so that more time is left once only they owe the kickoff. */
    private static void missTheKickoff(Walk walk) {
        Map<String, Object> week = Map.of(
                "zone", "Europe/Lisbon",
                "days", List.of("TUESDAY", "WEDNESDAY", "FRIDAY"),
                "opens", "09:00",
                "closes", "17:00",
                "holidays", List.of());
        walk.surely("SetWorkingHours", "tea", Role.TA_LEADER, Map.of("person", "otto", "week", week));
        Map<String, String> search =
                Map.of("requisition", "req-missed", "hiringManager", "otto", "roleType", "ENGINEER");
        walk.surely("OpenRequisition", "rob", Role.RECRUITER, search);
        walk.look();
        walk.surely("RecordKickoffMissed", "rob", Role.RECRUITER, Map.of("requisition", "req-missed"));
    }

    private static void listen(EndedCourse course, Map<String, Set<String>> heard) {
        for (Projection projection : TYPED) {
            Map<String, String> columns = columns(projection);
            Hearing hearing = new Hearing(projection);
            for (Entry entry : course.log()) {
                Set<String> by = heard.computeIfAbsent(entry.event().getClass().getSimpleName(), _ -> new TreeSet<>());
                hearing.hear(entry).forEach(table -> by.add(columns.get(table.name())));
            }
        }
    }

    private static Set<String> events() {
        return EventCatalog.types().values().stream()
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In which column of the table each table of a read model is, by its name; what views of the pipeline derive is in a column of each. */
    private static Map<String, String> columns(Projection projection) {
        boolean pipeline = projection.name().equals(PipelineProjection.NAME);
        Map<String, String> columns = new HashMap<>();
        put(projection.tables(), pipeline ? PROGRESS : projection.name(), columns);
        if (pipeline) {
            EveryReadModel.views()
                    .forEach(view -> put(view.tables(), view.getClass().getSimpleName(), columns));
        }
        // Each has a copy of it, for which one view speaks in the table.
        columns.computeIfPresent(KeptSearches.TABLE.name(), (_, _) -> DISCRETIONS);
        return columns;
    }

    private static void put(Collection<Table<?>> tables, String column, Map<String, String> columns) {
        tables.forEach(table -> columns.put(table.name(), column));
    }
}
