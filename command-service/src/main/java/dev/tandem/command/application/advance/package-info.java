/** An application moves along the stages of its requisition. */
@NullMarked
package dev.tandem.command.application.advance;

import org.jspecify.annotations.NullMarked;
