package dev.tandem.command.web.door;

import dev.tandem.command.sight.TextTold;
import java.util.List;

/**
 * What sealed texts say.
 *
 * @param texts one for each that was sent, in the same order
 */
public record Disclosed(List<TextTold> texts) {}
