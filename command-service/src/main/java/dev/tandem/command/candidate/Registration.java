package dev.tandem.command.candidate;

import dev.tandem.events.CandidateId;
import org.jspecify.annotations.Nullable;

/** A command by which somebody may become known as a candidate. */
public interface Registration {

    /** Under which id; null: a new one. */
    @Nullable
    CandidateId candidate();

    /** As they call themselves; null: the command registers nobody. */
    @Nullable
    String name();

    /** Their e-mail address, if they gave one. */
    @Nullable
    String email();

    /** Their telephone number, if they gave one. */
    @Nullable
    String phone();

    /** Whether it is said that they are nobody else who gave the same address; null: it is not. */
    @Nullable
    Boolean anotherPerson();

    /** How that is known. */
    @Nullable
    String reason();
}
