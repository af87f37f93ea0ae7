package dev.tandem.command.find;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and telephone numbers as they are compared, however they were typed. */
public final class Addresses {

    private Addresses() {}

    /** Those of the two that are given and are one, each told apart from the other kind. */
    public static List<String> of(@Nullable String email, @Nullable String phone) {
        return Stream.of(Prefixes.ofEmail(email), Prefixes.ofPhone(phone))
                .filter(Objects::nonNull)
                .toList();
    }
}
