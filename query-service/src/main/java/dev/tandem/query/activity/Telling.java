package dev.tandem.query.activity;

import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.ReadableEvents;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonalData;
import dev.tandem.query.history.Happened;
import dev.tandem.query.history.Summaries;
import dev.tandem.query.personaldata.Disclosed;
import dev.tandem.query.personaldata.PersonalTexts;
import dev.tandem.query.personaldata.SealedTexts;
import dev.tandem.query.personaldata.SealedTexts.About;
import dev.tandem.query.web.WantedFields;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells events to whoever has such a sight of them: what they may not read is left out, what is sealed is opened, all at once. */
@Component
public final class Telling {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PersonalTexts texts;

    Telling(PersonalTexts texts) {
        this.texts = texts;
    }

    /**
     * The entries of these events, in the same order.
     *
     * @param request for which they are told; where it leaves out what was written down, nothing is opened
     */
    List<ActivityEntry> entries(List<Happened> events, Sight sight, HttpServletRequest request) {
        return entries(events, sight, WantedFields.of(request).include("what"), request);
    }

    /**
     * The same.
     *
     * @param wanted whether what was written down is wanted; else nothing is opened
     */
    List<ActivityEntry> entries(List<Happened> events, Sight sight, boolean wanted, HttpServletRequest request) {
        List<Draft> drafts =
                events.stream().map(event -> new Draft(event, sight, wanted)).toList();
        Iterator<Disclosed> opened = texts.open(
                        drafts.stream()
                                .flatMap(draft -> draft.sealed.texts().stream())
                                .toList(),
                        request)
                .iterator();
        return drafts.stream().map(draft -> draft.told(opened)).toList();
    }

    private static final class Draft {

        private final Happened happened;
        private final JsonNode what;
        private final SealedTexts sealed;
        private final List<String> withheld = new ArrayList<>();

        Draft(Happened happened, Sight sight, boolean wanted) {
            this.happened = happened;
            Event event = happened.event();
            Readable thing = ReadableEvents.thing(event.getClass());
            Readable words = ReadableEvents.textsOf(thing);
            what = wanted ? JSON.valueToTree(event) : NullNode.instance;
            @Nullable About about = about(happened, sight, words);
            if (about == null) {
                // Whom a search replaces, nobody reads here, nor that there is somebody.
                withholdTexts(what, event.getClass(), "");
                withheld.clear();
            }
            if (wanted && !sight.sees(Readable.PAY)) {
                Pay.in(event.getClass()).forEach(this::withhold);
            }
            if (about != null && thing != words && !sight.sees(words)) {
                withholdTexts(what, event.getClass(), "");
                about = null;
            }
            sealed = SealedTexts.in(what, about);
        }

        /** Whose key the texts take; null: it has none, for it is about nobody. */
        private static @Nullable About about(Happened happened, Sight sight, Readable words) {
            if (happened.event() instanceof OfPerson of) {
                return new About(of.person(), null, words);
            }
            return happened.candidate() == null ? null : new About(happened.candidate(), sight.requisition(), words);
        }

        private void withhold(List<String> path) {
            @Nullable JsonNode parent = what;
            for (String member : path.subList(0, path.size() - 1)) {
                parent = parent == null ? null : parent.get(member);
            }
            if (parent instanceof ObjectNode object && object.hasNonNull(path.getLast())) {
                object.putNull(path.getLast());
                withheld.add("/" + String.join("/", path));
            }
        }

        /** By what the code says is personal data, sealed or not. */
        private void withholdTexts(JsonNode node, Class<?> type, String pointer) {
            if (!(node instanceof ObjectNode object) || !type.isRecord()) {
                return;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                @Nullable JsonNode value = object.get(component.getName());
                String there = pointer + "/" + component.getName();
                if (value == null || value.isNull()) {
                    continue;
                }
                if (component.isAnnotationPresent(PersonalData.class)) {
                    object.putNull(component.getName());
                    withheld.add(there);
                } else if (value instanceof ArrayNode array
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                    for (int i = 0; i < array.size(); i++) {
                        withholdTexts(array.get(i), element, there + "/" + i);
                    }
                } else {
                    withholdTexts(value, component.getType(), there);
                }
            }
        }

        ActivityEntry told(Iterator<Disclosed> opened) {
            withheld.addAll(sealed.replace(opened));
            Event event = happened.event();
            return new ActivityEntry(
                    happened.position(),
                    happened.id(),
                    happened.at(),
                    happened.recordedAt(),
                    happened.by(),
                    happened.role(),
                    happened.onBehalfOf(),
                    happened.actingAs(),
                    ReadableEvents.thing(event.getClass()),
                    event.getClass().getSimpleName(),
                    Summaries.of(event.getClass()),
                    happened.requisition(),
                    happened.requisition() == null || happened.candidate() == null
                            ? null
                            : ApplicationId.of(happened.requisition(), happened.candidate()),
                    happened.candidate(),
                    what,
                    List.copyOf(withheld));
        }
    }
}
