package org.cairn.app.simulate;

/**
 * What a list heard of a person, right or wrong, before it is written down in the list's letters and columns.
 *
 * @param name parts that were not heard are empty
 * @param givenIsInitial whether only the first letter of the given name is known
 * @param sex {@code m}, {@code f}, or a space when not known
 * @param age completed years, or −1
 * @param bornDay epoch days, or {@link #UNKNOWN}
 * @param diedDay epoch days, or {@link #UNKNOWN}
 * @param monthOnly whether only the month of death is known
 * @param district its number, or −1
 * @param street its number, or −1
 */
record Account(
        FullName name,
        boolean givenIsInitial,
        char sex,
        int age,
        long bornDay,
        long diedDay,
        boolean monthOnly,
        int district,
        int street) {

    static final long UNKNOWN = Long.MIN_VALUE;

    boolean isNameless() {
        return name.given().isEmpty() && name.family().isEmpty();
    }
}
