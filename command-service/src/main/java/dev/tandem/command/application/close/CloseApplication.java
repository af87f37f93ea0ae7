package dev.tandem.command.application.close;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes an application, submitted or not, without anybody judging the candidate unfit. The disposition has to be true: the log shows
 * that the search was filled or cancelled, that another was decided for, that expectations were heard, that the candidate was told
 * something and did not answer for five days, or that the same person has another application here.
 *
 * @param requirements which requirements decided, with OTHER_CHOSEN; they speak of this candidate only
 * @param duplicateOf under which other id the same person applied; with DUPLICATE
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-close-application", "candidate": "cand-close-application", "disposition": "SEARCH_FILLED"}
        """)
public record CloseApplication(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull Disposition disposition,
        @Nullable @Size(max = 20) List<@NotNull RequirementId> requirements,
        @Nullable CandidateId duplicateOf)
        implements OnApplication {}
