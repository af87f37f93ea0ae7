/** What was adopted or said for the whole house is copied into the searches that it binds. */
@NullMarked
package dev.tandem.command.house.apply;

import org.jspecify.annotations.NullMarked;
