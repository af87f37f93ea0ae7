package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.access.Caller;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.query.pipeline.partnership.Owed;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.testing.TestSize;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The load of interviewers twice: what is answered is what somebody counts who goes through the log with a calendar. Only when feedback is
 * due both take from the agreement, whose own laws hold that.
 */
class InterviewerLoadTest {

    private static final List<String> ZONES = List.of("UTC", "Pacific/Auckland", "America/Los_Angeles");
    private static final Caller AUDITOR = new Caller(new PersonId("aud"), Set.of(Role.AUDITOR));

    private int interviews;
    private int overdue;
    private int panels;

    @Test
    void everyLoadIsWhatAnIndependentCountGives() throws Exception {
        try (ServedQueries served = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(30, 400); seed++) {
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
                Mix mix = List.of(Mix.PROMISES, Mix.INTERVIEWS, Mix.EVERYTHING).get((int) seed % 3);
                List<Entry> whole = EndedCourse.random(seed % 30, mix).log();
                for (int i = 0; i < 3; i++) {
                    List<Entry> log = i == 0 ? whole : someTimeIn(whole, random);
                    Instant now = i == 1
                            ? log.getLast().recordedAt().plus(Duration.ofHours(random.nextInt(200)))
                            : aroundAnInterview(log, random);
                    String zone = ZONES.get(random.nextInt(ZONES.size()));
                    served.tell(log, _ -> true, now);
                    assertThat(answered(served, zone))
                            .as("seed %s at %s in %s", seed, now, zone)
                            .isEqualTo(counted(log, now, ZoneId.of(zone)));
                }
            }
        }
        assertThat(interviews).as("interviews of this week").isGreaterThan(10);
        assertThat(overdue).as("feedback overdue").isGreaterThan(2);
        assertThat(panels).as("panels").isGreaterThan(10);
    }

    /** Until soon after something became of an interview, or made it pointless; all of it, if nothing is. */
    private static List<Entry> someTimeIn(List<Entry> log, RandomGenerator random) {
        int[] places = IntStream.range(0, log.size())
                .filter(i -> log.get(i).event() instanceof InterviewScheduled
                        || log.get(i).event() instanceof InterviewCompleted
                        || log.get(i).event() instanceof CandidateWithdrew
                        || log.get(i).event() instanceof CandidateRejected)
                .toArray();
        return places.length == 0
                ? log
                : log.subList(0, Math.min(log.size(), places[random.nextInt(places.length)] + 1 + random.nextInt(12)));
    }

    /** Or at the end, if there is none. */
    private static Instant aroundAnInterview(List<Entry> log, RandomGenerator random) {
        List<Instant> starts = log.stream()
                .filter(entry -> entry.event() instanceof InterviewScheduled)
                .map(entry -> ((InterviewScheduled) entry.event()).startsAt())
                .toList();
        Instant at = starts.isEmpty() ? log.getLast().recordedAt() : starts.get(random.nextInt(starts.size()));
        return at.plus(Duration.ofHours(random.nextInt(-150, 150)));
    }

    private Map<String, Load> answered(ServedQueries served, String zone) {
        Map<String, Load> loads = new TreeMap<>();
        JsonNode answer = JsonMapper.shared()
                .readTree(served.get("/interviewers?limit=500&zone=" + zone, AUDITOR)
                        .body());
        for (JsonNode one : answer.get("items")) {
            loads.put(
                    one.get("id").asString(),
                    new Load(
                            one.at("/week/held").asInt(),
                            one.at("/week/planned").asInt(),
                            one.at("/month/held").asInt(),
                            one.at("/month/planned").asInt(),
                            one.at("/feedback/owed").asInt(),
                            one.at("/feedback/overdue").asInt(),
                            one.get("panels").asInt()));
        }
        return loads;
    }

    private record Load(
            int weekHeld, int weekPlanned, int monthHeld, int monthPlanned, int owed, int overdue, int panels) {

        Load and(Load more) {
            return new Load(
                    weekHeld + more.weekHeld,
                    weekPlanned + more.weekPlanned,
                    monthHeld + more.monthHeld,
                    monthPlanned + more.monthPlanned,
                    owed + more.owed,
                    overdue + more.overdue,
                    panels + more.panels);
        }
    }

    private record Interview(
            ApplicationId application, RequisitionId search, List<PersonId> people, Instant at, boolean held) {}

    private Map<String, Load> counted(List<Entry> log, Instant now, ZoneId zone) {
        Map<InterviewId, Interview> interviews = new LinkedHashMap<>();
        Map<ApplicationId, Boolean> over = new HashMap<>();
        Map<RequisitionId, List<PersonId>> panel = new LinkedHashMap<>();
        Set<RequisitionId> closed = new HashSet<>();
        Set<RequisitionId> confidential = new HashSet<>();
        Set<RequisitionId> replacing = new HashSet<>();
        for (Entry entry : log) {
            switch (entry.event()) {
                case InterviewScheduled e ->
                    interviews.put(
                            e.interview(),
                            new Interview(
                                    e.application(),
                                    e.requisition(),
                                    e.assignments().stream()
                                            .map(one -> one.interviewer())
                                            .toList(),
                                    e.startsAt(),
                                    false));
                case InterviewRescheduled e ->
                    interviews.computeIfPresent(
                            e.interview(),
                            (_, one) -> new Interview(
                                    one.application(), one.search(), one.people(), e.startsAt(), one.held()));
                case InterviewerSwapped e ->
                    interviews.computeIfPresent(
                            e.interview(),
                            (_, one) -> new Interview(
                                    one.application(),
                                    one.search(),
                                    one.people().stream()
                                            .map(person -> person.equals(e.out()) ? e.in() : person)
                                            .toList(),
                                    one.at(),
                                    one.held()));
                case InterviewCancelled e -> interviews.remove(e.interview());
                case InterviewCompleted e ->
                    interviews.computeIfPresent(
                            e.interview(),
                            (_, one) ->
                                    new Interview(one.application(), one.search(), e.interviewers(), one.at(), true));
                case PanelAssigned e ->
                    panel.put(
                            e.requisition(),
                            e.members().stream().map(one -> one.interviewer()).toList());
                case RequisitionFilled e -> closed.add(e.requisition());
                case RequisitionCancelled e -> closed.add(e.requisition());
                case RequisitionReopened e -> closed.remove(e.requisition());
                case RequisitionOpened e -> {
                    if (e.confidential() != null) {
                        confidential.add(e.requisition());
                    }
                    if (e.replaces() != null) {
                        replacing.add(e.requisition());
                    }
                }
                case ConfidentialityChanged e -> {
                    if (e.confidential() == null) {
                        confidential.remove(e.requisition());
                    } else {
                        confidential.add(e.requisition());
                    }
                }
                case ReplacedForgotten e -> replacing.remove(e.requisition());
                default -> {}
            }
            if (entry.event() instanceof OfApplication of) {
                switch (entry.event()) {
                    case ApplicantDeclined _,
                            ApplicationClosed _,
                            CandidateRejected _,
                            CandidateWithdrew _,
                            CandidateHired _ -> over.put(of.application(), true);
                    case ApplicationReceived _, CandidateReconsidered _ -> over.put(of.application(), false);
                    default -> {}
                }
            }
        }
        Set<RequisitionId> kept = new HashSet<>(confidential);
        kept.addAll(replacing);
        Map<String, Load> loads = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Interview one : interviews.values()) {
            LocalDate day = LocalDate.ofInstant(one.at(), zone);
            boolean week = week(day).equals(week(today));
            boolean month = YearMonth.from(day).equals(YearMonth.from(today));
            boolean counts = one.held() || !over.getOrDefault(one.application(), false);
            if (!counts || kept.contains(one.search()) || !week && !month) {
                continue;
            }
            one.people()
                    .forEach(person -> add(
                            loads,
                            person,
                            new Load(
                                    week && one.held() ? 1 : 0,
                                    week && !one.held() ? 1 : 0,
                                    month && one.held() ? 1 : 0,
                                    month && !one.held() ? 1 : 0,
                                    0,
                                    0,
                                    0)));
            this.interviews += week ? 1 : 0;
        }
        for (Owed owed : EveryReadModel.rows(EveryReadModel.named(PipelineProjection.NAME), log)
                .all(Owed.OBLIGATIONS)) {
            PersonId person = owed.owed().person();
            if (owed.owed().promise() == PromiseKind.FEEDBACK
                    && owed.owed().ended() == null
                    && person != null
                    && !kept.contains(owed.context().requisition())) {
                Instant due = owed.owed().resting() ? null : owed.owed().due();
                boolean late = due != null && due.isBefore(now);
                add(loads, person, new Load(0, 0, 0, 0, 1, late ? 1 : 0, 0));
                overdue += late ? 1 : 0;
            }
        }
        panel.forEach((search, people) -> {
            if (!closed.contains(search) && !kept.contains(search)) {
                people.forEach(person -> add(loads, person, new Load(0, 0, 0, 0, 0, 0, 1)));
                panels++;
            }
        });
        return loads;
    }

    private static void add(Map<String, Load> loads, PersonId person, Load more) {
        loads.merge(person.value(), more, Load::and);
    }

    private static String week(LocalDate day) {
        return day.with(DayOfWeek.MONDAY) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
