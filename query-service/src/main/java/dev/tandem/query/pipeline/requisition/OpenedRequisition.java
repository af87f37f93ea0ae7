package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.live.View;
import dev.tandem.query.pipeline.partnership.PromiseRecord;
import dev.tandem.query.pipeline.progress.ApplicationCounts;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.ReadModel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A requisition that somebody asked for who may read what they asked for.
 *
 * @param secrecy from whom it is kept now
 * @param relations how whoever asked stands to it now
 */
record OpenedRequisition(
        ReadModel model,
        RequisitionProgress progress,
        AgreedDocuments written,
        Secrecy secrecy,
        Set<Relation> relations,
        Instant now) {

    /**
     * Opens it.
     *
     * @param what is asked for
     * @throws dev.tandem.access.ProblemException (404) if there is none of which whoever looks may know, (403) if they may not read that
     *     of it
     */
    static OpenedRequisition of(View view, RequisitionId id, Readable what) {
        View present = view.present();
        OpenedRequisition now = found(present, id);
        Caller caller = view.caller();
        Secrecy secrecy = present.seeing().of(present.model(), id);
        Set<Relation> relations =
                SearchRelations.of(now.model, now.progress, now.written, caller.person(), present.sightAt());
        if (!secrecy.lets(caller, relations)) {
            throw Rights.unknown(id).exception();
        }
        if (!secrecy.reads(caller, what, relations)) {
            throw Rights.notTheirs(caller, what, id).exception();
        }
        OpenedRequisition then = view.isOfThePast() ? found(view, id) : now;
        return new OpenedRequisition(then.model, then.progress, then.written, secrecy, relations, then.now);
    }

    private static OpenedRequisition found(View view, RequisitionId id) {
        ReadModel model = view.model();
        RequisitionProgress progress = model.find(ProgressFold.REQUISITIONS, id.value())
                .orElseThrow(() -> Rights.unknown(id).exception());
        AgreedDocuments written = model.find(WrittenDown.DOCUMENTS, id.value()).orElse(AgreedDocuments.NONE);
        return new OpenedRequisition(model, progress, written, Secrecy.NONE, Set.of(), view.now());
    }

    /**
     * Those searches, for whoever asks how that one stood: itself.
     *
     * @param present how it is looked at now
     * @param what is asked for
     * @throws dev.tandem.access.ProblemException as {@link #of}, and (403) if they may not look at its past
     */
    static List<RequisitionId> past(View present, RequisitionId id, Readable what) {
        of(present, id, what);
        of(present, id, Readable.PAST);
        return List.of(id);
    }

    boolean showsMoneyTo(Caller caller) {
        return secrecy.reads(caller, Readable.PAY, relations);
    }

    /** What put it at risk; null if that reader does not read what the two say to each other. */
    @Nullable
    List<FlaggedRisk> risksFor(Caller caller) {
        return secrecy.reads(caller, Readable.CONVERSATION, relations)
                ? model.find(RiskRegister.RISKS, progress.requisition().value())
                        .orElse(RiskRegister.Risks.NONE)
                        .all()
                : null;
    }

    /** It in short, with how many applications go on in which stage. */
    RequisitionSummary summary() {
        ApplicationCounts counts =
                model.find(ProgressFold.COUNTS, progress.requisition().value()).orElse(ApplicationCounts.NONE);
        return RequisitionSummary.of(progress, counts, now);
    }

    /** How its applications ended that do not go on; a way that is missing is none's. */
    Map<Ending, Integer> ended() {
        Map<Ending, Integer> ended = new EnumMap<>(Ending.class);
        model.sql(
                        "select kind, count(*) as many from {ended_application} where requisition = :requisition group by kind")
                .param("requisition", progress.requisition().value())
                .query(row -> {
                    ended.put(Ending.valueOf(row.getString("kind")), row.getInt("many"));
                });
        return ended;
    }

    /** Whom it goes on with, laid out for that reader. */
    BoardLayout layout(Caller caller) {
        List<ApplicationProgress> active = model.sql("""
                        select doc from {application} where requisition = :requisition and active order by began_at, key
                        """)
                .param("requisition", progress.requisition().value())
                .query(model.rows(ProgressFold.APPLICATIONS))
                .list();
        return new BoardLayout(progress, active, caller.person(), now);
    }

    /** Its board, for that reader. */
    Board board(Caller caller) {
        return layout(caller)
                .board(summary(), showsMoneyTo(caller), ended(), PromiseRecord.of(model, progress.requisition(), now));
    }
}
