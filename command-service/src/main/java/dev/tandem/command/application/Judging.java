package dev.tandem.command.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command with texts that judge a candidate. None of them may say what somebody is instead of what they can do, unless whoever
 * wrote it says why it is not about the person.
 */
public interface Judging extends OnApplication {

    /** Its texts that judge; those that are not given have no text. */
    List<JudgingText> judging();

    /** Why what looks like a trait of the person is none; null if nobody says so. */
    @Nullable
    Upheld upheld();
}
