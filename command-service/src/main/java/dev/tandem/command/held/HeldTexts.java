package dev.tandem.command.held;

import dev.tandem.command.privacy.NotSealedHereException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.events.CandidateId;
import dev.tandem.events.wire.SealedText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens what is sealed in an event about a candidate. */
final class HeldTexts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SealedTexts sealed;

    HeldTexts(SealedTexts sealed) {
        this.sealed = sealed;
    }

    /** The same with its texts in clear: those about the candidate; what was sealed with another key is left out. */
    JsonNode opened(JsonNode node, CandidateId about) {
        switch (node) {
            case ObjectNode object -> {
                ObjectNode opened = NODES.objectNode();
                object.properties().forEach(member -> opened.set(member.getKey(), opened(member.getValue(), about)));
                return opened;
            }
            case ArrayNode array -> {
                ArrayNode opened = NODES.arrayNode();
                array.forEach(one -> opened.add(opened(one, about)));
                return opened;
            }
            default -> {
                return node.isString() && SealedText.isSealed(node.asString()) ? text(node.asString(), about) : node;
            }
        }
    }

    private JsonNode text(String text, CandidateId about) {
        try {
            Optional<String> clear =
                    sealed.open(List.of(new About(about, text))).getFirst();
            return clear.<JsonNode>map(NODES::stringNode)
                    .orElseGet(() -> NODES.objectNode().put("erased", true));
        } catch (NotSealedHereException _) {
            return NODES.objectNode().put("aboutSomebodyElse", true);
        }
    }
}
