package org.cairn.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.check.Checks;
import org.cairn.estimate.check.KnownList;
import org.cairn.estimate.check.Trial;
import org.cairn.estimate.combine.Strata;
import org.cairn.estimate.combine.StratumEstimate;
import org.cairn.estimate.combine.VarianceShares;

/** Checks and strata together, for programs. */
final class ChecksJson {

    /** So many of the models are written, best first; there may be thousands. */
    private static final int MODELS = 300;

    private ChecksJson() {}

    static Map<String, Object> checks(Checks checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", checks.method());
        json.put(
                "leave_one_out",
                checks.withoutOne().stream().map(trial -> trial(trial, checks)).toList());
        json.put(
                "merge_two",
                checks.mergedTwo().stream().map(trial -> trial(trial, checks)).toList());
        json.put(
                "known_lists",
                checks.knownLists().stream().map(ChecksJson::known).toList());
        json.put(
                "trajectory",
                checks.trajectory().stream().map(trial -> trial(trial, checks)).toList());
        json.put("models_admissible", checks.models().size());
        json.put(
                "models",
                checks.models().stream().limit(MODELS).map(ChecksJson::dot).toList());
        checks.shares().ifPresent(shares -> json.put("variance_shares", shares(shares)));
        return json;
    }

    private static Map<String, Object> trial(Trial trial, Checks checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", trial.what());
        json.put("lists", trial.lists());
        json.put("recorded", trial.recorded());
        numbers(json, trial.result());
        if (checks.whole() instanceof Estimate whole && trial.result() instanceof Estimate) {
            json.put("outside", trial.isOutside(whole));
        }
        return json;
    }

    private static Map<String, Object> known(KnownList known) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("list", known.list());
        json.put("people", known.people());
        json.put("elsewhere", known.elsewhere());
        numbers(json, known.result());
        if (known.isEstimated()) {
            json.put("covered", known.isCovered());
        }
        return json;
    }

    private static Map<String, Object> dot(ModelDot dot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", dot.model());
        json.put("n", dot.total());
        json.put("bic_behind", dot.behind());
        json.put("weight", dot.weight());
        return json;
    }

    private static Map<String, Object> shares(VarianceShares shares) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("linkage", shares.linkage());
        json.put("model", shares.model());
        json.put("sampling", shares.sampling());
        json.put("sd", shares.sd());
        return json;
    }

    /** All strata together, with their total. */
    static Map<String, Object> strata(Strata strata) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", strata.total().method());
        numbers(json, strata.total());
        json.put("imputations", strata.imputations());
        json.put("not_stated", strata.notStated());
        json.put("unplaced", strata.unplaced());
        json.put("strata", strata.strata().stream().map(ChecksJson::stratum).toList());
        return json;
    }

    private static Map<String, Object> stratum(StratumEstimate stratum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stratum", stratum.stratum());
        json.put("stated", stratum.stated());
        json.put("recorded", stratum.recorded());
        numbers(json, stratum.result());
        json.put("pooled", stratum.isPooled());
        json.put("missing_share", stratum.missingShare());
        if (stratum.isPooled()) {
            Map<String, Object> own = new LinkedHashMap<>();
            numbers(own, stratum.own());
            json.put("own", own);
        }
        return json;
    }

    private static void numbers(Map<String, Object> json, Estimation result) {
        json.put("estimable", result instanceof Estimate);
        if (result instanceof Estimate estimate) {
            json.put("estimate", estimate.value());
            json.put("lower", estimate.interval().lower());
            json.put(
                    "upper",
                    estimate.interval().isBounded() ? estimate.interval().upper() : null);
            json.put("level", estimate.interval().level());
            json.put("warnings", estimate.warnings());
        } else if (result instanceof NotEstimable refusal) {
            json.put("reason", refusal.reason());
        }
    }
}
