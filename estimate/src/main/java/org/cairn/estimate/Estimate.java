package org.cairn.estimate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An estimated number of people, recorded and unrecorded together.
 *
 * @param method the method's name
 * @param value the point estimate, in people: maximum likelihood, or posterior median
 * @param interval its interval
 * @param assumption what must be true for the number to mean what it says, in a sentence
 * @param warnings what weakens it here, in sentences; empty where nothing does
 * @param details what the method has more ({@code mean}, {@code sd}, {@code model}, {@code aic} …), in a fixed order;
 *     values are {@link Number}s, {@link String}s, {@link Boolean}s, or lists and maps of them; numbers are finite
 */
public record Estimate(
        String method,
        double value,
        Interval interval,
        String assumption,
        List<String> warnings,
        Map<String, Object> details)
        implements Estimation {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate must be finite (got: %s)".formatted(value));
        }
        warnings = List.copyOf(warnings);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
