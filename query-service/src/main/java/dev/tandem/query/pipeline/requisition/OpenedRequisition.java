package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Relation;
import dev.tandem.access.visibility.Rights;
import dev.tandem.access.visibility.Secrecy;
import dev.tandem.events.PersonId;
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

/** A requisition that somebody asked for who may read what they asked for. */
record OpenedRequisition(
        ReadModel model,
        RequisitionProgress progress,
        AgreedDocuments written,
        Secrecy secrecy,
        Instant sightAt,
        Instant now) {

    /**
     * Opens it.
     *
     * @param what is asked for
     * @throws dev.tandem.access.ProblemException (404) if there is none of which whoever looks may know, (403) if they may not read that
     *     of it
     */
    static OpenedRequisition of(View view, RequisitionId id, Readable what) {
        ReadModel model = view.model();
        Caller caller = view.caller();
        RequisitionProgress progress = model.find(ProgressFold.REQUISITIONS, id.value())
                .orElseThrow(() -> Rights.unknown(id).exception());
        AgreedDocuments written = model.find(WrittenDown.DOCUMENTS, id.value()).orElse(AgreedDocuments.NONE);
        Secrecy secrecy = view.seeing().of(model, id);
        OpenedRequisition opened = new OpenedRequisition(model, progress, written, secrecy, view.sightAt(), view.now());
        Set<Relation> relations = opened.relations(caller.person());
        if (!secrecy.lets(caller, relations)) {
            throw Rights.unknown(id).exception();
        }
        if (!secrecy.reads(caller, what, relations)) {
            throw Rights.notTheirs(caller, what, id).exception();
        }
        return opened;
    }

    boolean showsMoneyTo(Caller caller) {
        return secrecy.reads(caller, Readable.PAY, relations(caller.person()));
    }

    /** What put it at risk; null if that reader does not read what the two say to each other. */
    @Nullable
    List<FlaggedRisk> risksFor(Caller caller) {
        return secrecy.reads(caller, Readable.CONVERSATION, relations(caller.person()))
                ? model.find(RiskRegister.RISKS, progress.requisition().value())
                        .orElse(RiskRegister.Risks.NONE)
                        .all()
                : null;
    }

    private Set<Relation> relations(PersonId person) {
        return SearchRelations.of(model, progress, written, person, sightAt);
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
