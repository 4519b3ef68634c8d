package org.cairn.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cairn.casebook.work.CheckFinding;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.LinkageFinding.BlockingRule;
import org.cairn.casebook.work.LinkageFinding.BorderlinePair;
import org.cairn.casebook.work.LinkageFinding.MatchWeight;
import org.cairn.casebook.work.LinkageFinding.WeightBin;
import org.cairn.casebook.work.ListFinding;
import org.cairn.casebook.work.ProblemFinding;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.ModelDot;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.cairn.estimate.check.Checks;
import org.cairn.estimate.check.KnownList;
import org.cairn.estimate.check.Trial;
import org.cairn.estimate.combine.Strata;
import org.cairn.estimate.combine.StratumEstimate;
import org.cairn.estimate.combine.VarianceShares;
import org.cairn.link.RecordId;
import org.cairn.link.value.PartialDate;

/** Findings about the invented Harbour District. */
public final class InventedFindings {
    private InventedFindings() {}

    /** Three lists, three strata of which one refuses and one has no upper limit. */
    public static Findings harbour() {
        return findings("The dead of Harbour District", threeLists(), harbourLists(), linkage(), strata());
    }

    /** As {@link #harbour()}, with a fourth list. */
    public static Findings fourLists() {
        CaptureTable table = CaptureTable.of("hospital", "families", "press", "municipality")
                .with("1000", 301)
                .with("0100", 288)
                .with("0010", 120)
                .with("0001", 95)
                .with("1100", 160)
                .with("1010", 41)
                .with("1001", 70)
                .with("0110", 61)
                .with("0101", 66)
                .with("0011", 12)
                .with("1110", 44)
                .with("1101", 58)
                .with("1011", 13)
                .with("0111", 21)
                .with("1111", 48);
        List<ListFinding> lists = new ArrayList<>(harbourLists());
        lists.add(new ListFinding("municipality", "municipality.csv", "ab".repeat(32), 401, 383, false, Map.of()));
        return findings("Four lists", table, lists, linkage(), List.of());
    }

    /** Text from lists that would act on a careless page, spreadsheet or line of text. */
    public static Findings hostile() {
        String script = "<script>alert('x')</script>";
        String formula = "=cmd()|' /C calc'!A0";
        String override = "\u202Eevil\u2069 <!-- \u2028";
        CaptureTable table = CaptureTable.of(script, formula, "x".repeat(10_000))
                .with("100", 3)
                .with("010", 2)
                .with("111", 1);
        List<ListFinding> lists = List.of(
                new ListFinding(
                        script,
                        "</title><img src=x onerror=alert(1)>",
                        "00".repeat(32),
                        4,
                        4,
                        true,
                        Map.of(override, 3L)),
                new ListFinding(formula, "+1.csv", "01".repeat(32), 3, 3, true, Map.of()),
                new ListFinding("x".repeat(10_000), "\u0000\uD800.csv", "02".repeat(32), 1, 1, true, Map.of()));
        LinkageFinding linkage = linkage();
        List<StratumFinding> strata = List.of(new StratumFinding(
                Map.of("@place", override + script),
                table,
                List.of(new NotEstimable(script, formula)),
                new Verdict.NoAnswer(override),
                List.of(),
                ""));
        return findings("</script>" + script + override, table, lists, linkage, strata);
    }

    private static CaptureTable threeLists() {
        return CaptureTable.of("hospital", "families", "press")
                .with("100", 412)
                .with("010", 388)
                .with("001", 151)
                .with("110", 203)
                .with("101", 64)
                .with("011", 97)
                .with("111", 83);
    }

    private static List<ListFinding> harbourLists() {
        return List.of(
                new ListFinding("hospital", "hospital.csv", "9f2c".repeat(16), 781, 762, false, stated(779, 760, 781)),
                new ListFinding("families", "families.xlsx", "51be".repeat(16), 771, 771, true, stated(771, 702, 770)),
                new ListFinding("press", "press.csv", "c04d".repeat(16), 395, 395, false, stated(391, 322, 388)));
    }

    private static Map<String, Long> stated(long name, long age, long died) {
        Map<String, Long> stated = new LinkedHashMap<>();
        stated.put("name", name);
        stated.put("age", age);
        stated.put("died", died);
        return stated;
    }

    private static Findings findings(
            String title,
            CaptureTable table,
            List<ListFinding> lists,
            LinkageFinding linkage,
            List<StratumFinding> strata) {
        return new Findings(
                title,
                "people killed in Harbour District",
                Optional.of(PartialDate.between(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 6, 30))),
                lists,
                problems(),
                linkage,
                new Findings.PeopleFinding(1_405, table.recorded(), 7, 31),
                whole(table),
                strata,
                new CheckFinding(
                        checks(), Optional.of(strataTogether()), List.of("press covers only Old Port (place).")),
                new Findings.Recipe("0.1.0", "7d".repeat(32), "e1c5".repeat(16), 20310630, 12, "3a".repeat(32)));
    }

    private static Checks checks() {
        Estimate whole = estimate("shrinkage", 2400, 2043.2, 3017.9, "Interactions are like each other.", List.of());
        NotEstimable none = new NotEstimable("shrinkage", "The lists never meet.");
        return new Checks(
                "shrinkage",
                whole,
                List.of(
                        trial("without hospital", List.of("families", "press"), 986, answer(2210, 1800, 2900)),
                        trial("without families", List.of("hospital", "press"), 1010, answer(3400, 2600, 5100)),
                        trial("without press", List.of("hospital", "families"), 1247, none)),
                List.of(trial("hospital and press as one list", List.of("a", "b"), 1398, answer(2380, 2000, 3000))),
                List.of(
                        new KnownList("hospital", 762, 350, answer(800, 700, 1000)),
                        new KnownList("families", 771, 383, answer(600, 500, 700)),
                        new KnownList("press", 395, 244, none)),
                List.of(
                        trial("families and hospital", List.of("families", "hospital"), 1247, answer(2050, 1900, 2300)),
                        trial("hospital, families and press", List.of("hospital", "families", "press"), 1398, whole)),
                List.of(
                        new ModelDot("[12,3]", 2100, 0, 0.7, 2),
                        new ModelDot("[12,13]", 2300, 2.5, 0.25, 2),
                        new ModelDot("[1,2,3]", 1950, 12, 0.05, 1)),
                Optional.of(new VarianceShares(0.1, 0.6, 0.3, 250)));
    }

    private static Trial trial(String what, List<String> lists, long recorded, Estimation result) {
        return new Trial(what, lists, recorded, result);
    }

    private static Estimate answer(double value, double lower, double upper) {
        return estimate("shrinkage", value, lower, upper, "Interactions are like each other.", List.of());
    }

    private static Strata strataTogether() {
        NotEstimable none = new NotEstimable("shrinkage", "Only 2 of the lists have anyone here.");
        return new Strata(
                List.of(
                        new StratumEstimate(
                                Map.of("place", "Old Port"), 812, 823.4, answer(1400, 1200, 1700), none, true, 0.02),
                        new StratumEstimate(Map.of("place", "الميناء"), 40, 40, none, none, false, 0)),
                estimate(
                        "shrinkage",
                        1440,
                        1240,
                        1740,
                        "Strata are independent.",
                        List.of("40 people count as recorded.")),
                10,
                12,
                1);
    }

    private static ProblemFinding problems() {
        return new ProblemFinding(
                6,
                List.of(
                        new ProblemFinding.KindCount("impossible date", 4),
                        new ProblemFinding.KindCount("repeated id", 2)),
                List.of(
                        "families.xlsx, sheet Killed, row 88, column “date”: “31/02/2031” is not a day. Kept as “February 2031”.",
                        "hospital.csv: case_no 1043 is on rows 214 and 377 and the two rows differ (age 34 and 43). Both rows were kept."));
    }

    private static StratumFinding whole(CaptureTable table) {
        long recorded = table.recorded();
        List<Estimation> results = List.of(
                estimate(
                        "chao",
                        2640,
                        2340,
                        3010,
                        "No list is more likely to miss those it missed before; a lower bound.",
                        List.of()),
                chapman(),
                estimate(
                        "independence",
                        2093,
                        2000,
                        2210,
                        "The lists are independent of each other.",
                        List.of("It fits badly here.")),
                estimate("loglinear", 2150, 2040, 2281.5, "Lists depend on each other in pairs at most.", List.of()),
                estimate(
                        "graphs",
                        2400.25,
                        2030,
                        Double.POSITIVE_INFINITY,
                        "The dependence has a decomposable graph.",
                        List.of()),
                new NotEstimable("latent", "The chains had not mixed after 50,000 rounds; more lists would help."));
        Verdict verdict = new Verdict.Estimated(
                2400.25, new Interval(2043.2, 3017.9, 0.95), List.of("loglinear", "graphs"), "They agree.");
        return new StratumFinding(Map.of(), table, results, verdict, dots(Math.max(recorded, 2000)), "graphs");
    }

    private static Estimate chapman() {
        return new Estimate(
                "chapman",
                1984,
                new Interval(1880, 2090, 0.95),
                "The two lists are independent.",
                List.of(),
                Map.of(
                        "pairs",
                        List.of(
                                pair("hospital", "families", 203 + 83, 1984.0),
                                pair("hospital", "press", 147, 2050.5))));
    }

    private static Map<String, Object> pair(String one, String other, long overlap, double chapman) {
        return Map.of("lists", List.of(one, other), "overlap", overlap, "chapman", chapman);
    }

    private static Estimate estimate(
            String method, double value, double lower, double upper, String assumption, List<String> warnings) {
        return new Estimate(method, value, new Interval(lower, upper, 0.95), assumption, warnings, Map.of());
    }

    /** Fifty totals, denser in the middle, with a long tail. */
    private static List<Double> dots(double from) {
        List<Double> dots = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            double centred = (i - 24.5) / 25;
            dots.add(from + 450 + 380 * centred + 260 * centred * centred * centred + (i > 45 ? 90.0 * (i - 45) : 0));
        }
        return dots;
    }

    private static List<StratumFinding> strata() {
        return List.of(
                stratum(
                        "Old Port",
                        table(150, 120, 60, 80, 30, 40, 32),
                        new Verdict.Estimated(
                                790, new Interval(690, 1010, 0.95), List.of("graphs"), "It rests on graphs alone.")),
                stratum(
                        "Mill Hill",
                        table(90, 80, 30, 50, 15, 20, 16),
                        new Verdict.AtLeast(380, 0.975, List.of("chao"), "The upper limits lie beyond any use.")),
                stratum(
                        "حيّ الميناء",
                        table(90, 90, 40, 43, 14, 25, 23),
                        new Verdict.AtLeast(420, 0.975, List.of("graphs"), "The lists set no upper limit.")),
                stratum(
                        "Ferry Bank",
                        table(60, 58, 0, 0, 0, 0, 0),
                        new Verdict.NoAnswer(
                                "Two lists share no one there. Join strata, or report the 118 recorded.")));
    }

    private static CaptureTable table(long... counts) {
        CaptureTable table = CaptureTable.of("hospital", "families", "press");
        List<String> histories = List.of("100", "010", "001", "110", "101", "011", "111");
        for (int i = 0; i < counts.length; i++) {
            table = table.with(histories.get(i), counts[i]);
        }
        return table;
    }

    private static StratumFinding stratum(String place, CaptureTable table, Verdict verdict) {
        Estimation result = verdict instanceof Verdict.Estimated estimated
                ? estimate(
                        "graphs",
                        estimated.value(),
                        estimated.interval().lower(),
                        estimated.interval().upper(),
                        "The dependence has a decomposable graph.",
                        List.of())
                : new NotEstimable("graphs", "Two lists share no one there.");
        return new StratumFinding(Map.of("place", place), table, List.of(result), verdict, List.of(), "");
    }

    private static LinkageFinding linkage() {
        return new LinkageFinding(
                1_947,
                1_857_628,
                41_207,
                OptionalDouble.of(0.97),
                List.of(
                        new BlockingRule("name sound and month of died", 22_107, 0),
                        new BlockingRule("place and died", 19_100, 340)),
                0.0003,
                14,
                true,
                12,
                2,
                487,
                214,
                weights(),
                histogram(),
                List.of(new RecordId("press", "771")),
                List.of("Decisions 112, 140 and 151 cannot all hold: H-88 is H-214, H-214 is H-9, H-88 is not H-9."),
                List.of("hospital and press share no field but the place, so little could be compared."),
                borderline());
    }

    private static List<MatchWeight> weights() {
        return List.of(
                new MatchWeight("name", "same, a rare name", 0.52, 0.00003, 14.1),
                new MatchWeight("name", "same, a common name", 0.2, 0.0014, 7.2),
                new MatchWeight("name", "very similar", 0.2, 0.0047, 5.4),
                new MatchWeight("name", "different", 0.001, 0.99, -10.0),
                new MatchWeight("died", "same day", 0.7, 0.023, 4.9),
                new MatchWeight("died", "within 3 days", 0.2, 0.028, 2.8),
                new MatchWeight("died", "more than a month apart", 0.05, 0.86, -4.1),
                new MatchWeight("age", "same", 0.6, 0.15, 2.0),
                new MatchWeight("sex", "different", 0.02, 0.3, -3.9));
    }

    private static List<WeightBin> histogram() {
        long[] pairs = {
            1200, 3400, 7800, 11020, 8600, 4700, 2400, 986, 400, 90, 60, 40, 31, 22, 17, 14, 10, 8, 12, 25, 60, 110,
            130, 90, 52
        };
        List<WeightBin> bins = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            bins.add(new WeightBin(i - 8, pairs[i]));
        }
        return bins;
    }

    private static List<BorderlinePair> borderline() {
        return List.of(
                new BorderlinePair(
                        new RecordId("hospital", "214"),
                        new RecordId("families", "88"),
                        Optional.of("Yasmin Haddad"),
                        Optional.of("ياسمين حدّاد"),
                        12.3,
                        List.of("name: same, a rare name, +14.1", "died: within 3 days, +2.8")),
                new BorderlinePair(
                        new RecordId("hospital", "301"),
                        new RecordId("press", "1208"),
                        Optional.of("Oleh Berezhnyi"),
                        Optional.of("Олег Бережний"),
                        11.8,
                        List.of("name: very similar, +5.4", "sex: same, +1.0")),
                new BorderlinePair(
                        new RecordId("families", "91"),
                        new RecordId("press", "1210"),
                        Optional.empty(),
                        Optional.empty(),
                        11.2,
                        List.of()));
    }
}
