package dev.tandem.query.funnel;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.funnel.StageTimeline.Decision;
import dev.tandem.query.funnel.StageTimeline.Outcome;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each application's way through the stages. */
@Component
final class FunnelProjection implements Projection {

    static final String NAME = "funnel";

    static final Table<RequisitionOpened> REQUISITIONS = new Table<>(
            "requisition",
            RequisitionOpened.class,
            List.of(new Column<>("stage_list", "text", opened -> stageList(opened.stages()))),
            List.of());

    static final Table<StageTimeline> TIMELINES = new Table<>(
            "stage_timeline",
            StageTimeline.class,
            List.of(
                    new Column<>("requisition", "text", StageTimeline::requisition),
                    new Column<>("recruiter", "text", StageTimeline::recruiter),
                    new Column<>("hiring_manager", "text", StageTimeline::hiringManager),
                    new Column<>("role_type", "text", StageTimeline::roleType),
                    new Column<>("department", "text", StageTimeline::department),
                    new Column<>("source", "text", StageTimeline::source),
                    new Column<>("origin", "text", StageTimeline::origin),
                    new Column<>("began_at", "timestamptz", StageTimeline::beganAt),
                    new Column<>("stage_list", "text", timeline -> stageList(timeline.stages())),
                    new Column<>("first_at", "timestamptz[]", StageTimeline::firsts),
                    new Column<>("decision", "text", StageTimeline::decision),
                    new Column<>("outcome", "text", StageTimeline::outcome)),
            List.of("(requisition)", "(began_at)"));

    /** The stages as one text to compare. */
    static String stageList(List<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.joining(","));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(REQUISITIONS, TIMELINES, KeptSearches.TABLE);
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return Set.of(
                RequisitionOpened.class,
                ConfidentialityChanged.class,
                ReplacedForgotten.class,
                RequisitionAmended.class,
                ApplicationReceived.class,
                ApplicantDeclined.class,
                CandidateSubmitted.class,
                CandidateAdvanced.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                ApplicationClosed.class,
                OfferExtended.class,
                OfferDeclined.class,
                OfferRescinded.class,
                CandidateReconsidered.class,
                CandidateHired.class,
                HireFellThrough.class);
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        KeptSearches.touches(event.event(), touched);
        if (event.event() instanceof ApplicationReceived
                || event.event() instanceof CandidateSubmitted
                || event.event() instanceof RequisitionAmended) {
            touched.row(REQUISITIONS, event.key());
        }
        if (event.event() instanceof OfApplication recorded) {
            touched.row(TIMELINES, recorded.application().value());
        }
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        Instant at = event.occurredAt();
        KeptSearches.fold(event.event(), rows);
        switch (event.event()) {
            case ConfidentialityChanged _, ReplacedForgotten _ -> {}
            case RequisitionOpened opened -> rows.put(REQUISITIONS, event.key(), opened);
            case RequisitionAmended amended ->
                rows.put(
                        REQUISITIONS,
                        event.key(),
                        known(rows.get(REQUISITIONS, event.key()), event).amended(amended.now()));
            case ApplicationReceived recorded
            when rows.get(TIMELINES, recorded.application().value()) == null ->
                rows.put(
                        TIMELINES,
                        recorded.application().value(),
                        StageTimeline.received(recorded, known(rows.get(REQUISITIONS, event.key()), event), at));
            case CandidateSubmitted recorded
            when rows.get(TIMELINES, recorded.application().value()) == null ->
                rows.put(
                        TIMELINES,
                        recorded.application().value(),
                        StageTimeline.begun(recorded, known(rows.get(REQUISITIONS, event.key()), event), at));
            case OfApplication recorded -> {
                String key = recorded.application().value();
                rows.put(TIMELINES, key, after(known(rows.get(TIMELINES, key), event), event.event(), at));
            }
            default -> throw new IllegalArgumentException("not folded: " + event.event());
        }
    }

    /** Where an event takes an application. Only moves count: what brings a candidate to a stage records the move with it. */
    private static StageTimeline after(StageTimeline before, Event event, Instant at) {
        return switch (event) {
            // Whoever applies again is on the same way, and counts once; a submittal comes with its move.
            case ApplicationReceived _ -> before.takenUp();
            case CandidateSubmitted _ -> before;
            case ApplicantDeclined _ -> before.decided(Decision.SCREENED_OUT);
            case ApplicationClosed _ -> before.decided(Decision.CLOSED);
            case CandidateAdvanced recorded -> before.reached(recorded.to(), at);
            case OfferExtended _ -> before.decided(Decision.OFFERED).became(null);
            case OfferDeclined _ -> before.became(Outcome.DECLINED);
            case OfferRescinded _ -> before.became(Outcome.RESCINDED);
            case CandidateHired _ -> before.decided(Decision.OFFERED).became(Outcome.HIRED);
            case HireFellThrough _ -> before.became(Outcome.FELL_THROUGH);
            case CandidateReconsidered _ -> before.takenUp();
            case CandidateRejected _ -> before.decided(Decision.REJECTED);
            case CandidateWithdrew _ -> before.decided(Decision.WITHDRAWN);
            default -> throw new IllegalArgumentException("not folded: " + event);
        };
    }

    private static <R> R known(@Nullable R row, Envelope event) {
        if (row == null) {
            throw new IllegalStateException(
                    "nothing is known of what " + event.event().getClass().getSimpleName() + " is about");
        }
        return row;
    }
}
