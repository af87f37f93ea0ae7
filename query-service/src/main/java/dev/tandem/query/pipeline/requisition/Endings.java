package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.pipeline.requisition.EndedApplication.Reason;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How and why applications ended: kinds and codes. What was written about anybody stays in their history. */
@Component
final class Endings implements ProgressView {

    /** One row for each application that does not go on, by its id. */
    static final Table<EndedApplication> ENDED = new Table<EndedApplication>(
                    "ended_application",
                    EndedApplication.class,
                    List.of(
                            new Column<>("requisition", "text", EndedApplication::requisition),
                            new Column<>("kind", "text", EndedApplication::kind),
                            new Column<>("stage", "text", ended -> ended.stage().name()),
                            new Column<>("ended_at", "timestamptz", EndedApplication::endedAt)),
                    List.of("(requisition, ended_at desc, key desc)"))
            .followed(Followed.by(EndedApplication::requisition));

    private static final String MUST_HAVE = "MUST_HAVE";

    @Override
    public List<Table<?>> tables() {
        return List.of(ENDED);
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        for (ApplicationStep change : step.applications()) {
            ApplicationProgress after = change.after();
            @Nullable
            Ending before = change.before() == null ? null : change.before().ending();
            if (after.ending() == null) {
                if (before != null) {
                    rows.remove(ENDED, after.application().value());
                }
            } else if (after.ending() != before) {
                rows.put(ENDED, after.application().value(), EndedApplication.of(after, reasons(event.event())));
            }
        }
    }

    private static List<Reason> reasons(Event event) {
        return switch (event) {
            case ApplicantDeclined e ->
                e.disposition() != null
                        ? List.of(reason(e.disposition()))
                        : e.mustHave() != null ? List.of(new Reason(MUST_HAVE, e.mustHave(), e.version())) : List.of();
            case ApplicationClosed e ->
                e.requirements().isEmpty()
                        ? List.of(reason(e.disposition()))
                        : e.requirements().stream()
                                .map(requirement -> reason(e.disposition(), requirement, e.version()))
                                .toList();
            case CandidateRejected e ->
                Stream.concat(
                                e.reasons().stream()
                                        .map(one -> reason(one.shortfall(), one.requirement(), one.version())),
                                e.outside().stream().map(one -> reason(one.shortfall())))
                        .toList();
            case CandidateWithdrew e -> List.of(reason(e.reason()));
            default -> List.of(); // a hire needs none, and why one fell through is told to whoever may read its history
        };
    }

    private static Reason reason(Enum<?> code) {
        return new Reason(code.name(), null, null);
    }

    private static Reason reason(Enum<?> code, RequirementId requirement, @Nullable Integer version) {
        return new Reason(code.name(), requirement, version);
    }
}
