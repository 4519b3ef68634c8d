package org.cairn.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for programs. */
final class Json {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static void print(Object answer, Console console) {
        console.say(JSON.writeValueAsString(answer));
    }

    /** One method's answer for one stratum. */
    static Map<String, Object> result(Estimation estimation, Map<String, String> stratum) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("method", estimation.method());
        result.put("stratum", stratum);
        result.put("estimable", estimation instanceof Estimate);
        if (estimation instanceof Estimate estimate) {
            result.put("estimate", estimate.value());
            result.put("lower", finite(estimate.interval().lower()));
            result.put("upper", finite(estimate.interval().upper()));
            result.put("level", estimate.interval().level());
            result.put("assumption", estimate.assumption());
            result.put("warnings", estimate.warnings());
            result.put("details", estimate.details());
        } else if (estimation instanceof NotEstimable not) {
            result.put("reason", not.reason());
        }
        return result;
    }

    /**
     * A verdict: its {@code kind}, the numbers it states and no others, its {@code reason}, and the hash of the plan it was
     * reached by.
     */
    static Map<String, Object> verdict(Verdict verdict, String plan) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", verdict.kind());
        if (verdict instanceof Verdict.Estimated estimated) {
            said.put("estimate", estimated.value());
            limits(said, estimated.interval());
            said.put("methods", estimated.methods());
        } else if (verdict instanceof Verdict.AtLeast least) {
            said.put("lower", least.lower());
            said.put("level", least.level());
            said.put("methods", least.methods());
        } else if (verdict instanceof Verdict.SeveralAnswers several) {
            limits(said, several.envelope());
            said.put(
                    "answers",
                    several.answers().stream()
                            .map(answer -> result(answer, Map.of()))
                            .toList());
        }
        said.put("reason", verdict.reason());
        said.put("caveat", Verdict.CAVEAT);
        said.put("plan", plan);
        return said;
    }

    private static void limits(Map<String, Object> said, Interval interval) {
        said.put("lower", interval.lower());
        said.put("upper", interval.upper());
        said.put("level", interval.level());
    }

    private static @Nullable Double finite(double limit) {
        return Double.isFinite(limit) ? limit : null;
    }
}
