package dev.tandem.query.personaldata;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.DataSubject;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.wire.SealedText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sealed texts in the payload of one event, at any depth, in the order in which they stand there. */
public final class SealedTexts {

    private final List<Place> places = new ArrayList<>();

    private SealedTexts() {}

    /**
     * Finds them.
     *
     * @param about whom the event is about, on which search, and what it tells; null: it is about nobody, and nothing in it was sealed,
     *     whatever it looks like
     */
    public static SealedTexts in(JsonNode payload, @Nullable About about) {
        SealedTexts found = new SealedTexts();
        if (about != null) {
            found.look(payload, "", about);
        }
        return found;
    }

    /**
     * Those at that place in an object, or the one that it is.
     *
     * @param place a member, or further in as {@code aliases/0/name}
     */
    static SealedTexts in(ObjectNode object, String place, About about) {
        SealedTexts found = new SealedTexts();
        String pointer = "/" + place;
        int last = pointer.lastIndexOf('/');
        String member = pointer.substring(last + 1);
        JsonNode value = object.at(pointer);
        if (object.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            found.meet(value, pointer, about, text -> parent.set(member, text));
        } else {
            found.look(value, pointer, about);
        }
        return found;
    }

    /**
     * Whom an event is about.
     *
     * @param subject with whose key its texts were sealed
     * @param requisition on which search; null if on none, or if it does not matter
     * @param as what its texts belong to
     */
    public record About(DataSubject subject, @Nullable RequisitionId requisition, Readable as) {}

    private void look(JsonNode node, String pointer, About about) {
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(member -> meet(
                                member.getValue(),
                                pointer + "/" + escaped(member.getKey()),
                                about,
                                value -> object.set(member.getKey(), value)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    meet(array.get(i), pointer + "/" + i, about, value -> array.set(index, value));
                }
            }
            default -> {}
        }
    }

    private void meet(JsonNode node, String pointer, About about, Consumer<JsonNode> put) {
        if (node.isString() && SealedText.isSealed(node.stringValue())) {
            places.add(new Place(
                    Sealed.of(about.subject(), node.stringValue(), about.requisition(), about.as()), pointer, put));
        } else {
            look(node, pointer, about);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The texts. */
    public List<Sealed> texts() {
        return places.stream().map(Place::text).toList();
    }

    /**
     * Puts into the payload what became of them: {@code {"erased": {"on": …}}} for what was erased, null for what is not what it should
     * be.
     *
     * @param opened says as much next as there are texts
     * @return where something is not what it should be: JSON pointers (RFC 6901)
     */
    public List<String> replace(Iterator<Disclosed> opened) {
        List<String> unreadable = new ArrayList<>();
        for (Place place : places) {
            place.put()
                    .accept(
                            switch (opened.next()) {
                                case Disclosed.Clear clear -> JsonNodeFactory.instance.stringNode(clear.text());
                                case Disclosed.Erased erased -> erased(erased);
                                case Disclosed.Unreadable _ -> {
                                    unreadable.add(place.pointer());
                                    yield JsonNodeFactory.instance.nullNode();
                                }
                            });
        }
        return unreadable;
    }

    private static JsonNode erased(Disclosed.Erased how) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.putObject("erased").put("on", how.on() == null ? null : how.on().toString());
        return told;
    }

    private record Place(Sealed text, String pointer, Consumer<JsonNode> put) {}
}
