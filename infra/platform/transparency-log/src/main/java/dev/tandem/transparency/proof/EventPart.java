package dev.tandem.transparency.proof;

import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.text.Strict;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The parts of an event that a file has a fingerprint of: 12 bits each, beside the event. They prove nothing, for whoever edits an event can
 * make them anew; what was edited without that can be named.
 */
enum EventPart {
    IDENTITY("its position, id, type or version") {
        @Override
        String of(LoggedEvent event) {
            return event.position() + "\n" + event.id() + "\n" + event.type() + "\n" + event.version();
        }
    },
    OCCURRED("the time at which it occurred") {
        @Override
        String of(LoggedEvent event) {
            return event.occurredAt().toString();
        }
    },
    RECORDED("the time at which it was recorded") {
        @Override
        String of(LoggedEvent event) {
            return event.recordedAt().toString();
        }
    },
    TAGS("what it concerns (its tags)") {
        @Override
        String of(LoggedEvent event) {
            return String.join("\n", event.tags());
        }
    },
    METADATA("who did it, and how (its metadata)") {
        @Override
        String of(LoggedEvent event) {
            return event.metadata();
        }
    },
    PAYLOAD("what it says (its payload)") {
        @Override
        String of(LoggedEvent event) {
            return Strict.base64(event.payload());
        }
    };

    private static final int LETTERS = 2;

    private final String words;

    EventPart(String words) {
        this.words = words;
    }

    abstract String of(LoggedEvent event);

    private String fingerprint(LoggedEvent event) {
        byte[] hash = Hashing.sha256(of(event).getBytes(StandardCharsets.UTF_8)).bytes();
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, LETTERS);
    }

    /** The fingerprints of all parts of an event. */
    static String fingerprints(LoggedEvent event) {
        StringBuilder all = new StringBuilder();
        for (EventPart part : values()) {
            all.append(part.fingerprint(event));
        }
        return all.toString();
    }

    /** In words, which parts do not have the fingerprints that are given; empty if all have. */
    static Optional<String> edited(LoggedEvent event, String fingerprints) {
        if (fingerprints.length() != values().length * LETTERS) {
            return Optional.of("its fingerprints");
        }
        StringBuilder edited = new StringBuilder();
        for (EventPart part : values()) {
            int at = part.ordinal() * LETTERS;
            if (!part.fingerprint(event).equals(fingerprints.substring(at, at + LETTERS))) {
                edited.append(edited.isEmpty() ? "" : ", and ").append(part.words);
            }
        }
        return edited.isEmpty() ? Optional.empty() : Optional.of(edited.toString());
    }
}
