package dev.tandem.walk.house;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** One candidate's way through a search: screened, submitted, interviewed, decided on; declined, withdrawn or hired. */
final class Application {

    private static final PersonId CAREERS = new PersonId("careers");

    private final Search search;
    private final SplittableRandom random;
    private final String name;
    private String candidate = "";
    private boolean begun;
    private boolean ended;
    private String openOffer = "";
    private int rounds;

    Application(Search search) {
        this.search = search;
        this.random = search.random();
        this.name = Names.any(random);
    }

    /** Comes by the career site, and is screened. */
    void applies() {
        candidate = new UUID(random.nextLong(), random.nextLong()).toString();
        gives(CAREERS, Role.CAREER_SITE, "ReceiveApplication", """
                "source": "INBOUND", "detail": {"kind": "BOARD", "name": "%s"}, "name": "%s", "email": "%s"%s""".formatted(
                        Phrases.board(random), name, email(), phone()));
        begun = true;
        search.promised(24, this::isInformed);
        promised(96, () -> {
            if (random.nextInt(20) < 14) {
                byRecruiter("DeclineApplicant", "\"mustHave\": \"java\"");
                ends();
            } else {
                byRecruiter("ScreenCandidate", """
                        "outcome": "SUBMIT", "expectations": "Four days a week, and to start in April",
                        "evidence": [{"requirement": "java", "met": true, "text": "%s"}]""".formatted(Phrases.achievement(random)));
                promised(24, this::isSubmitted);
            }
        });
    }

    /** Is found by the recruiter. */
    void isFound() {
        List<Event> events = search.registers("""
                {"name": "%s", "email": "%s"%s}""".formatted(name, email(), phone()));
        candidate = only(CandidateRegistered.class, events, CandidateRegistered::candidate)
                .value();
        promised(24, this::isSubmitted);
    }

    /** The search has ended without them. */
    void closes(String disposition) {
        if (!openOffer.isEmpty()) {
            byRecruiter("RescindOffer", openOffer + ", \"reason\": \"Another accepted the last opening first\"");
        }
        if (begun && !ended) {
            byRecruiter("CloseApplication", "\"disposition\": \"" + disposition + "\"");
            ends();
        }
    }

    private String email() {
        return Names.email(name, Long.toString(random.nextLong(1L << 40), Character.MAX_RADIX));
    }

    private String phone() {
        return random.nextBoolean() ? "" : ", \"phone\": \"" + Names.phone(random) + "\"";
    }

    private void isSubmitted() {
        begun = true;
        byRecruiter("SubmitCandidate", """
                "source": "%s", "rationale": "%s",
                "evidence": [{"requirement": "java", "met": true, "text": "%s"}]""".formatted(
                        random.nextInt(3) == 0 ? "REFERRAL" : "OUTBOUND",
                        Phrases.achievement(random),
                        Phrases.achievement(random)));
        if (random.nextInt(12) == 0) {
            inDays(3, 12, this::withdraws);
        }
        promised(48, () -> {
            if (random.nextInt(20) < 12) {
                isRejected();
            } else {
                byManager("AcceptSubmittal", "");
                promised(48, this::isInvited);
            }
        });
    }

    private void withdraws() {
        if (!openOffer.isEmpty()) {
            return; // answers it
        }
        byRecruiter("WithdrawCandidate", """
                "reason": "%s", "note": "Signed elsewhere while waiting for us\"""".formatted(random.nextBoolean() ? "PACE" : "OTHER_OFFER"));
        ends();
    }

    private void isRejected() {
        byManager("RejectWithFeedback", """
                "reasons": [{"requirement": "java", "version": 1, "shortfall": "BELOW_LEVEL", "observed": "%s"}]""".formatted(Phrases.lacked(random)));
        ends();
    }

    private void isInvited() {
        int first = random.nextInt(search.cast().panel().size());
        List<PersonId> panel = search.cast().panel();
        List<PersonId> interviewers = List.of(panel.get(first), panel.get((first + 1) % panel.size()));
        Instant starts = Agenda.after(search.now(), Duration.ofHours(random.nextInt(30, 120)), random);
        Instant ends = starts.plus(Duration.ofHours(1));
        List<Event> events =
                byRecruiter("ScheduleInterview", """
                "assignments": [%s], "startsAt": "%s", "endsAt": "%s\"""".formatted(Search.assigned(interviewers), starts, ends));
        if (events.isEmpty()) {
            return;
        }
        String interview = only(InterviewScheduled.class, events, InterviewScheduled::interview)
                .value();
        at(ends.plusSeconds(random.nextInt(60, 14_000)), () -> takesPlace(interview, interviewers));
    }

    private void takesPlace(String interview, List<PersonId> interviewers) {
        gives(interviewers.getFirst(), Role.INTERVIEWER, "CompleteInterview", "\"interview\": \"" + interview + "\"");
        rounds++;
        boolean good = random.nextInt(20) < 7;
        int[] missing = {interviewers.size()};
        for (PersonId interviewer : interviewers) {
            promised(24, () -> {
                gives(interviewer, Role.INTERVIEWER, "SubmitFeedback", """
                        "interview": "%s", "ratings": [{"competency": "engineering", "rating": %d, "evidence": "%s"}],
                        "recommendation": "%s\"""".formatted(
                                interview,
                                good ? 3 : 2,
                                good ? Phrases.showed(random) : Phrases.lacked(random),
                                good ? "YES" : "NO"));
                if (--missing[0] == 0) {
                    isDiscussed(good, interviewers);
                }
            });
        }
    }

    private void isDiscussed(boolean good, List<PersonId> interviewers) {
        String attendees = "\"attendees\": [\"" + search.cast().manager() + "\", \"" + interviewers.getFirst() + "\"]";
        Instant starts = Agenda.after(search.now(), Duration.ofHours(random.nextInt(2, 30)), random);
        List<Event> events = byRecruiter("ScheduleDebrief", "\"startsAt\": \"" + starts + "\", " + attendees);
        if (events.isEmpty()) {
            return;
        }
        String debrief =
                only(DebriefScheduled.class, events, DebriefScheduled::debrief).value();
        boolean again = good && rounds == 1 && random.nextBoolean();
        at(starts.plusSeconds(1_800), () -> {
            byManager("HoldDebrief", """
                    "debrief": "%s", %s, "outcome": "%s", "rationale": "%s\"""".formatted(
                            debrief,
                            attendees,
                            !good ? "REJECT" : again ? "ANOTHER_INTERVIEW" : "OFFER",
                            good ? Phrases.showed(random) : Phrases.lacked(random)));
            if (!good) {
                promised(24, this::isRejected);
            } else if (again) {
                promised(48, this::isInvited);
            } else {
                promised(48, () -> isChosen(debrief));
            }
        });
    }

    private void isChosen(String debrief) {
        byManager("DecideToHire", "\"debrief\": \"" + debrief + "\"");
        promised(24, () -> {
            List<Event> events = byRecruiter("ProposeOffer", """
                    "terms": {"baseSalary": {"amount": %d, "currency": "EUR"}}""".formatted(search.salary()));
            if (events.isEmpty()) {
                return;
            }
            String proposal =
                    only(OfferProposed.class, events, OfferProposed::proposal).value();
            promised(48, () -> {
                byManager("ApproveOffer", "\"proposal\": \"" + proposal + "\"");
                promised(24, () -> isOffered(proposal));
            });
        });
    }

    private void isOffered(String proposal) {
        List<Event> events = byRecruiter("ExtendOffer", "\"proposal\": \"" + proposal + "\"");
        if (events.isEmpty()) {
            return;
        }
        String offer = "\"offer\": \"" + only(OfferExtended.class, events, OfferExtended::offer) + "\"";
        openOffer = offer;
        inDays(1, 6, () -> {
            if (random.nextInt(5) == 0) {
                byRecruiter("DeclineOffer", offer + """
                        , "reason": "COMPENSATION", "payGap": {"amount": 4000, "currency": "EUR"}""");
                openOffer = "";
            } else {
                byRecruiter("AcceptOffer", offer);
                promised(48, () -> isHired(offer));
            }
        });
    }

    private void isHired(String offer) {
        Instant start = Agenda.after(search.now(), Duration.ofDays(random.nextInt(20, 70)), random);
        String day = start.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        List<Event> events = byRecruiter("RecordHire", offer + ", \"startDate\": \"" + day + "\"");
        ended = true;
        search.without(this);
        search.hired(events);
        if (!events.isEmpty()) {
            search.at(
                    start.plus(Duration.ofHours(2)), () -> byManager("ConfirmStart", "\"startedOn\": \"" + day + "\""));
            search.at(Agenda.after(start, Duration.ofDays(random.nextInt(184, 200)), random), this::isReviewed);
        }
    }

    private void isReviewed() {
        byManager("ReviewHire", """
                "months": 6, "performance": %d, "managerSatisfaction": %d, "cameTrue": "PARTLY",
                "note": "Owns the payout service as we hoped\"""".formatted(random.nextInt(2, 6), random.nextInt(2, 6)));
    }

    private void ends() {
        ended = true;
        search.without(this);
        search.promised(36, this::isInformed);
    }

    private void isInformed() {
        byRecruiter("InformCandidate", "\"how\": \"EMAIL\"");
    }

    private void promised(int hours, Runnable what) {
        search.promised(hours, whileOpen(what));
    }

    private void inDays(int from, int to, Runnable what) {
        search.inDays(from, to, whileOpen(what));
    }

    private void at(Instant moment, Runnable what) {
        search.at(moment, whileOpen(what));
    }

    /** Nothing more happens to whoever is out of the race, and nothing at all once the search has its people. */
    private Runnable whileOpen(Runnable what) {
        return () -> {
            if (!ended && !search.isOver()) {
                what.run();
            }
        };
    }

    private List<Event> byRecruiter(String command, String body) {
        return gives(search.cast().recruiter(), Role.RECRUITER, command, body);
    }

    private List<Event> byManager(String command, String body) {
        return gives(search.cast().manager(), Role.HIRING_MANAGER, command, body);
    }

    private List<Event> gives(PersonId who, Role role, String command, String body) {
        return search.gives(
                who, role, command, "\"candidate\": \"" + candidate + "\"" + (body.isEmpty() ? "" : ", ") + body);
    }

    private static <E extends Event, I> I only(Class<E> type, List<Event> events, Function<E, I> id) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .map(id)
                .orElseThrow();
    }
}
