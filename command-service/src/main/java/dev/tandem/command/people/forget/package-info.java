/** What somebody who has left was called is erased. */
@NullMarked
package dev.tandem.command.people.forget;

import org.jspecify.annotations.NullMarked;
