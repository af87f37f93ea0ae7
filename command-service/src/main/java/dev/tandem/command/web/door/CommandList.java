package dev.tandem.command.web.door;

import dev.tandem.command.decision.Rule;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.events.Role;
import java.util.List;

/**
 * Every command there is.
 *
 * @param commands in alphabetical order
 * @param documentation where each is explained
 */
public record CommandList(List<Entry> commands, String documentation) {

    /**
     * One command.
     *
     * @param name its name
     * @param path where it is given
     * @param allowed who may give it
     * @param refusals by which rules it can be refused
     */
    record Entry(String name, String path, List<Role> allowed, List<String> refusals) {}

    static CommandList of(CommandCatalog catalog) {
        return new CommandList(
                catalog.forPeople().stream()
                        .map(type -> new Entry(
                                type.name(),
                                "/commands/" + type.name(),
                                type.allowed(),
                                type.refusals().stream().map(Rule::name).toList()))
                        .toList(),
                "/openapi.json");
    }
}
