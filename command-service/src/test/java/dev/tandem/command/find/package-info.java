@NullMarked
package dev.tandem.command.find;

import org.jspecify.annotations.NullMarked;
