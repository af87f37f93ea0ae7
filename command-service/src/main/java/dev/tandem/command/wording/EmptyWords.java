package dev.tandem.command.wording;

/** The words of one language that say nothing about what a candidate did: grammar, small talk of hiring, and judgement. */
@FunctionalInterface
interface EmptyWords {

    /** Whether this says nothing; one of {@link Words}. */
    boolean contains(String word);
}
