package dev.tandem.walk;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfferId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.WinCelebrated;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.pipeline.partnership.Owed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody counts who has the definitions of the metrics and the log, and nothing else: from the list of all events of each
 * application, offer and search, read anew for each figure. Only when promises are due it takes from the agreement, whose own laws
 * hold that.
 */
final class MetricOracle {

    private final List<Entry> log;
    private final Instant now;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, List<Line>> searches = new LinkedHashMap<>();
    private CaseKind kind = CaseKind.APPLICATIONS;

    private static final Set<String> STAGES = Set.of(
            "reached",
            "passThrough",
            "hoursInStage.p50",
            "hoursInStage.p90",
            "hoursToNextStage.p50",
            "hoursToNextStage.p90");

    /** What is made of the cases of a figure. */
    enum Statistic {
        COUNT,
        SHARE,
        /** The sum over all, for each of those that count. */
        PER_CASE,
        MEAN,
        SUM,
        P50,
        P90
    }

    /**
     * A case.
     *
     * @param cohort when it began
     * @param activity when what is measured happened; null if it has not
     * @param value its number; 1 or 0 where it is or is not among a part; null where it has none
     * @param counts whether it is one of the cases
     */
    record Case(
            Map<Dimension, String> in,
            Instant cohort,
            @Nullable Instant activity,
            @Nullable Double value,
            boolean counts) {}

    /**
     * A figure and its cases.
     *
     * @param kind what its cases are
     * @param activity whether it can be counted by activity
     */
    record Figure(
            CaseKind kind,
            String metric,
            @Nullable String of,
            Statistic statistic,
            boolean activity,
            List<Case> cases) {

        /** Whether it is of a stage. */
        boolean byStage() {
            return STAGES.contains(metric);
        }

        /** It, without cases on those searches. */
        Figure without(Set<String> searches) {
            return new Figure(
                    kind,
                    metric,
                    of,
                    statistic,
                    activity,
                    cases.stream()
                            .filter(one -> !searches.contains(one.in().get(Dimension.REQUISITION)))
                            .toList());
        }
    }

    MetricOracle(List<Entry> log, Instant now) {
        this.log = log;
        this.now = now;
        for (int i = 0; i < log.size(); i++) {
            Event event = log.get(i).event();
            if (event instanceof RequisitionOpened
                    || event instanceof RequisitionReassigned
                    || event instanceof RequisitionAmended) {
                searches.computeIfAbsent(event.topicKey(), _ -> new ArrayList<>())
                        .add(new Line(i + 1, log.get(i).recorded().occurredAt(), event));
            }
        }
    }

    /**
     * All figures.
     *
     * @param stages the list of stages that figures by stage are about
     * @param waiting whether those who wait count in the pass-through rate
     */
    static List<Figure> figures(List<Entry> log, List<Owed> owed, Instant now, List<String> stages, boolean waiting) {
        MetricOracle oracle = new MetricOracle(log, now);
        oracle.kind = CaseKind.APPLICATIONS;
        oracle.applications(stages, waiting);
        oracle.kind = CaseKind.OFFERS;
        oracle.offers();
        oracle.kind = CaseKind.SEARCHES;
        oracle.searches();
        oracle.kind = CaseKind.OCCURRENCES;
        oracle.occurrences();
        oracle.kind = CaseKind.PROMISES;
        oracle.promises(owed);
        return oracle.figures;
    }

    /** The lists of stages that applications go through, each as often as it occurs. */
    static List<List<String>> stageLists(List<Entry> log) {
        MetricOracle oracle = new MetricOracle(log, Instant.EPOCH);
        return oracle.ways().values().stream().map(oracle::stagesOf).toList();
    }

    // --- whose it was

    private Map<Dimension, String> of(String requisition, int position, @Nullable String source) {
        Map<Dimension, String> in = new EnumMap<>(Dimension.class);
        in.put(Dimension.REQUISITION, requisition);
        if (source != null) {
            in.put(Dimension.SOURCE, source);
        }
        for (Line line : searches.getOrDefault(requisition, List.of())) {
            if (line.position() > position) {
                break;
            }
            switch (line.event()) {
                case RequisitionOpened e -> {
                    in.put(Dimension.RECRUITER, e.recruiter().value());
                    in.put(Dimension.MANAGER, e.hiringManager().value());
                    in.put(Dimension.ROLE_TYPE, e.roleType());
                    in.put(Dimension.DEPARTMENT, e.department());
                    in.put(Dimension.LOCATION, e.location());
                    in.put(Dimension.ORIGIN, e.origin().name());
                }
                case RequisitionReassigned e ->
                    in.put(e.side() == Side.RECRUITER ? Dimension.RECRUITER : Dimension.MANAGER, e.to().value());
                case RequisitionAmended e -> {
                    in.put(Dimension.DEPARTMENT, e.now().department());
                    in.put(Dimension.LOCATION, e.now().location());
                }
                default -> {}
            }
        }
        return in;
    }

    // --- applications

    /** An event of one thing, and its place in the log. */
    record Line(int position, Instant at, Event event) {}

    Map<ApplicationId, List<Line>> ways() {
        Map<ApplicationId, List<Line>> ways = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Entry entry = log.get(i);
            if (entry.event() instanceof OfApplication of) {
                List<Line> way = ways.get(of.application());
                boolean begins =
                        entry.event() instanceof ApplicationReceived || entry.event() instanceof CandidateSubmitted;
                if (way == null && begins) {
                    way = new ArrayList<>();
                    ways.put(of.application(), way);
                }
                if (way != null) {
                    way.add(new Line(i + 1, entry.recorded().occurredAt(), entry.event()));
                }
            }
        }
        return ways;
    }

    private List<String> stagesOf(List<Line> way) {
        String requisition =
                ((OfApplication) way.getFirst().event()).requisition().value();
        RequisitionOpened opened = (RequisitionOpened)
                searches.getOrDefault(requisition, List.of()).getFirst().event();
        return opened.stages().stream().map(Stage::name).toList();
    }

    private static String sourceOf(List<Line> way) {
        return switch (way.getFirst().event()) {
            case ApplicationReceived e -> e.source().name();
            case CandidateSubmitted e -> e.source().name();
            default -> throw new AssertionError(way.getFirst());
        };
    }

    Map<Dimension, String> of(List<Line> way) {
        Line first = way.getFirst();
        return of(((OfApplication) first.event()).requisition().value(), first.position(), sourceOf(way));
    }

    private void applications(List<String> stages, boolean waiting) {
        Map<String, List<Case>> counted = new LinkedHashMap<>();
        for (List<Line> way : ways().values()) {
            Map<Dimension, String> in = of(way);
            Instant began = way.getFirst().at();
            String decision = decision(way);
            String outcome = decision.equals("OFFERED") ? outcome(way) : null;
            Instant decided = decidedAt(way, decision);
            Instant submitted = lastAt(way, CandidateSubmitted.class::isInstance);
            Instant accepted = acceptedAt(way);
            Instant hired = "HIRED".equals(outcome) ? lastAt(way, CandidateHired.class::isInstance) : null;
            long interviews = way.stream()
                    .filter(line -> line.event() instanceof InterviewCompleted)
                    .count();
            add(counted, "applications", null, new Case(in, began, began, null, true));
            for (String one : List.of("OPEN", "SCREENED_OUT", "CLOSED", "REJECTED", "WITHDRAWN", "OFFERED")) {
                add(counted, "decisions", one, new Case(in, began, decided, null, decision.equals(one)));
            }
            for (String one : List.of("PENDING", "HIRED", "DECLINED", "RESCINDED", "LAPSED", "FELL_THROUGH")) {
                add(counted, "outcomes", one, new Case(in, began, decided, null, one.equals(outcome)));
            }
            add(counted, "hires", null, new Case(in, began, hired, null, hired != null));
            Double toHire = submitted == null || accepted == null ? null : days(submitted, accepted);
            add(counted, "timeToHireOfHired", null, new Case(in, began, hired, hired == null ? null : toHire, true));
            add(counted, "timeToHireOfAll", null, new Case(in, began, accepted, toHire, true));
            add(
                    counted,
                    "submittalsPerInterview",
                    null,
                    new Case(in, began, null, submitted == null ? 0.0 : 1.0, submitted != null && interviews > 0));
            add(counted, "interviewsPerHire", null, new Case(in, began, null, (double) interviews, hired != null));
            if (stagesOf(way).equals(stages)) {
                byStage(counted, way, in, stages, waiting);
            }
        }
        put(counted, "applications", null, Statistic.COUNT, true);
        for (String one : List.of("OPEN", "SCREENED_OUT", "CLOSED", "REJECTED", "WITHDRAWN", "OFFERED")) {
            put(counted, "decisions", one, Statistic.COUNT, true);
        }
        for (String one : List.of("PENDING", "HIRED", "DECLINED", "RESCINDED", "LAPSED", "FELL_THROUGH")) {
            put(counted, "outcomes", one, Statistic.COUNT, true);
        }
        put(counted, "hires", null, Statistic.COUNT, true);
        percentiles(counted, "timeToHireOfHired", null, true);
        percentiles(counted, "timeToHireOfAll", null, true);
        put(counted, "submittalsPerInterview", null, Statistic.PER_CASE, false);
        put(counted, "interviewsPerHire", null, Statistic.PER_CASE, false);
        for (String stage : stages) {
            put(counted, "reached", stage, Statistic.COUNT, true);
            if (!stage.equals(stages.getLast())) {
                put(counted, "passThrough", stage, Statistic.SHARE, true);
                percentiles(counted, "hoursToNextStage", stage, true);
            }
            percentiles(counted, "hoursInStage", stage, true);
        }
    }

    private static void byStage(
            Map<String, List<Case>> counted,
            List<Line> way,
            Map<Dimension, String> in,
            List<String> stages,
            boolean waiting) {
        Instant began = way.getFirst().at();
        for (int i = 0; i < stages.size(); i++) {
            String stage = stages.get(i);
            Instant here = reached(way, stage, stages);
            if (here == null) {
                continue;
            }
            add(counted, "reached", stage, new Case(in, began, here, null, true));
            Double inStage = hoursIn(way, stage, stages);
            add(counted, "hoursInStage", stage, new Case(in, began, here, inStage, true));
            if (i + 1 == stages.size()) {
                continue;
            }
            Instant next = reached(way, stages.get(i + 1), stages);
            boolean further =
                    stages.subList(i + 1, stages.size()).stream().anyMatch(one -> reached(way, one, stages) != null);
            boolean waits = !further && goesOn(way);
            add(counted, "passThrough", stage, new Case(in, began, here, next == null ? 0.0 : 1.0, waiting || !waits));
            Double hours = next == null || next.isBefore(here) ? null : hours(here, next);
            add(counted, "hoursToNextStage", stage, new Case(in, began, here, hours, true));
        }
    }

    private static boolean ends(Event event) {
        return event instanceof ApplicantDeclined
                || event instanceof ApplicationClosed
                || event instanceof CandidateRejected
                || event instanceof CandidateWithdrew;
    }

    private static boolean takesBack(Event event) {
        return event instanceof CandidateReconsidered || event instanceof ApplicationReceived;
    }

    static String decision(List<Line> way) {
        if (way.stream().anyMatch(line -> line.event() instanceof OfferExtended)) {
            return "OFFERED";
        }
        return switch (firstEnd(way)) {
            case null -> "OPEN";
            case Line(int _, Instant _, ApplicantDeclined _) -> "SCREENED_OUT";
            case Line(int _, Instant _, ApplicationClosed _) -> "CLOSED";
            case Line(int _, Instant _, CandidateRejected _) -> "REJECTED";
            default -> "WITHDRAWN";
        };
    }

    private static @Nullable Line firstEnd(List<Line> way) {
        return sinceTakenBack(way).stream()
                .filter(line -> ends(line.event()))
                .findFirst()
                .orElse(null);
    }

    static List<Line> sinceTakenBack(List<Line> way) {
        int from = 0;
        for (int i = 1; i < way.size(); i++) {
            from = takesBack(way.get(i).event()) ? i : from;
        }
        return way.subList(from, way.size());
    }

    static @Nullable Instant decidedAt(List<Line> way, String decision) {
        if (decision.equals("OFFERED")) {
            return way.stream()
                    .filter(line -> line.event() instanceof OfferExtended)
                    .map(Line::at)
                    .findFirst()
                    .orElseThrow();
        }
        Line end = firstEnd(way);
        return end == null ? null : end.at();
    }

    private static String outcome(List<Line> way) {
        int last = 0;
        for (int i = 0; i < way.size(); i++) {
            last = way.get(i).event() instanceof OfferExtended ? i : last;
        }
        String outcome = "PENDING";
        for (Line line : way.subList(last + 1, way.size())) {
            boolean open = outcome.equals("PENDING");
            outcome = switch (line.event()) {
                case CandidateHired _ -> "HIRED";
                case HireFellThrough _ -> "FELL_THROUGH";
                case OfferDeclined _ -> "DECLINED";
                case OfferRescinded _ -> "RESCINDED";
                case Event event when open && (ends(event) || takesBack(event)) -> "LAPSED";
                default -> outcome;
            };
        }
        return outcome;
    }

    private static @Nullable Instant acceptedAt(List<Line> way) {
        Instant accepted = null;
        for (Line line : way) {
            accepted = switch (line.event()) {
                case CandidateSubmitted _ -> null;
                case OfferAccepted _ -> line.at();
                default -> accepted;
            };
        }
        return accepted;
    }

    private static boolean goesOn(List<Line> way) {
        return sinceTakenBack(way).stream()
                .noneMatch(line -> ends(line.event()) || line.event() instanceof CandidateHired);
    }

    private static @Nullable Instant lastAt(List<Line> way, Predicate<Event> which) {
        return way.stream()
                .filter(line -> which.test(line.event()))
                .map(Line::at)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Where an event brings an application; null if nowhere. */
    private static @Nullable String brings(List<Line> way, Line line, List<String> stages) {
        return switch (line.event()) {
            case ApplicationReceived _ -> "APPLIED";
            case CandidateSubmitted _ when line == way.getFirst() -> stages.getFirst();
            case CandidateAdvanced e -> e.to().name();
            case CandidateReconsidered e -> e.at().name();
            default -> null;
        };
    }

    private static @Nullable Instant reached(List<Line> way, String stage, List<String> stages) {
        return way.stream()
                .filter(line -> stage.equals(brings(way, line, stages)))
                .map(Line::at)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The time of all stays there; null if they never left, or are there again. */
    private static @Nullable Double hoursIn(List<Line> way, String stage, List<String> stages) {
        Duration time = Duration.ZERO;
        boolean left = false;
        Instant since = null;
        for (Line line : way) {
            String to = brings(way, line, stages);
            boolean leaves = to != null || ends(line.event()) || line.event() instanceof HireFellThrough;
            if (leaves && since != null) {
                time = time.plus(Duration.between(since, line.at()));
                left = true;
                since = null;
            }
            if (stage.equals(to)) {
                since = line.at();
            }
        }
        return left && since == null ? (Double) (time.toNanos() / 3.6e12) : null;
    }

    // --- offers

    private void offers() {
        Map<OfferId, List<Line>> offers = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Instant at = log.get(i).recorded().occurredAt();
            OfferId offer =
                    switch (log.get(i).event()) {
                        case OfferExtended e -> e.offer();
                        case OfferImproved e -> e.offer();
                        case OfferAccepted e -> e.offer();
                        case OfferDeclined e -> e.offer();
                        default -> null;
                    };
            if (offer != null) {
                offers.computeIfAbsent(offer, _ -> new ArrayList<>())
                        .add(new Line(i + 1, at, log.get(i).event()));
            }
        }
        Map<ApplicationId, List<Line>> ways = ways();
        Map<String, List<Case>> counted = new LinkedHashMap<>();
        List<String> reasons = List.of("COMPENSATION", "PACE", "OTHER_OFFER", "ROLE", "LOCATION", "OTHER");
        offers.values().forEach(offer -> {
            OfApplication extended = (OfApplication) offer.getFirst().event();
            Instant at = offer.getFirst().at();
            Map<Dimension, String> in = of(
                    extended.requisition().value(),
                    offer.getFirst().position(),
                    sourceOf(Objects.requireNonNull(ways.get(extended.application()))));
            Line answer = offer.stream()
                    .filter(line -> line.event() instanceof OfferAccepted || line.event() instanceof OfferDeclined)
                    .reduce((_, later) -> later)
                    .orElse(null);
            Instant answered = answer == null ? null : answer.at();
            boolean accepted = answer != null && answer.event() instanceof OfferAccepted;
            double rounds = 1
                    + offer.stream()
                            .filter(line -> line.event() instanceof OfferImproved)
                            .count();
            add(counted, "offersExtended", null, new Case(in, at, at, null, true));
            add(counted, "offerAcceptance", null, new Case(in, at, answered, accepted ? 1.0 : 0.0, answer != null));
            add(counted, "roundsPerOffer", null, new Case(in, at, answered, answer == null ? null : rounds, true));
            for (String reason : reasons) {
                boolean so = answer != null
                        && answer.event() instanceof OfferDeclined declined
                        && declined.reason().name().equals(reason);
                add(counted, "declineReasons", reason, new Case(in, at, answered, null, so));
            }
        });
        put(counted, "offersExtended", null, Statistic.COUNT, true);
        put(counted, "offerAcceptance", null, Statistic.SHARE, true);
        put(counted, "roundsPerOffer", null, Statistic.MEAN, true);
        reasons.forEach(reason -> put(counted, "declineReasons", reason, Statistic.COUNT, true));
    }

    // --- searches

    private void searches() {
        Map<String, List<Line>> searches = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Event event = log.get(i).event();
            if (event instanceof RequisitionOpened opened) {
                searches.put(opened.requisition().value(), new ArrayList<>());
            }
            List<Line> search = searches.get(event.topicKey());
            if (search != null) {
                search.add(new Line(i + 1, log.get(i).recorded().occurredAt(), event));
            }
        }
        Map<String, List<Case>> counted = new LinkedHashMap<>();
        Map<String, Boolean> currencies = new LinkedHashMap<>();
        searches.forEach((id, search) -> {
            Map<Dimension, String> in = of(id, log.size(), null);
            Instant opened = search.getFirst().at();
            Line end = search.stream()
                    .filter(line -> line.event() instanceof RequisitionFilled
                            || line.event() instanceof RequisitionCancelled
                            || line.event() instanceof RequisitionReopened)
                    .reduce((_, later) -> later)
                    .filter(line -> !(line.event() instanceof RequisitionReopened))
                    .orElse(null);
            Instant closed = end == null ? null : end.at();
            Instant filled = end != null && end.event() instanceof RequisitionFilled ? end.at() : null;
            double open = days(opened, closed == null ? now : closed);
            add(
                    counted,
                    "timeToFill",
                    null,
                    new Case(in, opened, filled, filled == null ? null : days(opened, filled), true));
            add(counted, "daysOpenGross", null, new Case(in, opened, closed, open, true));
            double resting = rests(search, null, true) / 24;
            add(counted, "daysOpenNet", null, new Case(in, opened, closed, open - resting, true));
            boolean held = search.stream().anyMatch(line -> line.event() instanceof RequisitionPutOnHold);
            for (String who : List.of("RECRUITER", "HIRING_MANAGER", "AGREED")) {
                add(
                        counted,
                        "hoursOnHold",
                        who,
                        new Case(in, opened, null, held ? (Double) rests(search, who, false) : null, true));
            }
            var cost = ((RequisitionOpened) search.getFirst().event()).costOfVacancyPerDay();
            if (cost != null) {
                String currency = cost.currency().getCurrencyCode();
                currencies.put(currency, true);
                add(
                        counted,
                        "costOfVacancy",
                        currency,
                        new Case(in, opened, closed, open * cost.amount().doubleValue(), true));
            }
            int approved = first(search, RequirementsApproved.class);
            double churn = search.stream()
                    .skip(approved + 1L)
                    .filter(line -> line.event() instanceof RequirementsRevised)
                    .count();
            add(counted, "criteriaChurn", null, new Case(in, opened, null, approved < 0 ? null : (Double) churn, true));
        });
        percentiles(counted, "timeToFill", null, true);
        percentiles(counted, "daysOpenGross", null, true);
        percentiles(counted, "daysOpenNet", null, true);
        for (String who : List.of("RECRUITER", "HIRING_MANAGER", "AGREED")) {
            put(counted, "hoursOnHold", who, Statistic.MEAN, false);
        }
        currencies.keySet().forEach(currency -> put(counted, "costOfVacancy", currency, Statistic.SUM, true));
        put(counted, "criteriaChurn", null, Statistic.MEAN, false);
    }

    private static int first(List<Line> search, Class<? extends Event> type) {
        for (int i = 0; i < search.size(); i++) {
            if (type.isInstance(search.get(i).event())) {
                return i;
            }
        }
        return -1;
    }

    /** Hours on hold; of one who wanted it, or of all, with or without a hold that lasts. */
    private double rests(List<Line> search, @Nullable String who, boolean lasting) {
        Duration time = Duration.ZERO;
        Instant since = null;
        String wanted = "";
        boolean ever = false;
        for (Line line : search) {
            String next =
                    switch (line.event()) {
                        case RequisitionPutOnHold hold ->
                            hold.by() == null ? "AGREED" : hold.by().name();
                        case HoldAgreed _ -> ever ? "AGREED" : null;
                        case RequisitionResumed _, RequisitionReopened _, RequisitionFilled _, RequisitionCancelled _ ->
                            "";
                        default -> null;
                    };
            ever |= line.event() instanceof RequisitionPutOnHold;
            if (next == null) {
                continue;
            }
            if (since != null && (who == null || who.equals(wanted))) {
                time = time.plus(Duration.between(since, line.at()));
            }
            wanted = next;
            since = next.isEmpty() ? null : line.at();
        }
        if (lasting && since != null) {
            time = time.plus(Duration.between(since, now));
        }
        return time.toNanos() / 3.6e12;
    }

    // --- what happens once

    private void occurrences() {
        Map<String, List<Case>> counted = new LinkedHashMap<>();
        Map<ApplicationId, List<Line>> ways = ways();
        Map<EscalationId, Line> raised = new LinkedHashMap<>();
        Map<EscalationId, @Nullable Instant> resolved = new LinkedHashMap<>();
        Map<List<Object>, Case> prepared = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            Instant at = log.get(i).recorded().occurredAt();
            Event event = log.get(i).event();
            switch (event) {
                case EscalationRaised e -> raised.put(e.escalation(), new Line(i + 1, at, e));
                case EscalationResolved e -> resolved.put(e.escalation(), at);
                case EscalationReopened e -> resolved.remove(e.escalation());
                default -> {}
            }
            if (!(event instanceof OfApplication of) || !ways.containsKey(of.application())) {
                continue;
            }
            Map<Dimension, String> in = of(ways.get(of.application()));
            switch (event) {
                case CandidateRejected e -> {
                    boolean worthless = e.worth() == CandidateRejected.Worth.NONE;
                    boolean actionable = e.worth() == CandidateRejected.Worth.ACTIONABLE;
                    add(
                            counted,
                            "actionableRejections",
                            null,
                            new Case(in, at, at, actionable ? 1.0 : 0.0, actionable || worthless));
                    add(
                            counted,
                            "unmeasuredRejections",
                            null,
                            new Case(in, at, at, e.worth() == CandidateRejected.Worth.UNMEASURED ? 1.0 : 0.0, true));
                    e.outside().forEach(_ -> add(counted, "outsideReasons", null, new Case(in, at, at, null, true)));
                }
                case JudgementUpheld _ -> add(counted, "upheldTexts", null, new Case(in, at, at, null, true));
                case CandidateExperienceRecorded e ->
                    add(counted, "candidateExperience", null, new Case(in, at, at, (double) e.score(), true));
                case HireReviewed e -> {
                    String months = String.valueOf(e.months());
                    add(counted, "hirePerformance", months, new Case(in, at, at, (double) e.performance(), true));
                    add(
                            counted,
                            "hireSatisfaction",
                            months,
                            new Case(in, at, at, (double) e.managerSatisfaction(), true));
                    add(counted, "hireRetention", months, new Case(in, at, at, e.retained() ? 1.0 : 0.0, true));
                }
                case InterviewPrepared e ->
                    prepared.put(List.of(e.interview(), e.interviewer()), new Case(in, at, at, null, false));
                case InterviewCompleted e ->
                    e.interviewers().forEach(interviewer -> {
                        boolean read = prepared.containsKey(List.of(e.interview(), interviewer));
                        add(counted, "preparation", null, new Case(in, at, at, read ? 1.0 : 0.0, true));
                    });
                case WinCelebrated _ -> add(counted, "winsCelebrated", null, new Case(in, at, at, null, true));
                case InterviewRescheduled e ->
                    add(counted, "reschedules", e.causedBy().name(), new Case(in, at, at, null, true));
                case InterviewCancelled e ->
                    add(counted, "cancellations", e.causedBy().name(), new Case(in, at, at, null, true));
                default -> {}
            }
        }
        // Whoever has read is no case of the share, but something happened.
        prepared.values().forEach(one -> add(counted, "preparation", null, one));
        raised.forEach((id, line) -> {
            EscalationRaised e = (EscalationRaised) line.event();
            Map<Dimension, String> in = of(e.requisition().value(), line.position(), null);
            String side = e.against().name();
            Instant at = line.at();
            Instant end = resolved.get(id);
            add(counted, "escalationsRaised", side, new Case(in, at, at, null, true));
            add(counted, "escalationsOpen", side, new Case(in, at, at, null, end == null));
            Double hours = end == null || end.isBefore(at) ? null : hours(at, end);
            add(counted, "hoursToResolve", side, new Case(in, at, at, hours, true));
        });
        put(counted, "actionableRejections", null, Statistic.SHARE, true);
        put(counted, "unmeasuredRejections", null, Statistic.SHARE, true);
        put(counted, "outsideReasons", null, Statistic.COUNT, true);
        put(counted, "upheldTexts", null, Statistic.COUNT, true);
        put(counted, "candidateExperience", null, Statistic.MEAN, true);
        put(counted, "preparation", null, Statistic.SHARE, true);
        put(counted, "winsCelebrated", null, Statistic.COUNT, true);
        for (String months : List.of("6", "12")) {
            put(counted, "hirePerformance", months, Statistic.MEAN, true);
            put(counted, "hireSatisfaction", months, Statistic.MEAN, true);
            put(counted, "hireRetention", months, Statistic.SHARE, true);
        }
        for (String party : List.of("CANDIDATE", "HIRING_MANAGER", "INTERVIEWER", "RECRUITER")) {
            put(counted, "reschedules", party, Statistic.COUNT, true);
            put(counted, "cancellations", party, Statistic.COUNT, true);
        }
        for (Side side : Side.values()) {
            put(counted, "escalationsRaised", side.name(), Statistic.COUNT, true);
            put(counted, "escalationsOpen", side.name(), Statistic.COUNT, true);
            percentiles(counted, "hoursToResolve", side.name(), true);
        }
    }

    // --- promises

    private void promises(List<Owed> owed) {
        Map<String, List<Case>> counted = new LinkedHashMap<>();
        Map<String, Boolean> promises = new LinkedHashMap<>();
        for (Owed row : owed) {
            DatedObligation one = row.owed();
            Map<Dimension, String> in = new EnumMap<>(Dimension.class);
            in.put(Dimension.REQUISITION, row.context().requisition().value());
            in.put(Dimension.RECRUITER, row.context().recruiter().value());
            in.put(Dimension.MANAGER, row.context().hiringManager().value());
            in.put(Dimension.ROLE_TYPE, row.context().roleType());
            in.put(Dimension.DEPARTMENT, row.context().department());
            in.put(Dimension.LOCATION, row.context().location());
            in.put(Dimension.ORIGIN, row.context().origin().name());
            if (row.context().source() != null) {
                in.put(Dimension.SOURCE, row.context().source().name());
            }
            String promise = one.promise().figure();
            promises.put(promise, true);
            boolean kept = one.ended() != null && !one.moot();
            Double hours = kept ? (Double) Math.max(0, hours(one.asked(), Objects.requireNonNull(one.ended()))) : null;
            add(counted, "turnaround", promise, new Case(in, one.asked(), one.ended(), hours, true));
            DatedObligation.State state = one.state(now);
            boolean inTime = state == DatedObligation.State.KEPT;
            boolean late = state == DatedObligation.State.LATE || state == DatedObligation.State.OVERDUE;
            Case share = new Case(in, one.asked(), one.ended(), inTime ? 1.0 : 0.0, inTime || late);
            add(counted, "shareInSla", promise, share);
            String side = one.obligation().side().name();
            add(counted, "promisesKept", side, share);
            if (promise.equals("answers")) {
                add(counted, "questionsAnswered", side, share);
            }
        }
        promises.keySet().forEach(promise -> {
            percentiles(counted, "turnaround", promise, true);
            put(counted, "shareInSla", promise, Statistic.SHARE, true);
        });
        for (Side side : Side.values()) {
            put(counted, "promisesKept", side.name(), Statistic.SHARE, true);
            put(counted, "questionsAnswered", side.name(), Statistic.SHARE, true);
        }
    }

    // --- paper

    private static void add(Map<String, List<Case>> counted, String metric, @Nullable String of, Case one) {
        counted.computeIfAbsent(metric + "/" + of, _ -> new ArrayList<>()).add(one);
    }

    private void put(
            Map<String, List<Case>> counted,
            String metric,
            @Nullable String of,
            Statistic statistic,
            boolean activity) {
        figures.add(
                new Figure(kind, metric, of, statistic, activity, counted.getOrDefault(metric + "/" + of, List.of())));
    }

    private void percentiles(Map<String, List<Case>> counted, String metric, @Nullable String of, boolean activity) {
        List<Case> cases = counted.getOrDefault(metric + "/" + of, List.of());
        figures.add(new Figure(kind, metric + ".p50", of, Statistic.P50, activity, cases));
        figures.add(new Figure(kind, metric + ".p90", of, Statistic.P90, activity, cases));
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 3.6e12;
    }

    private static Double days(Instant from, Instant to) {
        return hours(from, to) / 24;
    }
}
