package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.value.Text;
import dev.tandem.events.wire.SealedText;
import dev.tandem.eventstore.log.StoreUnavailableException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals texts about people and opens them, in the form of {@link SealedText}: AES-GCM by Tink, tied to whom they are about. */
public final class SealedTexts implements Sealing {

    /** No sealed text is longer: {@link Text#LONGEST} characters of up to three bytes, in base64, and what sealing adds. */
    public static final int LONGEST = 4 * Text.LONGEST + 200;

    private final SubjectKeys keys;

    SealedTexts(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * With the keys in that database, for a tool that writes to it beside the service.
     *
     * @param keyset the file of the master keyset; made if nothing was sealed there before
     * @throws UnusableMasterKeyException if it is not the one of that database
     */
    public static SealedTexts in(JdbcClient database, Path keyset) {
        MasterKeyProbe probe = new MasterKeyProbe(database);
        MasterKeyset master = MasterKey.in(keyset, !probe.exists());
        probe.check(master);
        return new SealedTexts(new SubjectKeys(database, new Wrapping(database, new MasterKeys(keyset, master))));
    }

    /**
     * A sealed text about somebody.
     *
     * @param subject whom the event is about that it stands in
     * @param sealed the text as it stands there, beginning with {@code sealed:v1:}
     */
    public record About(DataSubject subject, String sealed) {}

    /**
     * A sealed text about a candidate.
     *
     * @param candidate whom the event is about that it stands in
     * @param sealed the text as it stands there, beginning with {@code sealed:v1:}
     */
    public record Sealed(
            @NotNull CandidateId candidate,
            @NotNull @Size(max = LONGEST) String sealed) {

        /** The same, of whomever it may be. */
        public About about() {
            return new About(candidate, sealed);
        }
    }

    @Override
    public String seal(DataSubject subject, String text) {
        try {
            byte[] sealed =
                    keys.toWrite(subject).encrypt(text.getBytes(StandardCharsets.UTF_8), SubjectKeys.about(subject));
            return SealedText.PREFIX + Base64.getEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text about " + subject.tag() + " cannot be sealed", e);
        }
    }

    @Override
    public void requireSealable(DataSubject subject) {
        keys.requireNotDestroyed(subject);
    }

    /**
     * What the texts say, in their order; empty for those whose key was destroyed.
     *
     * @throws NotSealedHereException if one was not sealed with the key of whom it is about
     * @throws StoreUnavailableException if keys cannot be had
     */
    public List<Optional<String>> open(List<About> texts) {
        Map<DataSubject, Optional<Aead>> found =
                keys.toRead(texts.stream().map(About::subject).distinct().toList());
        return texts.stream().map(text -> open(text, found.get(text.subject()))).toList();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // three cases: a key, a destroyed one, none ever
    private static Optional<String> open(About text, @Nullable Optional<Aead> key) {
        if (key == null || !SealedText.isSealed(text.sealed())) {
            throw new NotSealedHereException(text.subject());
        }
        return key.map(aead -> opened(text, aead));
    }

    private static String opened(About sealed, Aead key) {
        try {
            byte[] text = Base64.getDecoder().decode(sealed.sealed().substring(SealedText.PREFIX.length()));
            return new String(key.decrypt(text, SubjectKeys.about(sealed.subject())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new NotSealedHereException(sealed.subject(), e);
        }
    }
}
