/** The hiring manager says yes to an interview. */
@NullMarked
package dev.tandem.command.application.acceptsubmittal;

import org.jspecify.annotations.NullMarked;
