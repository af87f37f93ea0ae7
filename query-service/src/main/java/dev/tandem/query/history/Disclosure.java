package dev.tandem.query.history;

import dev.tandem.access.visibility.Readable;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.personaldata.Disclosed;
import dev.tandem.query.personaldata.PersonalTexts;
import dev.tandem.query.personaldata.SealedTexts;
import dev.tandem.query.personaldata.SealedTexts.About;
import dev.tandem.query.web.WantedFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Tells events in clear: what is sealed in them is opened, for all of them together. */
@Component
final class Disclosure {

    private static final Logger LOG = LoggerFactory.getLogger(Disclosure.class);

    /** The fields of an {@link Entry} that cannot be told without opening texts. */
    private static final Set<String> OPENED = Set.of("payload", "unreadable", "reason");

    private final PersonalTexts texts;
    private final JsonMapper json = JsonMapper.builder()
            // Numbers as they were written.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    Disclosure(PersonalTexts texts) {
        this.texts = texts;
    }

    /**
     * The entries of these events, in the same order.
     *
     * @param events as they are kept
     * @param caller for whom they are told; where they leave out all that would be opened, nothing is
     */
    List<Entry> entries(List<Recorded> events, HttpServletRequest caller) {
        WantedFields wanted = WantedFields.of(caller);
        return entries(events, caller, OPENED.stream().anyMatch(wanted::include));
    }

    /**
     * The entries of these events, in the same order.
     *
     * @param opened whether what is sealed in them is opened; else nothing is told of what they say
     */
    List<Entry> entries(List<Recorded> events, HttpServletRequest caller, boolean opened) {
        if (!opened) {
            return events.stream()
                    .map(event -> Entry.of(event, NullNode.instance, List.of(), List.of()))
                    .toList();
        }
        List<JsonNode> payloads = events.stream()
                .map(event -> json.readTree(event.entry().payload()))
                .toList();
        List<SealedTexts> sealed = IntStream.range(0, events.size())
                .mapToObj(i -> SealedTexts.in(payloads.get(i), about(events.get(i))))
                .toList();
        Iterator<Disclosed> clear = texts.open(
                        sealed.stream().flatMap(one -> one.texts().stream()).toList(), caller)
                .iterator();
        List<Entry> entries = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            List<String> unreadable = sealed.get(i).replace(clear);
            Entry entry = Entry.of(events.get(i), payloads.get(i), unreadable, List.of());
            unreadable.forEach(pointer -> LOG.warn(
                    "The event at position {} ({}) has a sealed text at {} that cannot be opened: it was not sealed"
                            + " with the key of its candidate, or was changed since",
                    entry.position(),
                    entry.type(),
                    pointer));
            entries.add(entry);
        }
        return entries;
    }

    private static @Nullable About about(Recorded event) {
        return event.candidate() == null ? null : new About(event.candidate(), null, Readable.HISTORY);
    }
}
