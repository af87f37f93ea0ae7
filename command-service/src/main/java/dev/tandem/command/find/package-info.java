/** Finding candidates by what they are called and how they are reached, without keeping either in clear. */
@NullMarked
package dev.tandem.command.find;

import org.jspecify.annotations.NullMarked;
