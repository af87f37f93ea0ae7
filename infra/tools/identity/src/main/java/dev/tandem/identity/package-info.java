/** A token issuer for a laptop: anybody may be any of the demo people. In production any OIDC issuer takes its place. */
@NullMarked
package dev.tandem.identity;

import org.jspecify.annotations.NullMarked;
