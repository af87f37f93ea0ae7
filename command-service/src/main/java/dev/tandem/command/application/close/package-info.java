/** An application ends without anybody judging the candidate unfit. */
@NullMarked
package dev.tandem.command.application.close;

import org.jspecify.annotations.NullMarked;
