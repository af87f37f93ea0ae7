package dev.tandem.walk;

import dev.tandem.events.Role;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an example says one thing of several that make a difference, the others too. */
final class Variants {

    /** Who may be given something to do on a search that is not theirs. */
    private static final List<String> DEPUTIES = List.of("dora", "cora", "dora", "cora", "rita", "hugo");

    private Variants() {}

    /**
     * Varies a command's body.
     *
     * @param now what is arranged is arranged for the days after it
     * @param newest the newest version of what such a command is about
     */
    static void vary(String command, ObjectNode body, Move move, Role role, Instant now, Map<String, Integer> newest) {
        boolean importing = role == Role.IMPORTER;
        switch (command) {
            case "OpenRequisition" -> {
                body.put("openings", 1 + move.choose("openings", 3));
                if (importing) {
                    body.put("recruiter", "rob");
                }
                if (move.choose("from", 3) > 0) {
                    body.put("headcount", move.choose("from", 3) == 1 ? "id-1" : "id-none");
                }
            }
            case "PresentSlate" -> body.putArray("candidates").add("cand-" + move.choose("candidate", 4));
            case "RegisterCandidate" -> {
                body.put("candidate", "cand-" + move.choose("candidate", 5));
                // Everybody who is there from the beginning gave the address of the example.
                switch (move.choose("address", 4)) {
                    case 0 ->
                        body.put("candidate", "cand-" + (5 + move.choose("another", 3)))
                                .put("anotherPerson", true)
                                .put("reason", "Two of one family with one mailbox");
                    case 1 -> {}
                    default ->
                        body.put("email", body.path("candidate").asString() + "@example.org")
                                .putNull("phone");
                }
            }
            case "MergeCandidates" -> body.put("merged", "cand-" + move.choose("merged", 8));
            case "SubmitCandidate" -> {
                if (move.choose("gap", 4) == 0) {
                    ((ObjectNode) body.withArray("evidence").get(0)).put("met", false);
                }
            }
            case "ScreenCandidate" -> {
                body.put("outcome", List.of("SUBMIT", "DECLINE", "KEEP_WARM").get(move.choose("outcome", 3)));
                if (move.choose("warm", 2) == 0) {
                    body.putObject("keepWarm")
                            .put("consent", move.choose("consent", 4) > 0)
                            .put("until", "2030-01-01");
                }
            }
            case "HearExpectations" -> {
                if (move.choose("pay", 3) == 0) {
                    body.putNull("pay");
                } else {
                    body.withObject("pay").withObject("amount").put("amount", 30 + 5 * move.choose("much", 4));
                }
            }
            case "DeclineApplicant" -> {
                if (move.choose("why", 3) == 0) {
                    body.putNull("mustHave").put("disposition", disposition(move));
                    body.put("duplicateOf", "cand-" + move.choose("duplicate", 4));
                }
            }
            case "CloseApplication" -> {
                body.put("disposition", disposition(move)).put("duplicateOf", "cand-" + move.choose("duplicate", 4));
                body.putArray("requirements").add(move.choose("requirement", 4) > 0 ? "java" : "golf");
            }
            case "DecideToHire" -> {
                if (move.choose("waivers", 4) > 0) {
                    body.putArray("waivers");
                } else if (move.choose("waived", 2) == 0) {
                    ((ObjectNode) body.withArray("waivers").get(0)).put("requirement", "java");
                }
            }
            case "RejectWithFeedback" -> {
                if (move.choose("reasons", 4) == 0) {
                    body.putArray("reasons");
                } else if (move.choose("trait", 4) == 0) {
                    ((ObjectNode) body.withArray("reasons").get(0))
                            .put("observed", "At 52 she knows no Java, she said");
                    uphold(body, move);
                }
                if (move.choose("outside", 3) > 0) {
                    body.remove("outside");
                }
            }
            case "ReviseRequirements" -> {
                if (move.choose("asks", 2) == 0) {
                    ((ObjectNode) body.withArray("requirements").get(0))
                            .put("text", "Has run Java services for years: " + (3 + move.choose("years", 3)));
                    body.withArray("reasons")
                            .addObject()
                            .put("requirement", "java")
                            .put("reason", "Nobody else in the team has");
                }
            }
            case "ProposeOffer" -> {
                if (move.choose("pays", 2) == 0) {
                    pay(body, 70_000 + 1_000 * move.choose("much", 12));
                    body.remove("upTo");
                }
            }
            case "SetCondition", "MeetCondition", "FailCondition" ->
                body.put("kind", List.of("REFERENCES", "PERMIT").get(move.choose("kind", 2)));
            case "RescindOffer" -> {
                if (move.choose("failed", 2) == 0) {
                    body.putNull("reason").put("ground", "CONDITION_FAILED");
                }
            }
            case "ImproveOffer" -> pay(body, 71_000 + 500 * move.choose("much", 12));
            case "RecordHire" -> {
                if (move.choose("start", 2) == 0) {
                    body.put("startDate", "2019-04-01");
                }
            }
            case "ReviewHire" -> {
                body.put("months", move.choose("months", 2) == 0 ? 6 : 12);
                if (importing) {
                    body.putNull("cameTrue").put("retained", move.choose("retained", 2) == 0);
                } else if (move.choose("says", 4) == 0) {
                    body.put("retained", move.choose("retained", 2) == 0);
                }
            }
            case "HandOverHire" -> body.put("to", List.of("mia", "hugo").get(move.choose("to", 2)));
            case "RecordHireLeft" -> body.put("lastDay", "20" + (19 + move.choose("year", 5)) + "-08-31");
            case "AdvanceCandidate" ->
                body.put(
                        "to",
                        List.of("SCREEN", "SUBMITTED", "INTERVIEW", "DEBRIEF", "OFFER", "HIRED")
                                .get(move.choose("to", 6)));
            case "ReassignRequisition" -> {
                body.put("side", move.choose("side", 2) == 0 ? "RECRUITER" : "HIRING_MANAGER");
                body.put("to", List.of("rob", "rita", "mia", "hugo").get(move.choose("to", 4)));
            }
            case "ChangeConfidentiality" -> {
                if (move.choose("lifted", 2) == 0) {
                    body.putNull("confidential");
                } else {
                    body.withObject("confidential")
                            .putArray("taLeaders")
                            .add(List.of("tea", "lea").get(move.choose("leader", 2)));
                }
            }
            case "AmendRequisition" -> {
                body.put("openings", 1 + move.choose("openings", 3));
                body.put("location", List.of("Lisbon", "Porto").get(move.choose("place", 2)));
                if (move.choose("from", 3) == 0) {
                    body.put("headcount", "id-1");
                }
            }
            case "AddToHiringTeam", "RemoveFromHiringTeam" -> {
                Duty duty = Duty.values()[move.choose("duty", Duty.values().length)];
                body.put("duty", duty.name()).put("person", deputy(move));
            }
            case "DelegateSide" -> {
                body.put("delegate", deputy(move));
                body.put("from", in(12 * move.choose("from", 4), now));
                body.put("until", in(48 + move.choose("until", 400), now));
                ArrayNode powers = body.putArray("powers");
                Stream.of(Power.values())
                        .filter(power -> move.choose(power.name(), 3) > 0)
                        .forEach(power -> powers.add(power.name()));
            }
            case "EndDelegation" -> body.put("delegate", deputy(move));
            case "DecideHeadcount" ->
                body.put(
                                "decision",
                                List.of("APPROVE", "REDESIGN", "DEFER", "DECLINE")
                                        .get(move.choose("say", 4)))
                        .put("until", "2030-01-01")
                        .put("reason", "As the plan for the year says");
            case "ApproveRequirements", "SignSla", "ApproveJobAd", "AdoptHouseTerms", "AgreeInterviewPlan" ->
                body.put(
                        "version",
                        move.choose("version", 4) == 0
                                ? 1 + move.choose("another", 3)
                                : newest.getOrDefault(command, 1));
            case "SubmitFeedback" -> {
                if (importing) {
                    body.put("interviewer", "ivy");
                }
                if (move.choose("assessed", 4) == 0) {
                    ((ObjectNode) body.withArray("ratings").get(0))
                            .without(List.of("rating", "evidence"))
                            .put("notAssessed", "The exercise did not start in time");
                }
            }
            case "ScheduleDebrief", "ScheduleInterview", "RescheduleDebrief", "RescheduleInterview" ->
                arrange(body, move, now);
            case "SetWorkingHours" -> {
                body.put("person", List.of("ivy", "rob", "mia", "hugo").get(move.choose("person", 4)));
                body.withObject("week")
                        .put(
                                "zone",
                                List.of("Europe/Lisbon", "America/New_York", "Pacific/Auckland")
                                        .get(move.choose("zone", 3)));
            }
            case "RecordAbsence" -> {
                body.put("person", away(move, role));
                LocalDate from = aMonday(move, now);
                body.put("from", from.toString());
                body.put("until", from.plusDays(move.choose("days", 20)).toString());
            }
            case "CancelAbsence" ->
                body.put("person", away(move, role))
                        .put("from", aMonday(move, now).toString());
            case "ProposeHouseTerms" -> {
                body.put("alsoOpen", move.choose("open", 3) > 0);
                if (move.choose("approvals", 3) == 0) {
                    body.putNull("approvals");
                }
            }
            case "ProposeSla" -> {
                if (move.choose("days", 3) == 0) {
                    body.withObject("calendar")
                            .put("kind", "WORKING_DAYS")
                            .putNull("opens")
                            .putNull("closes");
                }
                body.withObject("slate")
                        .put("candidates", 1 + move.choose("slate", 2))
                        .put("by", in(move.choose("by", 600), now));
            }
            case "HoldDebrief" -> {
                DebriefOutcome[] outcomes = DebriefOutcome.values();
                body.put("outcome", outcomes[move.choose("outcome", outcomes.length)].name());
            }
            case "ResolveEscalation" -> {
                ((ObjectNode) body.withArray("actions").get(0)).put("by", in(1 + move.choose("by", 300), now));
                ((ObjectNode) body.withArray("actions").get(1)).put("by", in(1 + move.choose("other", 300), now));
            }
            case "DecideRound" -> {
                RoundOutcome[] outcomes = RoundOutcome.values();
                body.put("outcome", outcomes[move.choose("outcome", outcomes.length)].name());
            }
            case "ProposeInterviewPlan" -> {
                ArrayNode rounds = body.withArray("rounds");
                if (move.choose("rounds", 3) == 0) {
                    rounds.remove(1);
                }
                ((ObjectNode) rounds.get(0)).put("ends", move.choose("ends", 3) == 0 ? "DEBRIEF" : "DECISION");
            }
            case "SwapInterviewer" -> {
                if (move.choose("swap", 2) == 0) {
                    body.put("out", "mia").put("in", "ivy");
                }
            }
            case "ScheduleCheckIn" -> body.put("startsAt", in(1 + move.choose("starts", 24), now));
            default -> {}
        }
    }

    /** Mostly: else what says a trait is refused. */
    private static void uphold(ObjectNode body, Move move) {
        body.putObject("upheld")
                .put("notAboutThePerson", move.choose("upheld", 4) > 0)
                .put("reason", "Row 52 of the exercise is meant");
    }

    private static String deputy(Move move) {
        return DEPUTIES.get(move.choose("deputy", DEPUTIES.size()));
    }

    /** Mostly whoever says it. */
    private static String away(Move move, Role role) {
        return switch (role) {
            case RECRUITER -> "rob";
            case HIRING_MANAGER -> "mia";
            default -> List.of("rob", "mia", "rita", "hugo", "dora", "cora").get(move.choose("person", 6));
        };
    }

    /** One of a few, so that an absence that begins then is changed, or cancelled, at times. */
    private static LocalDate aMonday(Move move, Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(move.choose("week", 3));
    }

    private static String disposition(Move move) {
        Disposition[] dispositions = Disposition.values();
        return dispositions[move.choose("disposition", dispositions.length)].name();
    }

    /**
     * Chooses what a command speaks of, before ids are put in: other things than its example does.
     */
    static void choose(String command, ObjectNode body, Move move, Role role) {
        switch (command) {
            case "DecideToHire" -> {
                if (move.choose("debriefed", 4) > 0) {
                    body.remove("debrief");
                    body.put("withoutDebrief", "Everybody has worked with them before");
                }
            }
            case "ProposeOffer" -> {
                if (move.choose("improves", 2) == 0) {
                    body.put("improves", "off-1");
                }
            }
            case "AdjustStrategy", "ReviseRequirements" -> {
                if (move.choose("risks", 2) == 0) {
                    body.putArray("risks").add("risk-1");
                }
            }
            case "ExtendOffer" -> {
                if (role == Role.IMPORTER) {
                    body.remove("proposal");
                    body.putObject("terms")
                            .putObject("baseSalary")
                            .put("amount", 71_000)
                            .put("currency", "EUR");
                }
            }
            default -> {}
        }
    }

    private static void arrange(ObjectNode body, Move move, Instant now) {
        int hours = 1 + move.choose("starts", 240);
        body.put("startsAt", in(hours, now));
        if (body.has("endsAt")) {
            body.put("endsAt", in(hours + 1, now));
        }
        if (body.has("causedBy")) {
            SchedulingParty[] parties = SchedulingParty.values();
            body.put("causedBy", parties[move.choose("party", parties.length)].name());
        }
    }

    private static void pay(ObjectNode body, int much) {
        body.withObject("terms").withObject("baseSalary").put("amount", much);
    }

    private static String in(int hours, Instant now) {
        return now.plus(Duration.ofHours(hours)).toString();
    }
}
