package org.cairn.estimate;

import java.util.List;
import java.util.stream.Stream;

/** Published tables, typed in from their papers. */
public final class Published {

    /**
     * Killings in Kosovo, March to June 1999: exhumations, ABA/CEELI, OSCE, Human Rights Watch. P. Ball, W. Betts, F.
     * Scheuren, J. Dudukovich and J. Asher (2002), Killings and refugee flow in Kosovo, March–June 1999, AAAS.
     */
    public static final CaptureTable KOSOVO = CaptureTable.of("EXH", "ABA", "OSCE", "HRW")
            .with("0001", 306)
            .with("0010", 936)
            .with("0011", 123)
            .with("0100", 845)
            .with("0101", 31)
            .with("0110", 217)
            .with("0111", 32)
            .with("1000", 1131)
            .with("1001", 106)
            .with("1010", 228)
            .with("1011", 42)
            .with("1100", 177)
            .with("1101", 18)
            .with("1110", 181)
            .with("1111", 27);

    /** L. Chan, B. W. Silverman and K. Vincent (2021), JASA 116:1297–1306, table 2: most models have no estimate. */
    public static final CaptureTable ARTIFICIAL = CaptureTable.of("A", "B", "C")
            .with("001", 20)
            .with("010", 30)
            .with("100", 40)
            .with("110", 6);

    /** Women held in Palembang. P. Ball, E. H. Shin and H. Yang (2018). */
    public static final CaptureTable KOREA = CaptureTable.of("b", "c", "d")
            .with("001", 41)
            .with("010", 5)
            .with("100", 5)
            .with("101", 6)
            .with("110", 54)
            .with("111", 12);

    /**
     * Potential victims of trafficking, United Kingdom 2013, five lists. B. W. Silverman (2014); K. Bales, O. Hesketh and
     * B. Silverman (2015), Significance 12(3):16–21.
     */
    public static final CaptureTable UK = CaptureTable.of("LA", "NG", "PFNCA", "GO", "GP")
            .with("00001", 316)
            .with("00010", 695)
            .with("00011", 8)
            .with("00100", 995)
            .with("00101", 11)
            .with("00110", 76)
            .with("01000", 463)
            .with("01001", 1)
            .with("01010", 19)
            .with("01100", 62)
            .with("01110", 4)
            .with("10000", 54)
            .with("10010", 3)
            .with("10100", 19)
            .with("11000", 15)
            .with("11010", 1)
            .with("11100", 1)
            .with("11110", 1);

    /** Trafficking at a site in the western United States. A. Farrell et al. (2019), National Institute of Justice. */
    public static final CaptureTable WESTERN = CaptureTable.of("A", "B", "C", "D", "E")
            .with("00001", 21)
            .with("00010", 45)
            .with("00011", 3)
            .with("00100", 114)
            .with("01000", 90)
            .with("01010", 1)
            .with("01100", 6)
            .with("01110", 1)
            .with("10000", 52)
            .with("10001", 5)
            .with("10010", 2)
            .with("10100", 4)
            .with("10101", 1);

    /** All of them. */
    public static final List<CaptureTable> ALL = List.of(KOSOVO, ARTIFICIAL, KOREA, UK, WESTERN);

    private Published() {}

    /** The same table with its lists in another order. */
    public static CaptureTable permuted(CaptureTable table, int... order) {
        long[] counts = new long[table.cells()];
        for (int pattern = 1; pattern < counts.length; pattern++) {
            int moved = 0;
            for (int place = 0; place < order.length; place++) {
                moved |= (pattern >> order[place] & 1) << place;
            }
            counts[moved] = table.count(pattern);
        }
        return CaptureTable.of(
                java.util.Arrays.stream(order).mapToObj(table.lists()::get).toList(), counts);
    }

    /** The same table with a list more that no one is on. */
    public static CaptureTable withEmptyList(CaptureTable table) {
        List<String> lists = new java.util.ArrayList<>(table.lists());
        lists.add("empty");
        long[] counts = new long[2 * table.cells()];
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            counts[pattern] = table.count(pattern);
        }
        return CaptureTable.of(lists, counts);
    }

    /** The estimate of a table, which must be one. */
    public static Estimate estimate(String method, CaptureTable table) {
        Estimation estimation = Estimators.named(method).orElseThrow().estimate(table, 1);
        if (estimation instanceof Estimate estimate) {
            return estimate;
        }
        throw new AssertionError(estimation.toString());
    }

    /** Why a table has no estimate, which it must not have. */
    public static String reason(String method, CaptureTable table) {
        Estimation estimation = Estimators.named(method).orElseThrow().estimate(table, 1);
        if (estimation instanceof NotEstimable refusal) {
            return refusal.reason();
        }
        throw new AssertionError(estimation.toString());
    }

    /** The name of every method. */
    static Stream<String> methods() {
        return Estimators.all().stream().map(Estimator::method);
    }
}
