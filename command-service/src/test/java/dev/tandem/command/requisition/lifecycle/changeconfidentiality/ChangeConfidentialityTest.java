package dev.tandem.command.requisition.lifecycle.changeconfidentiality;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.CONFIDENTIALITY_UNCHANGED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeConfidentialityTest {

    private static final String REASON = "The reorganisation is not announced yet";
    private static final PersonId TEA = new PersonId("tea");
    private static final PersonId EVE = new PersonId("eve");
    private static final Confidential KEPT = new Confidential(List.of(TEA), List.of(EVE));

    @Test
    void aPartnerOrALeaderMakesItConfidential() {
        given(opened()).when(to(KEPT)).by(ROB, Role.RECRUITER).records(changed(KEPT, RECRUITER));
        given(opened()).when(to(KEPT)).by(MIA, Role.HIRING_MANAGER).records(changed(KEPT, MANAGER));
        given(opened()).when(to(KEPT)).by("tea", Role.TA_LEADER).records(changed(KEPT, TEA));
    }

    @Test
    void aPartnerOrALeaderWhoSeesItLiftsIt() {
        given(opened().seenBy(KEPT)).when(to(null)).by(ROB, Role.RECRUITER).records(changed(null, RECRUITER));
        given(opened(), changed(KEPT, MANAGER))
                .when(to(null))
                .by("eve", Role.EXECUTIVE)
                .records(changed(null, EVE));
        given(opened(), changed(KEPT, MANAGER), cancelled())
                .when(to(null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(changed(null, MANAGER));
    }

    @Test
    void forALeaderWhoDoesNotSeeItThereIsNoSuchSearch() {
        given(opened().seenBy(KEPT)).when(to(null)).by("tom", Role.TA_LEADER).refuses(REQUISITION_UNKNOWN);
        given(opened(), changed(KEPT, MANAGER))
                .when(to(null))
                .by("tom", Role.EXECUTIVE)
                .refuses(REQUISITION_UNKNOWN);
    }

    @Test
    void somethingChanges() {
        given(opened()).when(to(null)).by(ROB, Role.RECRUITER).refuses(CONFIDENTIALITY_UNCHANGED);
        given(opened().seenBy(KEPT)).when(to(KEPT)).by(ROB, Role.RECRUITER).refuses(CONFIDENTIALITY_UNCHANGED);
    }

    @Test
    void aLeaderOfEachKindIsNamed() {
        given(opened()).when(to(new Confidential(List.of(), List.of(EVE)))).isInvalidAt("confidential.taLeaders");
        given(opened()).when(to(new Confidential(List.of(TEA), List.of()))).isInvalidAt("confidential.executives");
    }

    private static ChangeConfidentiality to(@Nullable Confidential confidential) {
        return new ChangeConfidentiality(REQUISITION, confidential, REASON);
    }

    private static ConfidentialityChanged changed(@Nullable Confidential to, PersonId by) {
        return new ConfidentialityChanged(REQUISITION, to, by, REASON);
    }
}
