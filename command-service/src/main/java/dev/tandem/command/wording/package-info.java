/** How texts that judge a person are looked at themselves: whether somebody can act on them. One home, and one for each language. */
@NullMarked
package dev.tandem.command.wording;

import org.jspecify.annotations.NullMarked;
