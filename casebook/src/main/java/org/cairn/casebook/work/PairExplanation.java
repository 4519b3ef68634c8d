package org.cairn.casebook.work;

import java.util.List;
import java.util.Optional;
import org.cairn.link.Decision;
import org.cairn.link.Evidence;
import org.cairn.link.RecordId;

/**
 * Why two records are, or are not, taken for the same person.
 *
 * @param left one record
 * @param right the other
 * @param metBy the blocking rule that met the two, in words; empty where none did, and they were never compared
 * @param priorBits log₂ of the prior odds, in bits
 * @param evidence what each field says, in bits
 * @param weightBits all of it together
 * @param linkFromBits the link line
 * @param reviewFromBits the review line
 * @param decided what people decided about the two; empty where nobody did
 * @param together whether the two are one person as it stands
 */
public record PairExplanation(
        RecordId left,
        RecordId right,
        Optional<String> metBy,
        double priorBits,
        List<Evidence> evidence,
        double weightBits,
        double linkFromBits,
        double reviewFromBits,
        Optional<Decision> decided,
        boolean together) {

    public PairExplanation {
        evidence = List.copyOf(evidence);
    }
}
