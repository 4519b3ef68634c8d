package org.cairn.app.simulate;

/**
 * One invented person, as they were.
 *
 * @param index 0 to the number of people − 1
 * @param bornDay day of birth, epoch days
 * @param diedDay day of death, epoch days
 * @param visibility how easily lists hear of this person at all; no list states it
 * @param kin people of one family who died together share this number
 */
record Person(
        long index, FullName name, long bornDay, long diedDay, int district, int street, int visibility, long kin) {

    boolean female() {
        return name.female();
    }

    /** Age at death in completed years. */
    int age() {
        return Days.yearsBetween(bornDay, diedDay);
    }
}
