package dev.tandem.command.race;

import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Person.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.offer.extend.ExtendOffer;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.agreement.propose.ProposeSla;
import dev.tandem.command.requisition.lifecycle.changeconfidentiality.ChangeConfidentiality;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.requirements.approve.ApproveRequirements;
import dev.tandem.command.requisition.requirements.revise.ReviseRequirements;
import dev.tandem.command.requisition.sourcing.draftjobad.DraftJobAd;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.TestSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every "at most" and "never more than" of the domain, held against commands that come at the same moment. */
class AtMostOneTest {

    /** How many contend for one thing; even, so that each instance gets as many. */
    static final int CONTENDERS = 12;

    private static final int ROUNDS = TestSize.of(2, 10);

    private static Instances instances;

    @BeforeAll
    static void start() {
        instances = Instances.two();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    static Stream<Race> races() {
        return Races.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("races")
    void ofManyAtTheSameMomentOnlySoManyWin(Race race) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Search search = race.past().apply(new Search(instances));
            List<Order> orders = race.orders().apply(search);
            assertThat(orders).hasSizeGreaterThan(race.winners());
            long before = instances.head();

            List<CommandResult> answers = instances.giveAtOnce(orders);

            assertThat(answers)
                    .as("accepted in round %s", round)
                    .filteredOn(CommandResult.Recorded.class::isInstance)
                    .hasSize(race.winners());
            assertThat(answers)
                    .as("the others were told why in round %s", round)
                    .filteredOn(answer -> !(answer instanceof CommandResult.Recorded))
                    .allSatisfy(answer -> assertThat(answer).isInstanceOf(CommandResult.Refused.class));
            List<StoredEvent> stored = instances.storedAfter(before);
            for (var expected : race.stored().entrySet()) {
                assertThat(stored)
                        .as("%s in round %s", expected.getKey(), round)
                        .filteredOn(event -> isOneOf(expected.getKey(), event))
                        .hasSize(expected.getValue());
            }
        }
    }

    @Test
    void noTwoRevisionsOfTheRequirementsShareAVersion() throws Exception {
        Search search = new Search(instances).agreed();
        List<Order> orders = IntStream.range(0, CONTENDERS)
                .mapToObj(years -> search.order(ROB, ReviseRequirements.class, revised(years)))
                .toList();

        assertThat(accepted(orders, RequirementsRevised.class, RequirementsRevised::version))
                .containsExactlyInAnyOrderElementsOf(versionsFrom(2));
    }

    @Test
    void noTwoProposalsOfAnAgreementShareAVersion() throws Exception {
        Search search = new Search(instances).opened(1);
        List<Order> orders = Race.times(CONTENDERS, search.order(ROB, ProposeSla.class));

        assertThat(accepted(orders, SlaProposed.class, SlaProposed::version))
                .containsExactlyInAnyOrderElementsOf(versionsFrom(1));
    }

    @Test
    void noTwoDraftsOfAnAdvertisementShareAVersion() throws Exception {
        Search search = new Search(instances).agreed();
        List<Order> orders = Race.times(CONTENDERS, search.order(ROB, DraftJobAd.class));

        assertThat(accepted(orders, JobAdDrafted.class, JobAdDrafted::version))
                .containsExactlyInAnyOrderElementsOf(versionsFrom(1));
    }

    /** Either the offer is made first, and stands, or the decision behind it lapses, and there is none. */
    @Test
    void noOfferIsMadeOnADecisionThatDidNotKnowAMustHave() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            Search search = new Search(instances)
                    .agreed()
                    .submitted()
                    .approved()
                    .with(ROB, ReviseRequirements.class, revised(4));
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i < CONTENDERS; i++) {
                orders.add(search.order(MIA, ApproveRequirements.class, Map.of("version", 2)));
                orders.add(search.order(ROB, ExtendOffer.class));
            }
            long before = instances.head();

            instances.giveAtOnce(orders);

            assertThat(instances.storedAfter(before))
                    .as("round %s", round)
                    .filteredOn(event -> isOneOf(Set.of(OfferExtended.class, HiringDecisionLapsed.class), event))
                    .hasSize(1);
        }
    }

    /** Whoever is still let in comes before; whoever comes behind it was never told that there is such a search. */
    @Test
    void whoeverASearchIsKeptFromChangesNothingOfItFromThatMomentOn() throws Exception {
        int behind = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Search search = new Search(instances).opened(1);
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i < CONTENDERS * 2; i++) {
                orders.add(search.order(
                        TEA, ReassignRequisition.class, Map.of("side", "RECRUITER", "to", "another-" + i)));
            }
            orders.set(CONTENDERS, search.order(MIA, ChangeConfidentiality.class));
            long before = instances.head();

            List<CommandResult> answers = instances.giveAtOnce(orders);

            assertThat(instances.storedAfter(before).stream().map(StoredEvent::type))
                    .as("round %s", round)
                    .endsWith(EventCatalog.nameOf(ConfidentialityChanged.class));
            for (CommandResult answer : answers) {
                if (answer instanceof CommandResult.Refused refused) {
                    assertThat(refused.rule()).isEqualTo(RequisitionRule.REQUISITION_UNKNOWN.name());
                    behind++;
                }
            }
        }
        assertThat(behind).as("commands that came too late").isPositive();
    }

    private static Map<String, ?> revised(int years) {
        return Map.of(
                "requirements",
                List.of(
                        requirement("java", "Has run Java services for more than " + years + " years", "MUST_HAVE"),
                        requirement("payments", "Has worked with money for " + years + " years", "NICE_TO_HAVE")),
                "reasons",
                List.of(
                        Map.of("requirement", "java", "reason", "We learned what the work takes"),
                        Map.of("requirement", "payments", "reason", "The team can teach the rest")));
    }

    private static Map<String, String> requirement(String id, String text, String necessity) {
        return Map.of("id", id, "text", text, "necessity", necessity, "kind", "SKILL", "competency", "engineering");
    }

    private static List<Integer> versionsFrom(int first) {
        return IntStream.range(first, first + CONTENDERS).boxed().toList();
    }

    /** All are accepted, if need be after one another; what each one's event says. */
    private static <E extends Event, V> List<V> accepted(List<Order> orders, Class<E> appended, Function<E, V> says)
            throws Exception {
        return instances.giveAtOnce(orders).stream()
                .map(answer -> {
                    assertThat(answer).isInstanceOf(CommandResult.Recorded.class);
                    CommandResult.Recorded recorded = (CommandResult.Recorded) answer;
                    return says.apply(appended.cast(recorded.events().getFirst().event()));
                })
                .toList();
    }

    private static boolean isOneOf(Set<Class<? extends Event>> types, StoredEvent event) {
        return types.stream().map(EventCatalog::nameOf).anyMatch(event.type()::equals);
    }
}
