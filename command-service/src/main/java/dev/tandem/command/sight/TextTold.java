package dev.tandem.command.sight;

import org.jspecify.annotations.Nullable;

/**
 * What one text says.
 *
 * @param clear the text; null if it was erased
 * @param erased that its candidate was erased, so that nobody can read it any more; null if it was not
 */
public record TextTold(@Nullable String clear, @Nullable Erased erased) {}
