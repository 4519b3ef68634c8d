package org.cairn.app.web.justice;

import java.util.Optional;

/**
 * Claims and what followed.
 *
 * @param about {@code justice}, {@code claims} or {@code incidents}
 * @param hasSheets whether the project names sheets of claims or proceedings
 * @param markup what they amount to, as the report tells it; empty before they were taken in
 */
public record JusticeView(String about, boolean hasSheets, Optional<String> markup) {}
