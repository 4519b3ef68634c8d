package org.cairn.casebook.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.project.Likeness;
import org.cairn.link.reference.ReferenceSettings;
import org.cairn.link.reference.ReferenceSettings.Comparison;
import org.cairn.link.reference.ReferenceSettings.Frequency;
import org.cairn.link.reference.ReferenceSettings.Level;
import tools.jackson.core.JacksonException;

/** Reads a trained Splink 4 model: the JSON that Splink saves, with m and u. A key it does not know is a fault. */
public final class ModelFile {

    private static final List<String> KEYS = List.of(
            "link_type",
            "probability_two_random_records_match",
            "blocking_rules_to_generate_predictions",
            "comparisons",
            "sql_dialect",
            "unique_id_column_name",
            "source_dataset_column_name",
            "retain_matching_columns",
            "retain_intermediate_calculation_columns",
            "additional_columns_to_retain",
            "linker_uid",
            "em_convergence",
            "max_iterations",
            "bayes_factor_column_prefix",
            "term_frequency_adjustment_column_prefix",
            "comparison_vector_value_column_prefix",
            "match_weight_column_prefix");
    private static final List<String> COMPARISON_KEYS =
            List.of("output_column_name", "comparison_levels", "comparison_description");
    private static final List<String> LEVEL_KEYS = List.of(
            "sql_condition",
            "label_for_charts",
            "is_null_level",
            "m_probability",
            "u_probability",
            "fix_m_probability",
            "fix_u_probability",
            "tf_adjustment_column",
            "tf_adjustment_weight",
            "tf_minimum_u_value",
            "disable_tf_exact_match_detection",
            "comparison_vector_value");
    private static final List<String> RULE_KEYS = List.of("blocking_rule", "sql_dialect", "salting_partitions");
    private static final Set<String> DIALECTS = Set.of("duckdb");

    /** What some versions write for the m or u of a level that training never met. */
    private static final String NEVER_MET = "level not observed in training dataset";

    private final String name;
    private final List<String> faults = new ArrayList<>();

    private ModelFile(String name) {
        this.name = name;
    }

    /**
     * Reads a model.
     *
     * @param file where its bytes lie
     * @param name what the file is called in messages
     * @throws CasebookFault with every fault of the file, if it has any or cannot be read
     */
    public static ReferenceSettings read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new CasebookFault("%s is not there. Nothing was done.".formatted(name));
        }
        ModelFile reading = new ModelFile(name);
        try {
            ReferenceSettings settings = reading.settings(Located.read(file));
            if (!reading.faults.isEmpty()) {
                throw new CasebookFault(String.join("\n", reading.faults) + "\nNothing was done with the model.");
            }
            return settings;
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw new CasebookFault(
                    "%s%s: this is not JSON. Save the model again. Nothing was done with it.".formatted(name, where));
        }
    }

    private void fault(Located at, String what) {
        faults.add("%s, line %d, column %d: %s".formatted(name, at.line(), at.column(), what));
    }

    private ReferenceSettings settings(Located file) {
        Map<String, Located> model = object(file, "the model", KEYS);
        List<Comparison> comparisons = new ArrayList<>();
        for (Located one : list(file, model, "comparisons")) {
            comparisons.add(comparison(one));
        }
        List<String> rules = new ArrayList<>();
        for (Located rule : list(file, model, "blocking_rules_to_generate_predictions")) {
            rules.add(rule(rule));
        }
        dialect(model);
        return new ReferenceSettings(
                text(file, model, "link_type"),
                number(model, "probability_two_random_records_match").orElseGet(() -> {
                    fault(file, "“probability_two_random_records_match” is missing.");
                    return 0.5;
                }),
                comparisons,
                rules);
    }

    private void dialect(Map<String, Located> of) {
        Located dialect = of.get("sql_dialect");
        if (dialect != null && !(dialect.value() instanceof String said && DIALECTS.contains(said))) {
            fault(dialect, "the SQL of “%s” is not understood, only that of duckdb.".formatted(dialect.value()));
        }
    }

    private String rule(Located rule) {
        if (rule.value() instanceof String sql) {
            return sql;
        }
        Map<String, Located> members = object(rule, "a blocking rule", RULE_KEYS);
        dialect(members);
        return text(rule, members, "blocking_rule");
    }

    private Comparison comparison(Located at) {
        Map<String, Located> members = object(at, "a comparison", COMPARISON_KEYS);
        String called = text(at, members, "output_column_name");
        List<Level> levels = new ArrayList<>();
        for (Located level : list(at, members, "comparison_levels")) {
            levels.add(level(level, called));
        }
        return new Comparison(called, levels);
    }

    private Level level(Located at, String comparison) {
        Map<String, Located> members = object(at, "a level of " + comparison, LEVEL_KEYS);
        String condition = text(at, members, "sql_condition");
        Located label = members.get("label_for_charts");
        boolean isNull = flag(members, "is_null_level");
        Optional<Frequency> frequency = Optional.ofNullable(members.get("tf_adjustment_column"))
                .filter(column -> column.value() != null)
                .map(column -> new Frequency(
                        text(column, members, "tf_adjustment_column"),
                        number(members, "tf_adjustment_weight").orElse(1),
                        number(members, "tf_minimum_u_value").orElse(0),
                        flag(members, "disable_tf_exact_match_detection")));
        return new Level(
                condition,
                label != null && label.value() instanceof String words ? words : condition,
                isNull,
                probability(members, "m_probability", comparison),
                probability(members, "u_probability", comparison),
                frequency);
    }

    private OptionalDouble probability(Map<String, Located> of, String key, String comparison) {
        Located at = of.get(key);
        if (at != null && NEVER_MET.equals(at.value())) {
            return OptionalDouble.of(ReferenceSettings.NEVER_MET);
        }
        OptionalDouble said = number(of, key);
        if (at != null && said.isPresent() && !(said.getAsDouble() > 0 && said.getAsDouble() <= 1)) {
            fault(
                    at,
                    "“%s” of a level of %s is a probability above 0 and at most 1 (got: %s)."
                            .formatted(key, comparison, said.getAsDouble()));
            return OptionalDouble.empty();
        }
        return said;
    }

    // ---- JSON ------------------------------------------------------------------------------------------------------

    @SuppressWarnings("unchecked") // Located says what its values are
    private Map<String, Located> object(Located at, String what, List<String> known) {
        if (!(at.value() instanceof Map<?, ?> members)) {
            fault(at, "%s should be an object.".formatted(what));
            return Map.of();
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String key = (String) member.getKey();
            if (!known.contains(key)) {
                fault(
                        (Located) member.getValue(),
                        "“%s” of %s is not understood.%s"
                                .formatted(
                                        key,
                                        what,
                                        Likeness.nearest(key, known)
                                                .map(" Did you mean “%s”?"::formatted)
                                                .orElse("")));
            }
        }
        return (Map<String, Located>) members;
    }

    @SuppressWarnings("unchecked") // Located says what its values are
    private List<Located> list(Located of, Map<String, Located> members, String key) {
        Located at = members.get(key);
        if (at == null || !(at.value() instanceof List<?> items) || items.isEmpty()) {
            fault(at == null ? of : at, "“%s” should be a list that is not empty.".formatted(key));
            return List.of();
        }
        return (List<Located>) items;
    }

    private String text(Located of, Map<String, Located> members, String key) {
        Located at = members.get(key);
        if (at == null || !(at.value() instanceof String text) || text.isBlank()) {
            fault(at == null ? of : at, "“%s” should be a text.".formatted(key));
            return "";
        }
        return text;
    }

    private OptionalDouble number(Map<String, Located> members, String key) {
        Located at = members.get(key);
        if (at == null || at.value() == null) {
            return OptionalDouble.empty();
        }
        if (at.value() instanceof Double number) {
            return OptionalDouble.of(number);
        }
        fault(at, "“%s” should be a number (got: %s).".formatted(key, at.value()));
        return OptionalDouble.empty();
    }

    private boolean flag(Map<String, Located> members, String key) {
        Located at = members.get(key);
        if (at == null || at.value() == null || at.value() instanceof Boolean) {
            return at != null && Boolean.TRUE.equals(at.value());
        }
        fault(at, "“%s” should be true or false (got: %s).".formatted(key, at.value()));
        return false;
    }
}
