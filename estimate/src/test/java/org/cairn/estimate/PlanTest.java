package org.cairn.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.estimate.graph.DecomposableGraphs;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void theSamePlanHasTheSameHash() {
        assertThat(Plan.of(0.95, 7).hash()).isEqualTo(Plan.of(0.95, 7).hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void whateverCouldChangeTheAnswerChangesTheHash() {
        Set<String> hashes = new HashSet<>();
        hashes.add(Plan.of(0.95, 7).hash());
        hashes.add(Plan.of(0.95, 8).hash());
        hashes.add(Plan.of(0.9, 7).hash());
        hashes.add(new Plan(List.of(new DecomposableGraphs()), 0.95, 7).hash());
        hashes.add(new Plan(List.of(new DecomposableGraphs(0.9)), 0.95, 7).hash());
        assertThat(hashes).hasSize(5);
    }
}
