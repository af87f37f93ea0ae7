@NullMarked
package dev.tandem.command.rules;

import org.jspecify.annotations.NullMarked;
