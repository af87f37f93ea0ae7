/** Events about one candidate's way through one requisition. */
@NullMarked
package dev.tandem.events.application;

import org.jspecify.annotations.NullMarked;
