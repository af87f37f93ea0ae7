package dev.tandem.walk.house;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.walk.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One search, from its opening to its end: agreed on within a week, candidates over six more, most of them declined on the way. Most
 * promises are kept; one in eight is kept late.
 */
final class Search {

    private static final Duration CANDIDATES_COME = Duration.ofDays(45);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(75);
    private static final int LOWEST_SALARY = 62_000;

    private final SplittableRandom random;
    private final Cast cast;
    private final Desk desk;
    private final int applications;
    private final List<Application> open = new ArrayList<>();
    private final int salary;
    private String requisition = "";
    private boolean over;
    private Instant restsUntil = Instant.MIN;

    /** Who has a part in it. */
    record Cast(PersonId recruiter, PersonId manager, List<PersonId> panel) {}

    /**
     * To be told.
     *
     * @param random what differs from other searches
     * @param cast who has a part in it
     * @param applications how many apply, if it goes on to its end
     * @param number which search it is
     * @param begin when it is opened
     */
    Search(SplittableRandom random, Cast cast, int applications, int number, Instant begin) {
        this.random = random;
        this.cast = cast;
        this.applications = applications;
        this.salary = LOWEST_SALARY + 1_000 * random.nextInt(20);
        this.desk = new Desk(number, begin);
        desk.agenda().at(Agenda.after(begin, Duration.ZERO, random), this::opens);
    }

    /** Time passes until then. */
    void passes(Instant end) {
        desk.until(end);
    }

    /** All that was recorded. */
    List<Entry> entries() {
        return List.copyOf(desk.entries());
    }

    /** How often each rule refused a command. */
    Map<String, Integer> refused() {
        return desk.refused();
    }

    SplittableRandom random() {
        return random;
    }

    Cast cast() {
        return cast;
    }

    Instant now() {
        return desk.now();
    }

    /** What somebody does who has promised it within that time; one in eight is late. */
    void promised(int hours, Runnable what) {
        double share = random.nextInt(8) == 0 ? random.nextDouble(1.2, 3) : random.nextDouble(0.05, 0.6);
        in(Duration.ofSeconds((long) (hours * 3_600 * share)), what);
    }

    /** What somebody does on a later day, at least and at most that many days from now. */
    void inDays(int from, int to, Runnable what) {
        in(Duration.ofSeconds(random.nextLong(from * 86_400L, to * 86_400L + 1)), what);
    }

    private void in(Duration time, Runnable what) {
        at(Agenda.after(desk.now(), time, random), what);
    }

    /** What is done at that moment; not while the search rests. */
    void at(Instant moment, Runnable what) {
        desk.agenda().at(moment, () -> {
            if (desk.now().isBefore(restsUntil)) {
                at(Agenda.after(restsUntil, Duration.ofHours(random.nextInt(1, 48)), random), what);
            } else {
                what.run();
            }
        });
    }

    List<Event> byRecruiter(String command, String body) {
        return gives(cast.recruiter(), Role.RECRUITER, command, body);
    }

    List<Event> byManager(String command, String body) {
        return gives(cast.manager(), Role.HIRING_MANAGER, command, body);
    }

    /** What is not about this search alone. */
    List<Event> registers(String body) {
        return desk.gives(cast.recruiter(), Role.RECRUITER, "RegisterCandidate", body);
    }

    /** Gives a command on the search: the body is completed with its id. */
    List<Event> gives(PersonId who, Role role, String command, String body) {
        String about = requisition.isEmpty() ? "{" : "{\"requisition\": \"" + requisition + "\", ";
        return desk.gives(who, role, command, about + body + "}");
    }

    boolean isOver() {
        return over;
    }

    /** Somebody is no candidate any more. */
    void without(Application application) {
        open.remove(application);
    }

    /** Somebody was hired: when that was the last opening, all others hear so. */
    void hired(List<Event> events) {
        if (events.stream().anyMatch(RequisitionFilled.class::isInstance)) {
            ends("SEARCH_FILLED");
        }
    }

    private void ends(String disposition) {
        over = true;
        for (Application application : List.copyOf(open)) {
            inDays(0, 4, () -> application.closes(disposition));
        }
    }

    /** What is offered: within the band. */
    int salary() {
        return salary + 1_000 * random.nextInt(17);
    }

    private void opens() {
        int openings = random.nextInt(10) < 7 ? 1 : random.nextInt(2, 4);
        List<Event> events = byRecruiter("OpenRequisition", """
                "title": "%s", "department": "%s", "roleType": "ENGINEER", "location": "%s", "openings": %d,
                "hiringManager": "%s", "costOfVacancyPerDay": {"amount": 900, "currency": "EUR"},
                "compensation": {"minimum": {"amount": %d, "currency": "EUR"}, "maximum": {"amount": %d, "currency": "EUR"}}""".formatted(
                        Phrases.title(random),
                        Phrases.department(random),
                        Phrases.place(random),
                        openings,
                        cast.manager(),
                        salary,
                        salary + 16_000));
        requisition = events.stream()
                .filter(RequisitionOpened.class::isInstance)
                .map(event -> ((RequisitionOpened) event).requisition().value())
                .findFirst()
                .orElseThrow();
        inDays(1, 3, this::kickoff);
    }

    private void kickoff() {
        byRecruiter("HoldKickoff", """
                "attendees": ["%s", "%s"], "daysToHire": 60,
                "answers": {"priority": "QUALITY", "mostImportantSkills": ["Java", "PostgreSQL"],
                  "education": {"necessity": "NOT_NEEDED"}, "tellingPreviousEmployers": ["Payment providers"],
                  "minimumYears": 3, "exemplarProfiles": ["Somebody who has carried a pager for money"],
                  "team": "Six engineers and a product manager",
                  "dailyChallenges": ["Keeping settlement correct while volumes double"],
                  "successAtSixMonths": "Owns the payout service and its on-call",
                  "successAtTwelveMonths": "Leads the move to event-driven settlement"},
                "sourcingPlan": "Referrals of the team first, then the user group\"""".formatted(cast.recruiter(), cast.manager()));
        inDays(0, 1, this::writesDown);
    }

    private void writesDown() {
        byRecruiter("ProposeRequirements", """
                "requirements": [
                  {"id": "java", "text": "Has run Java services in production and debugged them under load",
                   "necessity": "MUST_HAVE", "kind": "SKILL", "competency": "engineering"},
                  {"id": "payments", "text": "Has worked with money: idempotency, reconciliation, audit",
                   "necessity": "NICE_TO_HAVE", "kind": "EXPERIENCE", "competency": "engineering"}]""");
        inDays(0, 2, () -> {
            byManager("ApproveRequirements", "\"version\": 1");
            byManager("DefineScorecard", """
                    "competencies": [{"id": "engineering", "name": "Engineering depth",
                      "anchors": {"1": "Recites terms", "2": "Explains what others built", "3": "Has built and fixed it",
                        "4": "Has taught others"},
                      "questions": ["Tell me about the worst incident you debugged."]}]""");
            byRecruiter("AssignPanel", "\"members\": [" + assigned(cast.panel()) + "]");
            inDays(0, 1, this::agree);
        });
    }

    /** These people as they are assigned to an interview or to the panel. */
    static String assigned(List<PersonId> people) {
        return String.join(
                ", ",
                people.stream()
                        .map(person -> "{\"interviewer\": \"" + person + "\", \"competencies\": [\"engineering\"]}")
                        .toList());
    }

    private void agree() {
        byRecruiter("ProposeSla", """
                "submittalReview": "PT48H", "feedbackAfterInterview": "PT24H", "debriefAfterLastInterview": "PT48H",
                "interviewScheduling": "PT48H", "escalation": {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2},
                "hiring": {"decision": "PT48H", "proposal": "PT24H", "approval": "PT48H", "extension": "PT24H"}""");
        byRecruiter("SignSla", "\"version\": 1");
        inDays(0, 2, () -> {
            byManager("SignSla", "\"version\": 1");
            goesOn();
        });
    }

    private void goesOn() {
        for (int i = 0; i < applications; i++) {
            Duration when = Duration.ofSeconds(random.nextLong(CANDIDATES_COME.toSeconds()));
            boolean applies = random.nextInt(10) < 7;
            in(when, () -> begins(applies));
        }
        for (int week = 1; week <= 8; week++) {
            inDays(7 * week, 7 * week + 2, this::worksOn);
        }
        if (random.nextInt(8) == 0) {
            inDays(14, 35, this::rests);
        }
        Duration patience = GIVEN_UP_AFTER.plusDays(random.nextInt(60));
        in(patience, this::isGivenUp);
    }

    private void begins(boolean applies) {
        if (over) {
            return;
        }
        Application application = new Application(this);
        open.add(application);
        if (applies) {
            application.applies();
        } else {
            application.isFound();
        }
    }

    private void worksOn() {
        if (over) {
            return;
        }
        byRecruiter("LogSourcingActivity", """
                "kind": "OUTREACH", "count": %d, "note": "People who spoke at the payments meetup\"""".formatted(random.nextInt(5, 40)));
        if (random.nextBoolean()) {
            byRecruiter("PublishPipelineReport", """
                    "summary": "%d in the loop, one close to an offer", "risks": ["Pay is at the lower end of the market"]""".formatted(open.size()));
        }
    }

    /** It rests for some weeks, on the word of both. */
    private void rests() {
        if (over) {
            return;
        }
        byManager("PutRequisitionOnHold", "\"reason\": \"The team is being reorganised until the end of the month\"");
        byRecruiter("AgreeToHold", "\"reason\": \"It is the same team, and it should know who leads it\"");
        Instant until = Agenda.after(desk.now(), Duration.ofDays(random.nextInt(7, 21)), random);
        restsUntil = until;
        at(
                until,
                () -> byManager(
                        "ResumeRequisition",
                        "\"reason\": \"The new team lead is named, and wants the role as it is\""));
    }

    private void isGivenUp() {
        if (!over) {
            byManager(
                    "CancelRequisition", "\"reason\": \"Nobody was found in time, and the role will be another one\"");
            ends("SEARCH_CANCELLED");
        }
    }
}
