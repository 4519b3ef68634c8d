package org.cairn.casebook.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.cairn.casebook.CasebookFault;
import org.cairn.link.reference.ReferenceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the file of a model that was trained elsewhere. */
class ModelFileTest {

    @TempDir
    Path folder;

    private ReferenceSettings read(String json) throws IOException {
        Path file = folder.resolve("model.json");
        Files.writeString(file, json);
        return ModelFile.read(file, "model.json");
    }

    @Test
    void modelIsReadWithWhatItSays() throws Exception {
        ReferenceSettings settings = read("""
                {
                  "link_type": "link_only", "probability_two_random_records_match": 1e-4, "sql_dialect": "duckdb",
                  "blocking_rules_to_generate_predictions": ["l.a = r.a", {"blocking_rule": "l.b = r.b"}],
                  "comparisons": [{
                    "output_column_name": "name",
                    "comparison_levels": [
                      {"sql_condition": "a_l IS NULL OR a_r IS NULL", "is_null_level": true},
                      {"sql_condition": "a_l = a_r", "label_for_charts": "same", "m_probability": 0.9, "u_probability": 1,
                       "tf_adjustment_column": "a", "tf_adjustment_weight": 0.5, "tf_minimum_u_value": 0.001},
                      {"sql_condition": "ELSE", "m_probability": "level not observed in training dataset"}]}]
                }
                """);

        assertThat(settings.linkType()).isEqualTo("link_only");
        assertThat(settings.priorProbability()).isEqualTo(1e-4);
        assertThat(settings.blockingRules()).containsExactly("l.a = r.a", "l.b = r.b");
        var levels = settings.comparisons().get(0).levels();
        assertThat(levels.get(0).isNull()).isTrue();
        assertThat(levels.get(1).u()).isEqualTo(OptionalDouble.of(1));
        assertThat(levels.get(1).frequency()).contains(new ReferenceSettings.Frequency("a", 0.5, 0.001, false));
        assertThat(levels.get(2).m()).isEqualTo(OptionalDouble.of(1e-6));
        assertThat(levels.get(2).u()).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsLineAndColumn() {
        assertThatThrownBy(() -> read("""
                {
                  "link_type": "link_only",
                  "probability_two_random_records_match": "often",
                  "sql_dialekt": "duckdb",
                  "blocking_rules_to_generate_predictions": [],
                  "comparisons": [
                    {"output_column_name": "name",
                     "comparison_levels": [{"sql_condition": 7, "u_probability": 2}]}]
                }
                """)).isInstanceOf(CasebookFault.class).hasMessage("""
                        model.json, line 4, column 18: “sql_dialekt” of the model is not understood. Did you mean “sql_dialect”?
                        model.json, line 8, column 46: “sql_condition” should be a text.
                        model.json, line 8, column 66: “u_probability” of a level of name is a probability above 0 and at most 1 (got: 2.0).
                        model.json, line 5, column 45: “blocking_rules_to_generate_predictions” should be a list that is not empty.
                        model.json, line 3, column 43: “probability_two_random_records_match” should be a number (got: often).
                        model.json, line 1, column 1: “probability_two_random_records_match” is missing.
                        Nothing was done with the model.""");
    }

    @Test
    void fileThatIsNoJsonSaysWhereItBreaks() {
        assertThatThrownBy(() -> read("{\"link_type\": \"link_only\",\n oops}"))
                .hasMessage(
                        "model.json, line 2, column 2: this is not JSON. Save the model again. Nothing was done with it.");
    }
}
