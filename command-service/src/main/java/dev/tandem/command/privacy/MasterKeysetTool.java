package dev.tandem.command.privacy;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a master keyset in its file, as a tool of its own: {@code MasterKeysetTool add FILE} adds a key that is to be the next master key,
 * {@code MasterKeysetTool keep FILE ID} takes all others away. The running instances read the file again within seconds.
 */
public final class MasterKeysetTool {

    private MasterKeysetTool() {}

    /** Does one of both. Exit code 0: done, 1: not, 2: wrongly asked. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length == 2 && arguments[0].equals("add")) {
                System.out.println(add(Path.of(arguments[1])));
            } else if (arguments.length == 3 && arguments[0].equals("keep")) {
                keep(Path.of(arguments[1]), Long.parseLong(arguments[2])).forEach(System.out::println);
            } else {
                System.err.println("MasterKeysetTool add FILE | keep FILE ID");
                System.exit(2);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Adds a key, to which the master key is changed next.
     *
     * @return its id
     */
    static long add(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle before = MasterKey.read(file);
        KeysetHandle fresh = MasterKey.fresh();
        MasterKey.replace(
                file,
                KeysetHandle.newBuilder(before)
                        .addEntry(KeysetHandle.importKey(fresh.getPrimary().getKey())
                                .withFixedId(unused(before, fresh))
                                .makePrimary())
                        .build());
        return MasterKeyset.id(MasterKey.read(file).getPrimary());
    }

    private static int unused(KeysetHandle before, KeysetHandle fresh) throws GeneralSecurityException {
        int id = fresh.getPrimary().getId();
        for (int i = 0; i < before.size(); i++) {
            if (before.getAt(i).getId() == id) {
                throw new GeneralSecurityException("two keys with one id; try again");
            }
        }
        return id;
    }

    /**
     * Takes all keys but one away.
     *
     * @return the ids of those that are gone
     */
    static List<Long> keep(Path file, long id) throws IOException, GeneralSecurityException {
        KeysetHandle before = MasterKey.read(file);
        List<Long> gone = new ArrayList<>();
        KeysetHandle.Builder kept = KeysetHandle.newBuilder();
        boolean there = false;
        for (int i = 0; i < before.size(); i++) {
            KeysetHandle.Entry entry = before.getAt(i);
            if (MasterKeyset.id(entry) == id) {
                kept.addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary());
                there = true;
            } else {
                gone.add(MasterKeyset.id(entry));
            }
        }
        if (!there) {
            throw new IllegalArgumentException("there is no key " + id + " in " + file);
        }
        if (!gone.isEmpty()) {
            MasterKey.replace(file, kept.build());
        }
        return gone;
    }
}
