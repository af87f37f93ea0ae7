package dev.tandem.transparency.witness;

import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignerKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A private key in a file of its own, made once and read by its owner alone. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The key in a file. Where there is no such file, a key is made and written first.
     *
     * @throws IOException if the file cannot be written, or its key is another one's or for something else
     */
    public static SignerKey in(Path file, String name, KeyKind kind) throws IOException {
        if (!Files.exists(file)) {
            make(file, SignerKey.made(name, kind));
        }
        SignerKey key = SignerKey.parse(Files.readString(file).strip());
        if (!key.verifier().name().equals(name) || key.verifier().kind() != kind) {
            throw new IOException(file + " holds another key, that of " + key.verifier());
        }
        return key;
    }

    private static void make(Path file, SignerKey key) throws IOException {
        FileAttribute<?>[] ownersAlone =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new", ownersAlone);
        try (FileChannel channel = FileChannel.open(made, Set.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap((key.text() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            // A link is made only if nobody was faster: of two that start at once, both use the one key.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // Theirs it is.
        } finally {
            Files.delete(made);
        }
    }
}
