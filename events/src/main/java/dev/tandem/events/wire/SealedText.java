package dev.tandem.events.wire;

import dev.tandem.events.PersonalData;

/**
 * How text that is {@link PersonalData} stands in a stored and published event: {@value #PREFIX} and then, in base64 without
 * padding, what AES-GCM made of it with the key of whom the event is about. Only command-service holds keys, and it opens
 * texts for those who may read them; when somebody is forgotten the key is destroyed, and nobody can open them again.
 */
public final class SealedText {

    /** What a sealed text begins with. */
    public static final String PREFIX = "sealed:v1:";

    private SealedText() {}

    /** Whether that text is sealed; it may also stand in clear, in an event that is about nobody. */
    public static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }
}
