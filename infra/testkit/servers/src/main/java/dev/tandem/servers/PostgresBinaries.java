package dev.tandem.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that come with the build, unpacked once per user into a folder named by their digest. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Where the programs are: {@code bin}, {@code lib}, {@code share}. Unpacks them if need be. */
    static Path unpacked() {
        String resource = resource();
        try {
            Path cache = cacheFolder();
            Path home = cache.resolve("postgresql-" + digest(resource));
            if (Files.isDirectory(home)) {
                return home;
            }
            Files.createDirectories(cache);
            Path lockFile = cache.resolve("unpacking.lock");
            synchronized (PostgresBinaries.class) {
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    if (!Files.isDirectory(home)) {
                        Path partial = Files.createTempDirectory(cache, "unpacking");
                        unpack(resource, partial);
                        Files.setPosixFilePermissions(partial, Set.of(PosixFilePermission.values()));
                        Files.move(partial, home);
                    }
                }
            }
            return home;
        } catch (IOException e) {
            throw new ServerException("cannot unpack PostgreSQL", e);
        }
    }

    private static void unpack(String resource, Path folder) throws IOException {
        try (InputStream packed = open(resource);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        target.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + resource);
        if (stream == null) {
            throw new ServerException("no PostgreSQL for this kind of machine on the classpath (" + resource
                    + "); the profiles of pom.xml name those that the build knows");
        }
        return stream;
    }

    private static String digest(String resource) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        return os.contains("mac")
                ? "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
                : "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static Path cacheFolder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        Path home = caches.resolve("tandem");
        try {
            Files.createDirectories(home);
            if (Files.isWritable(home)) {
                return home;
            }
        } catch (IOException e) {
            // Some accounts have no home of their own; the folder for temporary files does as well.
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "tandem-" + System.getProperty("user.name"));
    }
}
