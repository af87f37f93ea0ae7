@NullMarked
package dev.tandem.command.setaside;

import org.jspecify.annotations.NullMarked;
