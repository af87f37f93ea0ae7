/** Sample events of one good hire, for givens that read as sentences: a class for each part of the story. */
@NullMarked
package dev.tandem.command.story;

import org.jspecify.annotations.NullMarked;
