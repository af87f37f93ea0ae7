package dev.tandem.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. For root, its programs run in a user namespace in which nobody is root. */
final class Unprivileged {

    private static final List<String> PREFIX = prefix();

    private Unprivileged() {}

    /** What to put before a command: nothing for a normal user. */
    static List<String> commandPrefix() {
        return PREFIX;
    }

    private static List<String> prefix() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        // Without a mapping the same user appears as nobody, still owns the same files, and has none of root's powers.
        if (succeeds("unshare", "--user", "true")) {
            return List.of("unshare", "--user");
        }
        throw new ServerException("PostgreSQL does not run as root, and this system lets root make no user namespace "
                + "(unshare --user); start it as a normal user");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
