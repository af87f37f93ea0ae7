/** Events of a hire, told in few words, for tests of read models. */
@NullMarked
package dev.tandem.query.story;

import org.jspecify.annotations.NullMarked;
