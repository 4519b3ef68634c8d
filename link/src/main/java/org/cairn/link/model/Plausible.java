package org.cairn.link.model;

import java.util.List;
import org.cairn.link.compare.FieldComparison;

/**
 * Whether pairs of a pattern could come to matter: an upper bound of their weight, by the pattern alone. It takes m as most lists have
 * it, u as counted, the prior as likely as it may be, and each agreement for agreement on the rarest value there is.
 *
 * <p>A bound under guessed m is a guess: once m is learned, the weights of what was passed over are checked against the line.
 */
final class Plausible {

    /** Bits below even odds from which a pattern is passed over. */
    private static final double LEAST_BITS = -14;

    /** Two parts of a pattern at a time. */
    private static final int STEP = 2 * FieldComparison.BITS;

    private final float[][] bits;

    private Plausible(float[][] bits) {
        this.bits = bits;
    }

    /** @param mostFrequency bits that frequency can add at most: mostFrequency[part][level] */
    static Plausible of(Parameters parameters, double priorBits, double[][] mostFrequency) {
        int parts = parameters.u().length;
        float[][] bits = new float[(parts + 1) / 2][1 << STEP];
        for (int table = 0; table < bits.length; table++) {
            for (int levels = 0; levels < bits[table].length; levels++) {
                double sum = table == 0 ? priorBits - LEAST_BITS : 0;
                for (int part = 2 * table; part < Math.min(parts, 2 * table + 2); part++) {
                    int level = FieldComparison.levelOf(levels, part - 2 * table);
                    boolean is = level < parameters.u()[part].length;
                    sum += is ? parameters.bits(part, level) + mostFrequency[part][level] : 0;
                }
                bits[table][levels] = (float) sum;
            }
        }
        return new Plausible(bits);
    }

    /** Takes every pattern for plausible. */
    static Plausible all() {
        return new Plausible(new float[0][]);
    }

    /** Whether pairs of this pattern are worth keeping. */
    boolean is(long pattern) {
        float sum = 0;
        long rest = pattern;
        for (float[] table : bits) {
            sum += table[(int) rest & ((1 << STEP) - 1)];
            rest >>>= STEP;
        }
        return sum >= 0;
    }

    /**
     * What frequency can add at most, before it is learned how common shared values are: the rarest value, on one record, in place of
     * one as common as strangers share by chance.
     */
    static double[][] mostFrequency(FieldSet fields, double[][] u, int records) {
        double[][] most = new double[u.length][];
        List<FieldComparison.Part> parts = fields.parts();
        for (int part = 0; part < most.length; part++) {
            most[part] = new double[parts.get(part).levels().size()];
        }
        for (int part : fields.partsWithFrequency()) {
            for (int level = 1; level < most[part].length - 1; level++) {
                most[part][level] = Math.max(0, Parameters.log2(u[part][level] * Math.max(1, records)));
            }
        }
        return most;
    }
}
