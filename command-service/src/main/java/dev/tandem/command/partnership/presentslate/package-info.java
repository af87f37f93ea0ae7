/** The recruiter puts several candidates before the hiring manager at once, as promised. */
@NullMarked
package dev.tandem.command.partnership.presentslate;

import org.jspecify.annotations.NullMarked;
