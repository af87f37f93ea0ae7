package dev.tandem.command.page;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.discretion.Discreet;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.hire.HireRule;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Side;
import dev.tandem.openapi.Docs;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** COMMANDS.md, as the code has it. */
final class CommandsPage {

    /** The rooms of the house, in the order of a hire. */
    private static final Map<String, String> CAPABILITIES = capabilities();

    private final CommandCatalog catalog = new CommandCatalog(Decisions.in("dev.tandem.command"));
    private final Map<CommandType<?>, List<Class<? extends Event>>> recorded = new LinkedHashMap<>();

    private CommandsPage() {
        RecordedEvents events = new RecordedEvents();
        catalog.all()
                .forEach(type -> recorded.put(
                        type,
                        Stream.of(Discreet.itself(type.decision()), Discreet.given(type.decision()))
                                .flatMap(decision -> events.of(decision.getClass()).stream())
                                .distinct()
                                .toList()));
    }

    /** The whole page, in Markdown. */
    static String written() {
        return new CommandsPage().page();
    }

    private static Map<String, String> capabilities() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("planning", "Planning: should this role exist?");
        titles.put("requisition", "Requisition: what are we looking for, and what do we owe each other?");
        titles.put("candidate", "Candidates");
        titles.put("application", "Applications");
        titles.put("interview", "Interviews and feedback");
        titles.put("debrief", "Debriefs and references");
        titles.put("offer", "Offers");
        titles.put("hire", "Hires");
        titles.put("integration", "Integration: who is told of events");
        titles.put("house", "House: terms that bind every search, and when people work");
        titles.put("people", "People: who works on hires, and who has left");
        titles.put("partnership", "Partnership: questions, blockers, escalations, training, reviews");
        return titles;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Commands, events and refusals

                Written from the code by `CommandsPageTest`, which fails when this page says something else; it then says how to
                write it anew. The API documentation has the same with schemas and examples.

                %d commands that people give, %d that the service gives itself; %d types of event; %d rules by which a command can be refused.
                """.formatted(
                        catalog.forPeople().size(),
                        catalog.all().size() - catalog.forPeople().size(),
                        EventCatalog.types().size(),
                        rules().size()));
        CAPABILITIES.forEach((capability, title) -> commands(
                page,
                title,
                catalog.forPeople().stream()
                        .filter(type -> capability(type).equals(capability))
                        .toList()));
        commands(
                page,
                "What the service does by itself",
                catalog.all().stream().filter(type -> !type.isForPeople()).toList());
        events(page);
        refusals(page);
        return page.toString();
    }

    private void commands(StringBuilder page, String title, List<CommandType<?>> types) {
        page.append("\n## ").append(title).append('\n');
        types.forEach(type -> {
            page.append("\n### ").append(type.name()).append("\n\n");
            page.append(line(Docs.of(type.type()).text())).append("\n\n");
            page.append("- **Who may:** ")
                    .append(type.allowed().stream()
                            .map(role -> "`" + role.wireName() + "`")
                            .collect(Collectors.joining(", ")))
                    .append('\n');
            deputies(type)
                    .ifPresent(who ->
                            page.append("- **For a side also:** ").append(who).append('\n'));
            page.append("- **Records:** ")
                    .append(recorded.getOrDefault(type, List.of()).stream()
                            .map(event -> "`" + event.getSimpleName() + "`")
                            .collect(Collectors.joining(", ")))
                    .append('\n');
            if (!type.refusals().isEmpty()) {
                page.append("- **Refused by:** ")
                        .append(type.refusals().stream()
                                .map(rule -> "`" + rule.name() + "`")
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
        });
    }

    /** Who may give it without owning a side, by the table of duties; nothing if it is given for no side, or by its owner alone. */
    private static Optional<String> deputies(CommandType<?> type) {
        @Nullable Act act = type.admission().act();
        if (act == null || !act.isDelegable()) {
            return Optional.empty();
        }
        Stream<String> duties = Stream.of(Duty.values())
                .filter(act::isIn)
                .filter(duty -> duty.side() != null && sides(type).contains(duty.side()))
                .map(duty -> "`" + duty + "`");
        Stream<String> delegates = Stream.of(
                act.power() == null ? "a delegate" : "a delegate whose delegation names `" + act.power() + "`");
        return Optional.of(Stream.concat(duties, delegates).collect(Collectors.joining(", ")) + " (`" + act + "`)");
    }

    /** For which sides it is given, by the rules by which it is refused to others. */
    private static Set<Side> sides(CommandType<?> type) {
        Set<Side> sides = EnumSet.allOf(Side.class);
        if (type.refusals().contains(RequisitionRule.NOT_ITS_RECRUITER)) {
            sides.remove(Side.HIRING_MANAGER);
        }
        if (type.refusals().contains(RequisitionRule.NOT_ITS_HIRING_MANAGER)
                || type.refusals().contains(HireRule.NOT_THEIR_MANAGER)) {
            sides.remove(Side.RECRUITER);
        }
        return sides;
    }

    private void events(StringBuilder page) {
        page.append("\n## Events\n\n| event | says | recorded by |\n|---|---|---|\n");
        EventCatalog.types()
                .values()
                .forEach(event -> page.append("| `%s` | %s | %s |\n"
                        .formatted(event.getSimpleName(), cell(Docs.of(event).text()), recordedBy(event))));
    }

    private String recordedBy(Class<? extends Event> event) {
        return recorded.entrySet().stream()
                .filter(entry -> entry.getValue().contains(event))
                .map(entry -> "`" + entry.getKey().name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** Which commands record each event, and who gives them, for the catalogue of events: one line an event. */
    static String senders() {
        CommandsPage page = new CommandsPage();
        StringBuilder lines = new StringBuilder("# Written by CommandsPageTest of command-service.\n");
        EventCatalog.types()
                .values()
                .forEach(event -> lines.append("%s = %s\n".formatted(event.getSimpleName(), page.sentBy(event))));
        return lines.toString();
    }

    private String sentBy(Class<? extends Event> event) {
        return recorded.entrySet().stream()
                .filter(entry -> entry.getValue().contains(event))
                .map(entry -> entry.getKey().name() + " ("
                        + entry.getKey().allowed().stream().map(Role::wireName).collect(Collectors.joining(", ")) + ")")
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private void refusals(StringBuilder page) {
        page.append(
                "\n## Refusals\n\n| rule | status | what it says | what would make it right |\n|---|---|---|---|\n");
        rules().values()
                .forEach(rule -> page.append("| `%s` | %d | %s | %s |\n"
                        .formatted(rule.name(), rule.kind().status(), cell(rule.meaning()), cell(rule.remedy()))));
    }

    private Map<String, Rule> rules() {
        Map<String, Rule> rules = new TreeMap<>();
        catalog.all().forEach(type -> type.refusals().forEach(rule -> rules.put(rule.name(), rule)));
        return rules;
    }

    /** Events that no command records; there are none. */
    static List<String> orphans() {
        CommandsPage page = new CommandsPage();
        return EventCatalog.types().values().stream()
                .filter(event -> page.recordedBy(event).isEmpty())
                .map(Class::getSimpleName)
                .toList();
    }

    private static String capability(CommandType<?> type) {
        return type.type().getPackageName().split("\\.")[3];
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cell(String text) {
        return line(text).replace("|", "\\|");
    }
}
