package dev.tandem.query.history;

import dev.tandem.events.CandidateId;
import dev.tandem.events.wire.SealedText;
import dev.tandem.query.personaldata.Disclosed;
import dev.tandem.query.personaldata.Sealed;
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
final class SealedTexts {

    private final List<Place> places = new ArrayList<>();

    private SealedTexts() {}

    /**
     * Finds them.
     *
     * @param candidate whom the event is about; if nobody, nothing in it was sealed, whatever it looks like
     */
    static SealedTexts in(JsonNode payload, @Nullable CandidateId candidate) {
        SealedTexts found = new SealedTexts();
        if (candidate != null) {
            found.look(payload, "", candidate);
        }
        return found;
    }

    private void look(JsonNode node, String pointer, CandidateId candidate) {
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(member -> meet(
                                member.getValue(),
                                pointer + "/" + escaped(member.getKey()),
                                candidate,
                                value -> object.set(member.getKey(), value)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    meet(array.get(i), pointer + "/" + i, candidate, value -> array.set(index, value));
                }
            }
            default -> {}
        }
    }

    private void meet(JsonNode node, String pointer, CandidateId candidate, Consumer<JsonNode> put) {
        if (node.isString() && SealedText.isSealed(node.stringValue())) {
            places.add(new Place(new Sealed(candidate, node.stringValue()), pointer, put));
        } else {
            look(node, pointer, candidate);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The texts. */
    List<Sealed> texts() {
        return places.stream().map(Place::text).toList();
    }

    /**
     * Puts into the payload what became of them, null for what cannot be read.
     *
     * @param opened says as much next as there are texts
     */
    Untold replace(Iterator<Disclosed> opened) {
        Untold untold = new Untold(new ArrayList<>(), new ArrayList<>());
        for (Place place : places) {
            JsonNode told =
                    switch (opened.next()) {
                        case Disclosed.Clear clear -> JsonNodeFactory.instance.stringNode(clear.text());
                        case Disclosed.Erased _ -> untold.in(untold.erased(), place.pointer());
                        case Disclosed.Unreadable _ -> untold.in(untold.unreadable(), place.pointer());
                    };
            place.put().accept(told);
        }
        return untold;
    }

    /**
     * Where something stood that is not told: JSON pointers (RFC 6901).
     *
     * @param erased what nobody can read any more
     * @param unreadable what is not what it should be
     */
    record Untold(List<String> erased, List<String> unreadable) {

        /** Where no text was looked at. */
        static final Untold NOTHING = new Untold(List.of(), List.of());

        private JsonNode in(List<String> pointers, String pointer) {
            pointers.add(pointer);
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private record Place(Sealed text, String pointer, Consumer<JsonNode> put) {}
}
