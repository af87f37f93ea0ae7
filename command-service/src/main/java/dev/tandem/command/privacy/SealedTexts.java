package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import dev.tandem.events.CandidateId;
import dev.tandem.events.value.Text;
import dev.tandem.events.wire.SealedText;
import dev.tandem.eventstore.log.StoreUnavailableException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals texts about people and opens them, in the form of {@link SealedText}: AES-GCM by Tink, tied to the candidate. */
public final class SealedTexts implements Sealing {

    /** No sealed text is longer: {@link Text#LONGEST} characters of up to three bytes, in base64, and what sealing adds. */
    public static final int LONGEST = 4 * Text.LONGEST + 200;

    private final CandidateKeys keys;

    SealedTexts(CandidateKeys keys) {
        this.keys = keys;
    }

    /**
     * A sealed text.
     *
     * @param candidate whom the event is about that it stands in
     * @param sealed the text as it stands there, beginning with {@code sealed:v1:}
     */
    public record Sealed(
            @NotNull CandidateId candidate,
            @NotNull @Size(max = LONGEST) String sealed) {}

    @Override
    public String seal(CandidateId candidate, String text) {
        try {
            byte[] sealed = keys.toWrite(candidate)
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), CandidateKeys.about(candidate));
            return SealedText.PREFIX + Base64.getEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text about candidate " + candidate + " cannot be sealed", e);
        }
    }

    /**
     * What the texts say, in their order; empty for those whose key was destroyed.
     *
     * @throws NotSealedHereException if one was not sealed with the key of its candidate
     * @throws StoreUnavailableException if keys cannot be had
     */
    public List<Optional<String>> open(List<Sealed> texts) {
        Map<CandidateId, Optional<Aead>> found =
                keys.toRead(texts.stream().map(Sealed::candidate).distinct().toList());
        return texts.stream()
                .map(text -> open(text, found.get(text.candidate())))
                .toList();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // three cases: a key, a destroyed one, none ever
    private static Optional<String> open(Sealed text, @Nullable Optional<Aead> key) {
        if (key == null || !SealedText.isSealed(text.sealed())) {
            throw new NotSealedHereException(text.candidate());
        }
        return key.map(aead -> opened(text, aead));
    }

    private static String opened(Sealed sealed, Aead key) {
        try {
            byte[] text = Base64.getDecoder().decode(sealed.sealed().substring(SealedText.PREFIX.length()));
            return new String(key.decrypt(text, CandidateKeys.about(sealed.candidate())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new NotSealedHereException(sealed.candidate(), e);
        }
    }
}
