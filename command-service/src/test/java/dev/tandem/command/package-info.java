/** What holds for all commands alike. */
@NullMarked
package dev.tandem.command;

import org.jspecify.annotations.NullMarked;
