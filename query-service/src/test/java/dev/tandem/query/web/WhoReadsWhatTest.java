package dev.tandem.query.web;

import static dev.tandem.events.Role.ANALYST;
import static dev.tandem.events.Role.AUDITOR;
import static dev.tandem.events.Role.CAREER_SITE;
import static dev.tandem.events.Role.EXECUTIVE;
import static dev.tandem.events.Role.HIRING_MANAGER;
import static dev.tandem.events.Role.HIRING_TEAM;
import static dev.tandem.events.Role.INTERVIEWER;
import static dev.tandem.events.Role.OPERATOR;
import static dev.tandem.events.Role.PRIVACY_OFFICER;
import static dev.tandem.events.Role.PROVISIONER;
import static dev.tandem.events.Role.RECRUITER;
import static dev.tandem.events.Role.TA_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EscalationId;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.HouseTerms;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.planning.HeadcountDeferred;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every role, in every relation to a search, on every path: who sees it, who finds nothing, who is refused. */
class WhoReadsWhatTest {

    private static final Service SERVICE = Service.running();
    private static final Search SEARCH = Search.forEngineer("rt-1").by("rt-rec", "rt-man");
    private static final Candidacy CANDIDACY = SEARCH.candidate("rt-cand");
    private static final Candidacy ELSEWHERE =
            Search.forEngineer("rt-2").by("rt-other", "rt-others").candidate("rt-cand-2");
    private static final String APPLICATION = CANDIDACY.id().value();
    private static final Set<Role> OVERSEERS = EnumSet.of(TA_LEADER, EXECUTIVE, AUDITOR);

    /** In which whoever runs a search comes, or helps on one. */
    private static final Set<Role> SIDES = EnumSet.of(RECRUITER, HIRING_MANAGER, HIRING_TEAM);

    /** In which something may wait for somebody in an inbox, an approval for leaders apart, who read all. */
    private static final Set<Role> AT_HOME = EnumSet.of(RECRUITER, HIRING_MANAGER, HIRING_TEAM, INTERVIEWER);

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** A moment at which all was as it is. */
    private static final String THEN = "effectiveAt=2026-01-19T09:00:00Z";

    private static final Set<String> PAID = Set.of("rt-rec", "rt-man", "rt-deputy", "rt-partner");

    /** Somebody, and the roles with which their relation counts. */
    private record Somebody(String name, Role... roles) {

        boolean comesAs(Role role) {
            return List.of(roles).contains(role);
        }
    }

    private static final List<Somebody> PEOPLE = List.of(
            new Somebody("rt-rec", RECRUITER),
            new Somebody("rt-man", HIRING_MANAGER),
            new Somebody("ines", INTERVIEWER, HIRING_MANAGER, RECRUITER),
            new Somebody("rt-deputy", HIRING_TEAM, RECRUITER, HIRING_MANAGER),
            new Somebody("rt-partner", HIRING_TEAM, RECRUITER, HIRING_MANAGER),
            new Somebody("rt-coordinator", HIRING_TEAM, RECRUITER, HIRING_MANAGER),
            new Somebody("rt-sourcer", HIRING_TEAM, RECRUITER, HIRING_MANAGER),
            new Somebody("rt-observer", HIRING_TEAM, RECRUITER, HIRING_MANAGER),
            new Somebody("rt-dropped", INTERVIEWER, HIRING_MANAGER, RECRUITER),
            new Somebody("rt-approver", HIRING_MANAGER, EXECUTIVE, TA_LEADER),
            new Somebody("rt-former"),
            new Somebody("rt-nobody"));

    /** What a path gives: to whom there is something to see, and to whom it says 200 at all. */
    private record Path(String path, BiPredicate<Somebody, Role> sees, BiPredicate<Somebody, Role> answers) {
        /** How it refuses: where that there is something is nobody's business, as if there were nothing. */
        int refusal() {
            return path.startsWith("/applications/")
                            || path.startsWith("/interviews/")
                            || path.startsWith("/candidates/rt-")
                    ? 404
                    : 403;
        }

        /** Whether it is one of a path of the API document, such as {@code /requisitions/{id}}. */
        boolean isOf(String template) {
            return path.replaceFirst("\\?.*", "").matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Path> paths() {
        BiPredicate<Somebody, Role> overseer = (_, role) -> OVERSEERS.contains(role);
        BiPredicate<Somebody, Role> anybody = (_, _) -> true;
        BiPredicate<Somebody, Role> recruiter = as("rt-rec");
        BiPredicate<Somebody, Role> manager = as("rt-man");
        BiPredicate<Somebody, Role> partner = recruiter.or(manager);
        BiPredicate<Somebody, Role> helper =
                as("rt-deputy").or(as("rt-partner")).or(as("rt-coordinator")).or(as("rt-sourcer"));
        BiPredicate<Somebody, Role> assigned = as("ines").or(as("rt-dropped"));
        BiPredicate<Somebody, Role> reads = partner.or(assigned).or(overseer).or(helper);
        BiPredicate<Somebody, Role> judges =
                partner.or(overseer).or(as("rt-deputy")).or(as("rt-partner"));
        BiPredicate<Somebody, Role> schedules = judges.or(as("rt-coordinator"));
        BiPredicate<Somebody, Role> screens = judges.or(as("rt-sourcer"));
        BiPredicate<Somebody, Role> inIt =
                schedules.or(as("rt-sourcer")).or(assigned).or(as("rt-approver"));
        BiPredicate<Somebody, Role> reaches = partner.or(helper)
                .or((_, role) -> Set.of(AUDITOR, PRIVACY_OFFICER).contains(role));
        BiPredicate<Somebody, Role> called = inIt.or((_, role) -> role == PRIVACY_OFFICER);
        BiPredicate<Somebody, Role> mayKnowNames = (_, role) -> Set.of(
                        TA_LEADER,
                        EXECUTIVE,
                        PRIVACY_OFFICER,
                        AUDITOR,
                        RECRUITER,
                        HIRING_MANAGER,
                        INTERVIEWER,
                        HIRING_TEAM)
                .contains(role);
        BiPredicate<Somebody, Role> privacy =
                (_, role) -> Set.of(PRIVACY_OFFICER, AUDITOR).contains(role);
        BiPredicate<Somebody, Role> plans =
                overseer.or((_, role) -> Set.of(RECRUITER, HIRING_MANAGER).contains(role));
        BiPredicate<Somebody, Role> bound =
                plans.or((_, role) -> Set.of(INTERVIEWER, HIRING_TEAM).contains(role));
        BiPredicate<Somebody, Role> working =
                (who, role) -> Set.of(TA_LEADER, AUDITOR, PROVISIONER).contains(role)
                        || who.name().equals("ines")
                                && Set.of(RECRUITER, HIRING_MANAGER, INTERVIEWER, HIRING_TEAM, EXECUTIVE)
                                        .contains(role);
        BiPredicate<Somebody, Role> nobody = (_, _) -> false;
        BiPredicate<Somebody, Role> onIt = reads.or(as("rt-observer"));
        BiPredicate<Somebody, Role> ended =
                partner.or(overseer).or(as("rt-deputy")).or(as("rt-partner")).or(as("rt-sourcer"));
        BiPredicate<Somebody, Role> figures = overseer.or((_, role) -> role == ANALYST);
        BiPredicate<Somebody, Role> ownFigures = (_, role) -> role == RECRUITER || role == HIRING_MANAGER;
        BiPredicate<Somebody, Role> auditor = (_, role) -> role == AUDITOR;
        BiPredicate<Somebody, Role> refusals =
                (_, role) -> Set.of(OPERATOR, AUDITOR).contains(role);
        BiPredicate<Somebody, Role> readings =
                (_, role) -> Set.of(PRIVACY_OFFICER, AUDITOR).contains(role);
        BiPredicate<Somebody, Role> colleague = (_, role) -> role != ANALYST && role != CAREER_SITE;
        BiPredicate<Somebody, Role> running =
                (_, role) -> Set.of(OPERATOR, AUDITOR, TA_LEADER).contains(role);
        BiPredicate<Somebody, Role> unfolded =
                (_, role) -> Set.of(OPERATOR, AUDITOR).contains(role);
        BiPredicate<Somebody, Role> answersForAll = (_, role) -> role == TA_LEADER || role == AUDITOR;
        BiPredicate<Somebody, Role> past = partner.or(answersForAll);
        BiPredicate<Somebody, Role> eventsOfAll =
                (_, role) -> Set.of(AUDITOR, ANALYST).contains(role);
        BiPredicate<Somebody, Role> mayLookBack = ownFigures.or(answersForAll);
        return Stream.of(
                new Path("/requisitions?recruiter=rt-rec", onIt, anybody),
                new Path("/requisitions/rt-1", reads, reads),
                new Path("/requisitions/rt-1/board", onIt, onIt),
                new Path("/requisitions/rt-1/board/APPLIED", onIt, onIt),
                new Path("/requisitions/rt-1/ended", ended, ended),
                new Path("/requisitions/rt-1/history", past, past),
                new Path("/history?candidate=rt-cand", auditor, auditor),
                new Path("/events?requisition=rt-1", past.or(eventsOfAll), past.or(eventsOfAll)),
                new Path("/audit-trail?requisition=rt-1", auditor, auditor),
                new Path("/refused-commands?requisition=rt-1", refusals, refusals),
                new Path("/readings?requisition=rt-1", readings, readings),
                new Path("/requisitions/rt-1/activity", reads, reads),
                new Path("/requisitions/rt-1/activity?kind=JUDGEMENT", judges, reads),
                new Path("/requisitions/rt-1/activity?kind=SCREENING", screens, reads),
                new Path("/requisitions/rt-1/activity?kind=SCHEDULE", schedules, reads),
                new Path("/requisitions/rt-1/activity?kind=OFFER", judges, reads),
                new Path("/requisitions/rt-1/activity?kind=FEEDBACK", nobody, reads),
                new Path("/applications/" + APPLICATION + "/activity", inIt, inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=APPLICATION", inIt, inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=SCREENING", screens, inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=JUDGEMENT", judges, inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=EXPERIENCE", judges, inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=SCHEDULE", schedules.or(assigned), inIt),
                new Path("/applications/" + APPLICATION + "/activity?kind=OFFER", judges.or(as("rt-approver")), inIt),
                new Path("/applications/" + APPLICATION, inIt, inIt),
                new Path("/interviews/rt-int/kit", schedules.or(assigned), schedules.or(assigned)),
                new Path("/candidates?q=nobody-of-that-name", nobody, mayKnowNames),
                new Path("/candidates/duplicates", nobody, privacy),
                new Path("/candidates/rt-cand", called, called),
                new Path("/candidates/rt-cand/activity", reaches, called),
                new Path("/headcounts/activity", plans, plans),
                new Path("/headcounts/rt-hc/activity", plans, plans),
                new Path("/house-terms/activity", bound, bound),
                new Path("/people/ines/activity", working, working),
                new Path("/work-items?recruiter=rt-rec", overseer, overseer),
                new Path("/me", anybody, anybody),
                new Path(
                        "/recruiters/rt-rec/queue",
                        recruiter.or(overseer),
                        own("rt-rec", SIDES).or(overseer)),
                new Path(
                        "/recruiters/rt-deputy/queue",
                        as("rt-deputy").or(overseer),
                        own("rt-deputy", SIDES).or(overseer)),
                new Path(
                        "/recruiters/rt-partner/queue",
                        as("rt-partner").or(overseer),
                        own("rt-partner", SIDES).or(overseer)),
                new Path(
                        "/recruiters/rt-observer/queue",
                        nobody,
                        own("rt-observer", SIDES).or(overseer)),
                new Path(
                        "/recruiters/rt-former/queue",
                        nobody,
                        own("rt-former", SIDES).or(overseer)),
                new Path(
                        "/managers/rt-approver/inbox",
                        own("rt-approver", EnumSet.of(RECRUITER, HIRING_MANAGER, INTERVIEWER))
                                .or(overseer),
                        own("rt-approver", AT_HOME).or(overseer)),
                new Path(
                        "/managers/rt-man/inbox",
                        manager.or(overseer),
                        own("rt-man", AT_HOME).or(overseer)),
                new Path(
                        "/sla?requisition=rt-1",
                        partner.or(overseer).or(as("rt-deputy")).or(as("rt-partner")),
                        anybody),
                new Path("/escalations?requisition=rt-1", partner.or(overseer), anybody),
                new Path("/metrics/funnel?requisition=rt-1", partner.or(figures), ownFigures.or(figures)),
                new Path("/metrics/promises?requisition=rt-1", partner.or(figures), ownFigures.or(figures)),
                new Path("/metrics/promises?by=pair", partner.or(figures), ownFigures.or(figures)),
                new Path("/pairs/rt-rec/rt-man", partner.or(figures), partner.or(figures)),
                new Path("/metrics/definitions", anybody, anybody),
                new Path("/metrics/stage-intervals?requisition=rt-1", partner.or(figures), ownFigures.or(figures)),
                new Path("/metrics/consistency", nobody, figures),
                new Path("/facts", anybody, anybody),
                new Path("/facts/searches", figures, figures),
                new Path("/facts/stage-intervals?limit=1", figures, figures),
                new Path("/facts/promises?limit=1", figures, figures),
                new Path(
                        "/metrics/drill?cell=applications%3Frequisition%3Drt-1",
                        partner.or(overseer), ownFigures.or(figures)),
                new Path(
                        "/interviewers?id=ines",
                        bound.and(
                                (who, role) -> role != INTERVIEWER || who.name().equals("ines")),
                        bound),
                new Path(
                        "/interviewers/rt-dropped/calibration",
                        own("rt-dropped", EnumSet.of(RECRUITER, HIRING_MANAGER, INTERVIEWER, HIRING_TEAM))
                                .or(overseer),
                        own("rt-dropped", EnumSet.of(RECRUITER, HIRING_MANAGER, INTERVIEWER, HIRING_TEAM))
                                .or(overseer)),
                new Path("/people?limit=1", colleague, colleague),
                new Path("/people/rt-rec", colleague, colleague),
                new Path("/people?owing=true&limit=1", overseer, overseer),
                new Path("/requisitions?recruiter=rt-rec&" + THEN, past, mayLookBack),
                new Path("/requisitions/rt-1?" + THEN, past, past),
                new Path("/requisitions/rt-1/board?" + THEN, past, past),
                new Path("/requisitions/rt-1/board/APPLIED?" + THEN, past, past),
                new Path("/requisitions/rt-1/ended?" + THEN, past, past),
                new Path("/requisitions/rt-1/history?" + THEN, past, past),
                new Path("/work-items?recruiter=rt-rec&" + THEN, answersForAll, answersForAll),
                new Path(
                        "/recruiters/rt-rec/queue?" + THEN,
                        recruiter.or(answersForAll),
                        own("rt-rec", EnumSet.of(RECRUITER, HIRING_MANAGER)).or(answersForAll)),
                new Path(
                        "/recruiters/rt-deputy/queue?" + THEN,
                        answersForAll,
                        own("rt-deputy", EnumSet.of(RECRUITER, HIRING_MANAGER)).or(answersForAll)),
                new Path(
                        "/managers/rt-man/inbox?" + THEN,
                        manager.or(answersForAll),
                        own("rt-man", EnumSet.of(RECRUITER, HIRING_MANAGER)).or(answersForAll)),
                new Path(
                        "/managers/rt-approver/inbox?" + THEN,
                        answersForAll,
                        own("rt-approver", EnumSet.of(RECRUITER, HIRING_MANAGER))
                                .or(answersForAll)),
                new Path("/metrics/funnel?requisition=rt-1&" + THEN, past, mayLookBack),
                new Path("/metrics/promises?by=pair&requisition=rt-1&" + THEN, past, mayLookBack),
                new Path("/metrics/stage-intervals?requisition=rt-1&" + THEN, past, mayLookBack),
                new Path("/metrics/drill?cell=applications%3Frequisition%3Drt-1&" + THEN, past, mayLookBack),
                new Path("/pairs/rt-rec/rt-man?" + THEN, past, past),
                new Path("/projections", running, running),
                new Path("/projections/metrics/parked", (_, _) -> false, unfolded),
                new Path("/projections/metrics/set-aside", (_, _) -> false, unfolded));
    }

    /** Somebody who comes in one of those roles, whether or not their relation counts in it. */
    private static BiPredicate<Somebody, Role> own(String name, Set<Role> roles) {
        return (who, role) -> who.name().equals(name) && roles.contains(role);
    }

    private static BiPredicate<Somebody, Role> as(String name) {
        return (who, role) -> who.name().equals(name) && who.comesAs(role);
    }

    @BeforeAll
    static void tell() {
        SERVICE.keyHolder().refused("""
                {"at": "2026-01-12T09:20:00Z", "person": "rt-man", "roles": ["hiring-manager"], "command": "HoldKickoff",
                 "rule": "KICKOFF_ALREADY_HELD", "requisition": "rt-1", "correlationId": "c"}""");
        SERVICE.keyHolder().read("""
                {"at": "2026-01-12T09:30:00Z", "person": "rt-man", "roles": ["hiring-manager"], "things": ["FEEDBACK"],
                 "allowedBy": ["HIRING_MANAGER"], "aboutKind": "candidate", "about": "rt-cand", "requisition": "rt-1",
                 "correlationId": "c"}""");
        SERVICE.at("2026-01-20T09:00:00Z")
                .story()
                .by("rt-rec", RECRUITER)
                .happened(SEARCH.prepared(Search.terms()))
                .at("2026-01-06T09:00:00Z")
                .happened(
                        CANDIDACY.registered(),
                        CANDIDACY.received(),
                        CANDIDACY.screened(),
                        CANDIDACY.submitted(),
                        CANDIDACY.accepted())
                .happened(CANDIDACY.scheduled("rt-int", "2026-01-12T09:00:00Z", "ines", "rt-dropped"))
                .happened(
                        CANDIDACY.decided(),
                        CANDIDACY.proposed(
                                "rt-prop", Approver.HIRING_MANAGER, Approver.named(new PersonId("rt-approver"))),
                        new CandidateExperienceRecorded(
                                CANDIDACY.id(),
                                CANDIDACY.requisition(),
                                CANDIDACY.candidate(),
                                Stage.INTERVIEW,
                                4,
                                Candidacy.SECRET),
                        new HeadcountDeferred(
                                new HeadcountId("rt-hc"), LocalDate.parse("2026-06-01"), "later", new PersonId("eve")),
                        new TrainingCompleted(new PersonId("ines"), Course.values()[0], LocalDate.parse("2026-01-02")),
                        new HouseTermsProposed(
                                1,
                                new HouseTerms(HouseTerms.HouseScope.ALL, Search.terms(), HousePolicies.NONE, false),
                                new PersonId("lea"),
                                TA_LEADER))
                .happened(
                        SEARCH.candidate("rt-gone").submitted(),
                        SEARCH.candidate("rt-gone").rejected(Stage.SUBMITTED))
                .happened(
                        joined("rt-partner", Duty.RECRUITING_PARTNER),
                        joined("rt-coordinator", Duty.COORDINATOR),
                        joined("rt-sourcer", Duty.SOURCER),
                        joined("rt-observer", Duty.OBSERVER),
                        joined("rt-former", Duty.SOURCER),
                        new HiringTeamLeft(
                                SEARCH.requisition(), new PersonId("rt-former"), Duty.SOURCER, new PersonId("rt-rec")),
                        delegated("rt-deputy", "2026-01-10T09:00:00Z", "2026-02-10T09:00:00Z"),
                        delegated("rt-former", "2026-01-10T09:00:00Z", "2026-01-20T09:00:00Z"))
                .happened(
                        ELSEWHERE.search().opened(),
                        ELSEWHERE.submitted(),
                        ELSEWHERE.scheduled("rt-int-2", "2026-01-07T09:00:00Z", "rt-dropped"),
                        ELSEWHERE.completed("rt-int-2", "rt-dropped"),
                        ELSEWHERE.feedback("rt-int-2", "rt-dropped"),
                        ELSEWHERE.rejected(Stage.SUBMITTED))
                .happened(new EscalationRaised(
                        new EscalationId("rt-esc"),
                        SEARCH.requisition(),
                        EscalationCause.RAISED_BY_HAND,
                        Side.RECRUITER,
                        new PersonId("rt-rec"),
                        TA_LEADER,
                        List.of(),
                        new PersonId("rt-man"),
                        "slow"))
                .told();
    }

    private static HiringTeamJoined joined(String person, Duty duty) {
        return new HiringTeamJoined(SEARCH.requisition(), new PersonId(person), duty, new PersonId("rt-rec"));
    }

    private static SideDelegated delegated(String person, String from, String until) {
        return new SideDelegated(
                SEARCH.requisition(),
                Side.RECRUITER,
                new PersonId("rt-rec"),
                new PersonId(person),
                Instant.parse(from),
                Instant.parse(until),
                Set.of());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aRelationCountsOnlyInItsRoleAndARoleOnlyWithItsRelation(Path path) {
        for (Somebody who : PEOPLE) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
                if (path.path().contains("?kind=") && !path.answers().test(who, role)) {
                    continue; // refused as the same path without a kind, which is asked too
                }
                Answer answer = SERVICE.get(path.path(), token(who, role), Map.of());
                assertThat(answer.status())
                        .as("%s as %s at %s", who.name(), role, path)
                        .isEqualTo(path.answers().test(who, role) ? 200 : path.refusal());
                // What is parked, set aside, likely the same or cannot be right is whatever other tests left behind.
                if (answer.status() == 200
                        && !path.path().startsWith("/projections/metrics/")
                        && !Set.of("/candidates/duplicates", "/metrics/consistency")
                                .contains(path.path())) {
                    assertThat(showsSomething(answer.json()))
                            .as("%s as %s at %s sees", who.name(), role, path)
                            .isEqualTo(path.sees().test(who, role));
                }
            }
        }
    }

    /** One for everybody in each role: to sign and to check a token takes longer than most answers. */
    private static String token(Somebody who, Role role) {
        return TOKENS.computeIfAbsent(who.name() + " " + role, _ -> SERVICE.token(who.name(), role.wireName()));
    }

    @Test
    void howAnApplicationStoodIsForThePartnersAndWhoeverAnswersForAll() {
        String now = "/applications/" + APPLICATION;
        for (Somebody who : PEOPLE) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
                boolean looksBack = role == TA_LEADER
                        || role == AUDITOR
                        || who.comesAs(role) && Set.of("rt-rec", "rt-man").contains(who.name());
                int asItIs = SERVICE.get(now, token(who, role), Map.of()).status();
                assertThat(SERVICE.get(now + "?" + THEN, token(who, role), Map.of())
                                .status())
                        .as("%s as %s", who.name(), role)
                        .isEqualTo(looksBack ? 200 : asItIs == 200 ? 403 : 404);
            }
        }
    }

    @Test
    void everyPathThatCanBeReadIsAmongThem() {
        assertThat(readable())
                .as("paths of the API document that paths() above does not ask for")
                .allMatch(template -> paths().anyMatch(asked -> asked.isOf(template)));
    }

    private static List<String> readable() {
        return Stream.of("/openapi.json", "/openapi-records.json")
                .flatMap(document -> SERVICE.getAsNobody(document).json().get("paths").properties().stream())
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void payIsForThePartnersAndOverseersAndAllRolesOfATokenCount() {
        for (Somebody who : PEOPLE) {
            for (Role role : List.of(RECRUITER, HIRING_MANAGER, INTERVIEWER, HIRING_TEAM, AUDITOR)) {
                Answer answer = SERVICE.get("/requisitions/rt-1", who.name(), role.wireName());
                boolean pay = OVERSEERS.contains(role) || PAID.contains(who.name()) && who.comesAs(role);
                assertThat(answer.status() == 200
                                && !answer.json().get("costOfVacancyPerDay").isNull())
                        .as("%s as %s", who.name(), role)
                        .isEqualTo(pay);
            }
        }
        String both = SERVICE.token("rt-man", "interviewer", "hiring-manager");
        assertThat(SERVICE.get("/requisitions/rt-1", both, Map.of())
                        .json()
                        .get("costOfVacancyPerDay")
                        .isNull())
                .isFalse();
    }

    @Test
    void onlyAnOperatorHasAnythingDone() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertThat(SERVICE.post("/projections/metrics/parked/retry", "rt-man", role.wireName())
                            .status())
                    .as(role.wireName())
                    .isEqualTo(role == OPERATOR ? 202 : 403);
            if (role != OPERATOR) {
                assertThat(SERVICE.post("/projections/metrics/rebuild", "rt-man", role.wireName())
                                .status())
                        .as(role.wireName())
                        .isEqualTo(403);
            }
        }
    }

    private static boolean showsSomething(JsonNode answer) {
        if (answer.has("basis")) {
            // Whoever may not know how few cases there are sees that there are some.
            return Stream.of("applications", "n")
                    .flatMap(count -> answer.findValues(count).stream())
                    .anyMatch(count -> count.asInt() > 0 || count.isNull());
        }
        if (answer.has("items")) {
            return !answer.get("items").isEmpty();
        }
        return !answer.isEmpty();
    }
}
