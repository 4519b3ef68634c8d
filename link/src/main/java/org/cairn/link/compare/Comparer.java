package org.cairn.link.compare;

/**
 * One thread's view of a field. Many pairs come from few records, so what is needed of the records is brought together
 * first, close enough for the first caches of a processor; then pairs of them are compared.
 */
public interface Comparer {

    /**
     * Gets ready for some records, in place of those before.
     *
     * @param records what {@link FieldComparison#read} writes of each
     * @param size how many they are
     * @param stride ints from one record to the next
     * @param at where in a record this field's ints begin
     * @param manyPairs whether many pairs of them will be asked for, so that work on their values pays
     */
    void records(int[] records, int size, int stride, int at, boolean manyPairs);

    /**
     * Compares pairs of the records made ready; the outcome does not depend on which is named first.
     *
     * @param a the place of one record among those made ready, one per pair
     * @param b the place of the other
     * @param size number of pairs
     * @param into where the levels and shares go
     * @param part the first of the field's parts in the pattern
     */
    void compare(int[] a, int[] b, int size, PatternBatch into, int part);
}
