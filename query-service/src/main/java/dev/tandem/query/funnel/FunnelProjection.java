package dev.tandem.query.funnel;

import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicationEvent;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.funnel.Journey.Decision;
import dev.tandem.query.projection.Column;
import dev.tandem.query.projection.Envelope;
import dev.tandem.query.projection.Projection;
import dev.tandem.query.projection.Rows;
import dev.tandem.query.projection.Table;
import dev.tandem.query.projection.Touched;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** One row an application: which stages it reached when, and what was decided. */
@Component
final class FunnelProjection implements Projection {

    static final String NAME = "funnel";

    static final Table<Search> SEARCHES = new Table<>("search", Search.class, List.of(), List.of());

    static final Table<Journey> JOURNEYS = new Table<>(
            "journey",
            Journey.class,
            List.of(
                    new Column<>("requisition", "text", Journey::requisition),
                    new Column<>("recruiter", "text", Journey::recruiter),
                    new Column<>("hiring_manager", "text", Journey::hiringManager),
                    new Column<>("source", "text", Journey::source),
                    new Column<>(
                            "role_type", "text", journey -> journey.search().roleType()),
                    new Column<>(
                            "department", "text", journey -> journey.search().department()),
                    new Column<>("origin", "text", journey -> journey.search().origin()),
                    new Column<>("submitted_at", "timestamptz", Journey::submittedAt),
                    new Column<>("stages", "text[]", Journey::stages),
                    new Column<>("decisions", "text[]", Journey::decisions)),
            List.of("(requisition)", "(recruiter)", "(hiring_manager)", "(submitted_at)"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SEARCHES, JOURNEYS);
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return Set.of(
                RequisitionOpened.class,
                CandidateSubmitted.class,
                CandidateAdvanced.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                OfferExtended.class,
                OfferDeclined.class,
                CandidateHired.class);
    }

    @Override
    public void touches(Envelope envelope, Touched touched) {
        switch (envelope.event()) {
            case CandidateSubmitted fact -> {
                touched.row(SEARCHES, fact.requisition().value());
                touched.row(JOURNEYS, fact.application().value());
            }
            case ApplicationEvent fact ->
                touched.row(JOURNEYS, fact.application().value());
            case OfferExtended fact -> touched.row(JOURNEYS, fact.application().value());
            case OfferDeclined fact -> touched.row(JOURNEYS, fact.application().value());
            case CandidateHired fact -> touched.row(JOURNEYS, fact.application().value());
            default -> {}
        }
    }

    @Override
    public void fold(Envelope envelope, Rows rows) {
        switch (envelope.event()) {
            case RequisitionOpened fact -> rows.put(SEARCHES, fact.requisition().value(), Search.of(fact));
            case CandidateSubmitted fact -> submit(fact, envelope, rows);
            case CandidateAdvanced fact ->
                change(fact.application().value(), rows, journey -> journey.reached(fact.to(), envelope.occurredAt()));
            case CandidateRejected fact -> decide(fact.application().value(), rows, Decision.REJECTED);
            case CandidateWithdrew fact -> decide(fact.application().value(), rows, Decision.WITHDRAWN);
            case OfferExtended fact ->
                change(
                        fact.application().value(),
                        rows,
                        journey -> journey.decided(Decision.OFFERED).reached(Stage.OFFER, envelope.occurredAt()));
            case OfferDeclined fact -> decide(fact.application().value(), rows, Decision.DECLINED);
            case CandidateHired fact ->
                change(
                        fact.application().value(),
                        rows,
                        journey -> journey.decided(Decision.HIRED).reached(Stage.HIRED, envelope.occurredAt()));
            default -> {}
        }
    }

    private static void submit(CandidateSubmitted fact, Envelope envelope, Rows rows) {
        Search search = rows.get(SEARCHES, fact.requisition().value());
        if (search == null) {
            throw new IllegalStateException("the requisition " + fact.requisition() + " was never opened");
        }
        rows.put(JOURNEYS, fact.application().value(), Journey.begun(fact, search, envelope.occurredAt()));
    }

    private static void decide(String application, Rows rows, Decision decision) {
        change(application, rows, journey -> journey.decided(decision));
    }

    private static void change(String application, Rows rows, UnaryOperator<Journey> change) {
        Journey before = rows.get(JOURNEYS, application);
        if (before == null) {
            throw new IllegalStateException("a step of the application " + application + ", which was never submitted");
        }
        Journey after = change.apply(before);
        if (after != before) {
            rows.put(JOURNEYS, application, after);
        }
    }
}
