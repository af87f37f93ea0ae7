package dev.tandem.command;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.ApplicationRule;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.events.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Rules that many commands share, provoked for each command that declares them, with its example: so a new command that names the
 * rule is tested without a line, and one that forgets to check it is found.
 */
class SharedRulesTest {

    /** How each shared rule is provoked: in which past, and by whom. */
    private static final Map<Rule, Case> CASES = cases();

    private record Case(Given past, Function<Allowed, By> by) {}

    private record By(String person, Role role) {}

    /** Those, and what {@link JudgingTextsTest} and {@link SeatsTest} provoke in the same way. */
    static Set<Rule> rules() {
        return Stream.concat(
                        CASES.keySet().stream(),
                        Stream.of(ApplicationRule.PROTECTED_TRAIT, RequisitionRule.PERSON_NOT_AVAILABLE))
                .collect(Collectors.toUnmodifiableSet());
    }

    @TestFactory
    Stream<DynamicTest> everyCommandKeepsTheSharedRulesThatItDeclares() {
        return EveryCommand.givenByPeople()
                .flatMap(command -> CASES.entrySet().stream()
                        .filter(entry -> command.decision().refusals().contains(entry.getKey()))
                        .map(entry -> keeps(command, entry.getKey(), entry.getValue())));
    }

    private static DynamicTest keeps(EveryCommand.Described command, Rule rule, Case it) {
        return DynamicTest.dynamicTest(command.name() + " keeps " + rule.name(), () -> {
            By by = it.by().apply(command.allowed());
            it.past().when(command.example()).by(by.person(), by.role()).refuses(rule);
        });
    }

    /** Not before the last step of the application either. */
    @TestFactory
    Stream<DynamicTest> theHistoryOfAnApplicationIsToldInOrder() {
        return EveryCommand.givenByPeople()
                .filter(command -> command.decision().refusals().contains(RequisitionRule.HISTORY_OUT_OF_ORDER))
                .filter(command -> command.decision().refusals().contains(ApplicationRule.APPLICATION_ENDED))
                .map(command -> keeps(
                        command,
                        RequisitionRule.HISTORY_OUT_OF_ORDER,
                        new Case(
                                given(imported()).at(NOW.plusSeconds(1), submittedElsewhere()),
                                _ -> new By("im", Role.IMPORTER))));
    }

    @Test
    void theSharedRulesAreShared() {
        assertThat(CASES.keySet())
                .allSatisfy(rule -> assertThat(EveryCommand.givenByPeople()
                                .filter(command -> command.decision().refusals().contains(rule)))
                        .as(rule.name())
                        .hasSizeGreaterThan(1));
    }

    private static Map<Rule, Case> cases() {
        Function<Allowed, By> aPartner = allowed -> {
            Set<Role> roles = Set.of(allowed.value());
            return roles.contains(Role.RECRUITER)
                    ? new By(ROB, Role.RECRUITER)
                    : roles.contains(Role.HIRING_MANAGER)
                            ? new By(MIA, Role.HIRING_MANAGER)
                            : new By(STRANGER, allowed.value()[0]);
        };
        Function<Allowed, By> aStranger = allowed -> new By(STRANGER, allowed.value()[0]);
        Function<Allowed, By> anImporter = _ -> new By("im", Role.IMPORTER);
        Map<Rule, Case> cases = new LinkedHashMap<>();
        cases.put(RequisitionRule.REQUISITION_UNKNOWN, new Case(given(), aPartner));
        cases.put(RequisitionRule.NOT_ITS_RECRUITER, new Case(given(opened()), aStranger));
        cases.put(RequisitionRule.NOT_ITS_HIRING_MANAGER, new Case(given(opened()), aStranger));
        cases.put(RequisitionRule.NOT_ITS_PARTNER, new Case(given(opened()), aStranger));
        cases.put(RequisitionRule.NOT_IMPORTED, new Case(given(opened()), anImporter));
        cases.put(ApplicationRule.APPLICATION_UNKNOWN, new Case(given(opened()), aPartner));
        cases.put(ApplicationRule.NOT_SUBMITTED_YET, new Case(given(opened(), received()), aPartner));
        cases.put(ApplicationRule.APPLICATION_ENDED, new Case(given(opened(), submitted(), withdrew()), aPartner));
        cases.put(ApplicationRule.OFFER_OPEN, new Case(given(opened(), submitted(), offerExtended()), aPartner));
        cases.put(
                RequisitionRule.HISTORY_OUT_OF_ORDER,
                new Case(given().at(NOW.plusSeconds(1), imported(), submittedElsewhere()), anImporter));
        cases.put(RequisitionRule.REQUISITION_FILLED, new Case(given(opened(), submitted(), filled()), aPartner));
        cases.put(RequisitionRule.REQUISITION_CANCELLED, new Case(given(opened(), submitted(), cancelled()), aPartner));
        cases.put(RequisitionRule.REQUISITION_ON_HOLD, new Case(given(opened(), submitted(), putOnHold()), aPartner));
        return cases;
    }
}
