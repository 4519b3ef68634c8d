package org.cairn.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against the inputs and roots with which implementations of RFC 6962 are commonly compared. */
class HashReferenceTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void theRootOfEightLeavesIsThatOfRfc6962() {
        List<String> leaves = LEAVES.stream()
                .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
        assertThat(Hash.root(leaves)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(Hash.root(leaves.subList(0, 7)))
                .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(Hash.root(leaves.subList(0, 1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.root(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aLeafCannotBePassedOffAsANodeNorANodeAsALink() {
        String a = Hash.leaf("a".getBytes(StandardCharsets.UTF_8));
        String b = Hash.leaf("b".getBytes(StandardCharsets.UTF_8));
        String node = Hash.root(List.of(a, b));
        assertThat(Hash.leaf(HexFormat.of().parseHex(a + b))).isNotEqualTo(node);
        assertThat(Hash.link(a, b)).isNotEqualTo(node);
    }
}
