package dev.tandem.contracts;

import dev.tandem.events.Event;
import dev.tandem.events.state.RequisitionState;
import dev.tandem.openapi.Docs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue of events, for people: what each says, who sends it and when, its fields, since when, what follows. In Markdown, and as a page. */
public final class Catalogue {

    private Catalogue() {}

    /** In Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        write(new MarkdownPage(page));
        return page.toString();
    }

    /** As a page in HTML, which asks nobody for anything else. */
    public static String html() {
        StringBuilder page = new StringBuilder();
        HtmlPage html = new HtmlPage(page);
        html.begin("Tandem events");
        write(html);
        html.end();
        return page.toString();
    }

    private static void write(CataloguePage page) {
        List<EventContract> all = EventContracts.all().list();
        page.heading(1, "Events", "");
        page.text("""
                Every event that Tandem publishes: %d types, and %d revisions of them. Written from the code. A JSON Schema of each is at \
                `/schemas/<type>/<revision>` of query-service, to which `dataschema` of each event leads; `/asyncapi.json` has all of it for tools.""".formatted(all.stream().filter(EventContract::current).count(), all.size()));
        page.heading(2, "The envelope", "envelope");
        page.text("""
                Each event is a CloudEvent 1.0. On the topic its attributes are headers with `ce_` before their names, and `/events` has them as \
                members of its JSON.""");
        page.table(
                List.of("attribute", "always", "says"),
                CloudEventAttribute.ALL.stream()
                        .map(one -> List.of("`" + one.name() + "`", one.always() ? "yes" : "", one.meaning()))
                        .toList());
        Map<Class<?>, List<EventContract>> byCapability = all.stream()
                .collect(
                        Collectors.groupingBy(one -> capability(one.event()), LinkedHashMap::new, Collectors.toList()));
        byCapability.forEach((capability, contracts) -> {
            page.heading(2, capability.getSimpleName().replace("Event", ""), capability.getSimpleName());
            page.text(Docs.of(capability).text());
            contracts.stream().filter(EventContract::current).forEach(contract -> event(page, contract, contracts));
        });
        state(page, EventContracts.all().state());
    }

    private static void state(CataloguePage page, StateContract contract) {
        page.heading(2, "How requisitions stand", "RequisitionState");
        page.text("""
                Beside the events, the topic `%s` has the present state of each requisition that is kept from nobody: one record by its id, of which the                 last stays (compacted); a record without a value says that there is none any more for whoever reads this topic. It says what                 `/requisitions` of query-service says, without what people wrote freely and without what changes by time alone.""".formatted(RequisitionState.TOPIC));
        page.list(List.of(
                "**Type:** `%s`, revision %d since %s"
                        .formatted(RequisitionState.TYPE, RequisitionState.VERSION, contract.since()),
                "**Data:** " + StateContract.DATA_CLASS.label()));
        page.table(
                List.of("attribute", "says"),
                CloudEventAttribute.OF_STATES.stream()
                        .map(one -> List.of("`" + one.name() + "`", one.meaning()))
                        .toList());
        fields(page, contract.schema());
    }

    private static Class<?> capability(Class<? extends Event> type) {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(one -> one.isAssignableFrom(type))
                .findFirst()
                .orElseThrow();
    }

    private static void event(CataloguePage page, EventContract contract, List<EventContract> all) {
        String type = contract.event().getSimpleName();
        page.heading(3, type, type);
        page.text(Docs.of(contract.event()).text());
        List<String> facts = new ArrayList<>();
        facts.add("**Type:** `%s`, revision %d since %s"
                .formatted(contract.name(), contract.version(), contract.since()));
        all.stream()
                .filter(one -> one.event() == contract.event() && !one.current())
                .forEach(one ->
                        facts.add("**Earlier:** `%s`, revision %d since %s; readers of Tandem read it as the newest"
                                .formatted(one.name(), one.version(), one.since())));
        facts.add("**Sent when done:** "
                + Senders.of(contract.event()).stream()
                        .map(one -> "`" + one.replaceFirst(" \\(", "` (by "))
                        .collect(Collectors.joining("; ")));
        facts.add("**Data:** " + contract.dataClass().label());
        Consequences.of(contract.event()).forEach(one -> facts.add("**Follows:** " + one));
        page.list(facts);
        fields(page, contract.schema());
    }

    private static void fields(CataloguePage page, ObjectNode schema) {
        page.table(
                List.of("field", "is", "always", "says", "mark"),
                Field.of(schema).stream()
                        .map(field -> List.of(
                                "`" + field.path() + "`",
                                field.kind(),
                                field.given() ? "yes" : "",
                                field.meaning(),
                                field.mark()))
                        .toList());
    }
}
