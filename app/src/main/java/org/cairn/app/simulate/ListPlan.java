package org.cairn.app.simulate;

import java.util.OptionalInt;

/**
 * One list to be written.
 *
 * @param name its name in the project
 * @param number its place among the lists, 0-based
 * @param layout what its file looks like
 * @param script the script of its names
 * @param places the script of its places
 * @param reach probability that it records a person of middling visibility
 * @param repeatRate share of its people who are on it twice; 0 for a list declared free of repeats
 * @param reads the number of the list that it copies from
 * @param care from 0 (slips everywhere) to 1 (as true as the best real lists)
 */
record ListPlan(
        String name,
        int number,
        Layout layout,
        Script script,
        Script places,
        double reach,
        double repeatRate,
        OptionalInt reads,
        double care) {}
