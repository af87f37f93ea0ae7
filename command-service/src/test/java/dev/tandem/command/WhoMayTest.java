package dev.tandem.command;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Teams.CORA;
import static dev.tandem.command.story.Teams.DORA;
import static dev.tandem.command.story.Teams.delegated;
import static dev.tandem.command.story.Teams.joined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule.RefusalKind;
import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each duty may what it may and no more: every role in every relation with every command, against {@code who-may.md}, which is written
 * by hand.
 */
class WhoMayTest {

    /** In which somebody acts for another; with any other role a relation gives nothing. */
    private static final Set<Role> OF_DEPUTIES = EnumSet.of(Role.HIRING_TEAM, Role.RECRUITER, Role.HIRING_MANAGER);

    /** All but those that nobody has at the door, or only to bring a past in. */
    private static final List<Role> ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.SYSTEM && role != Role.IMPORTER)
            .toList();

    /** How somebody stands to the search, in the order of the columns of the table. */
    private enum Standing {
        NOBODY(STRANGER, null),
        RECRUITER(ROB, null),
        MANAGER(MIA, null),
        FOR_RECRUITER(DORA, delegated(Side.RECRUITER)),
        FOR_RECRUITER_SIGNING(DORA, delegated(Side.RECRUITER, Power.SIGNING)),
        FOR_RECRUITER_DECIDING(DORA, delegated(Side.RECRUITER, Power.DECIDING)),
        FOR_RECRUITER_EXTENDING(DORA, delegated(Side.RECRUITER, Power.EXTENDING)),
        FOR_MANAGER(DORA, delegated(Side.HIRING_MANAGER)),
        FOR_MANAGER_SIGNING(DORA, delegated(Side.HIRING_MANAGER, Power.SIGNING)),
        FOR_MANAGER_DECIDING(DORA, delegated(Side.HIRING_MANAGER, Power.DECIDING)),
        FOR_MANAGER_EXTENDING(DORA, delegated(Side.HIRING_MANAGER, Power.EXTENDING)),
        COORDINATOR(CORA, joined(Duty.COORDINATOR)),
        SOURCER(CORA, joined(Duty.SOURCER)),
        RECRUITING_PARTNER(CORA, joined(Duty.RECRUITING_PARTNER)),
        CO_MANAGER(CORA, joined(Duty.CO_MANAGER)),
        OBSERVER(CORA, joined(Duty.OBSERVER));

        private final String person;
        private final @Nullable Event relation;

        Standing(String person, @Nullable Event relation) {
            this.person = person;
            this.relation = relation;
        }

        boolean owns() {
            return this == RECRUITER || this == MANAGER;
        }
    }

    /** What the table says of a command: who may give it, and in which roles it takes no relation. */
    private record Row(Set<Role> roles, Set<Standing> standings) {}

    private static final Map<String, Row> TABLE = table();

    @Test
    void everyCommandIsInTheTable() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(EveryCommand.givenByPeople()
                        .map(EveryCommand.Described::name)
                        .toList());
    }

    @Test
    void cellByCell() {
        Map<String, List<String>> wrong = new TreeMap<>();
        EveryCommand.givenByPeople().forEach(described -> {
            Command command = described.example();
            Row row = Objects.requireNonNull(TABLE.get(described.name()));
            for (Standing standing : Standing.values()) {
                for (Role role : ROLES) {
                    if (may(command, standing, role) != expected(row, standing, role, command)) {
                        wrong.computeIfAbsent(described.name(), _ -> new ArrayList<>())
                                .add(standing + " as " + role);
                    }
                }
            }
        });
        assertThat(wrong).as("what the table says otherwise").isEmpty();
    }

    private static boolean expected(Row row, Standing standing, Role role, Command command) {
        if (row.roles().contains(role)) {
            return true;
        }
        if (!row.standings().contains(standing)) {
            return false;
        }
        return standing.owns() ? Admission.to(command.getClass()).allowed().contains(role) : OF_DEPUTIES.contains(role);
    }

    /** Whether it is let in and, whatever else may be in the way, not refused because of who gives it. */
    private static boolean may(Command command, Standing standing, Role role) {
        if (Admission.to(command.getClass()).actingRole(Set.of(role)) == null) {
            return false;
        }
        List<Event> past = new ArrayList<>(List.of(opened(), submitted(), proposed()));
        if (standing.relation != null) {
            past.add(standing.relation);
        }
        Outcome outcome = given(past).when(command).by(standing.person, role).decided();
        return !(outcome instanceof Outcome.Refused refused) || refused.rule().kind() != RefusalKind.NOT_YOURS;
    }

    private static Map<String, Row> table() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (line.startsWith("| ")
                    && cells.size() == Standing.values().length + 2
                    && !cells.get(1).equals("command")) {
                Set<Standing> standings = EnumSet.noneOf(Standing.class);
                for (Standing standing : Standing.values()) {
                    if (standing != Standing.NOBODY
                            && cells.get(2 + standing.ordinal()).equals("x")) {
                        standings.add(standing);
                    }
                }
                Set<Role> roles = Arrays.stream(cells.get(2).split(" "))
                        .filter(role -> !role.isEmpty())
                        .map(Role::fromWire)
                        .collect(Collectors.toSet());
                rows.put(cells.get(1), new Row(roles, standings));
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(WhoMayTest.class.getResourceAsStream("who-may.md"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
