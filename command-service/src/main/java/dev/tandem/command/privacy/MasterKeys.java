package dev.tandem.command.privacy;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master keys that this instance holds. Their file is read again while it runs, so that keys come and go without a restart. */
final class MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final @Nullable Path file;
    private volatile MasterKeyset held;
    private volatile @Nullable String complaint;

    /**
     * Those that were read at first.
     *
     * @param file where they stand; null: nowhere, a key management service keeps them
     */
    MasterKeys(@Nullable Path file, MasterKeyset held) {
        this.file = file;
        this.held = held;
    }

    /** As read last. */
    MasterKeyset held() {
        return held;
    }

    /** Whether others than a key management service keep them. */
    boolean canBeChanged() {
        return file != null;
    }

    /**
     * Reads the file again. A file that cannot be read, or lacks a key that is in use, changes nothing but the log.
     *
     * @param used which ids are in use
     */
    void readAgain(Set<Long> used) {
        if (file == null) {
            return;
        }
        try {
            MasterKeyset read = MasterKey.in(file, false);
            if (read.ids().containsAll(used)) {
                held = read;
                complaint = null;
            } else {
                complain(file + " lacks a master key that is in use: it has " + read.ids() + ", used are " + used);
            }
        } catch (UnusableMasterKeyException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String what) {
        if (!what.equals(complaint)) {
            complaint = what;
            LOG.error("{} This instance goes on with the master keys that it read before", what);
        }
    }
}
