package org.cairn.app.web.estimate;

import java.util.Optional;
import org.cairn.app.web.Known;

/**
 * The estimate.
 *
 * @param known what is known of the project
 * @param markup what was found, as the report tells it; empty before that
 */
public record EstimateView(Known known, Optional<String> markup) {}
