/** Lets a stack work for a while after a build, so that its JVMs know at every later start what they will need. */
@NullMarked
package dev.tandem.launcher.training;

import org.jspecify.annotations.NullMarked;
