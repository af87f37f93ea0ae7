package dev.tandem.query.live;

import dev.tandem.access.Problem;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.personaldata.SentenceSerializer;
import dev.tandem.query.web.WantedFields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said on a stream, as server-sent events: {@code item}, {@code gone}, {@code head}, {@code names}, {@code reset}, {@code end}, and
 * {@code current} with an {@code id} behind all that belongs together.
 */
final class Frames {

    static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private static final int PIECE = 16 << 10;

    private final JsonMapper json;
    private final WantedFields fields;
    private final List<byte[]> pieces = new ArrayList<>();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private ObjectWriter writer;

    Frames(JsonMapper json, WantedFields fields) {
        this.json = json;
        this.fields = fields;
        this.writer = json.writer();
    }

    /** Whatever was told before holds no longer; all of it comes again. */
    Frames reset() {
        return event("reset", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** An item that came, or is other than it was. */
    Frames item(Object item) {
        if (fields.names() == null) {
            return event("item", writer.writeValueAsBytes(item));
        }
        ObjectNode sparse = (ObjectNode) json.readTree(writer.writeValueAsBytes(item));
        fields.keep(sparse);
        return event("item", json.writeValueAsBytes(sparse));
    }

    /** What is told beside the items. */
    Frames head(Object head) {
        return event("head", writer.writeValueAsBytes(head));
    }

    /** An item that is in the list no longer. */
    Frames gone(String id) {
        return event("gone", json.writeValueAsBytes(Map.of("id", id)));
    }

    /** What those are called whom the head and the items behind this name; sentences in them say it, too. */
    Frames names(Expanded names) {
        writer = SentenceSerializer.naming(json, names);
        return event("names", json.writeValueAsBytes(names));
    }

    /** All that was said before belongs together: with it the list is as it was then, and goes on from that token. */
    Frames current(String token) {
        piece.writeBytes(("event: current\nid: " + token + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Nothing more comes, for that reason. */
    static byte[] end(Problem problem, String path, String correlationId) {
        byte[] document = JsonMapper.shared().writeValueAsBytes(problem.body(path, correlationId));
        return ("event: end\ndata: " + new String(document, StandardCharsets.UTF_8) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All of it, in pieces that are sent one after the other. */
    List<byte[]> pieces() {
        cut();
        return pieces;
    }

    private Frames event(String name, byte[] data) {
        piece.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        piece.writeBytes(data);
        piece.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        if (piece.size() > PIECE) {
            cut();
        }
        return this;
    }

    private void cut() {
        if (piece.size() > 0) {
            pieces.add(piece.toByteArray());
            piece.reset();
        }
    }
}
