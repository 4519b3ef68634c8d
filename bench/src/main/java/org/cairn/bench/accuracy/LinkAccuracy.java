package org.cairn.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cairn.casebook.work.Evaluation;
import org.cairn.casebook.work.Truth;
import org.cairn.link.Linkage;
import org.cairn.link.LinkageModel;
import org.cairn.link.Progress;
import org.cairn.link.ScoredPairs;

/**
 * Measures linkage with default settings on lists of which it is known who is who: no labels, no rules, no lines are given. Prints
 * counts and rates only, as the tables of {@code bench/results/link-accuracy.md}.
 *
 * <p>Arguments: the data folder, then names of sets (all of them if there are none) and folders that {@code cairn simulate} made.
 */
public final class LinkAccuracy {

    /** Title of answers of which only the named pairs are judged, by their weight. */
    static final String LABELLED_PAIRS = "labelled pairs";

    private static final long SEED = 1;
    /** Bits below the review line from which pairs are kept to look for the best threshold. */
    private static final double DEEPER = 10;

    private final Reliability reliability = new Reliability();

    private LinkAccuracy() {}

    /** Measures. */
    public static void main(String... arguments) throws IOException {
        KnownLists lists = new KnownLists(Path.of(arguments[0]));
        List<String> sets =
                arguments.length == 1 ? KnownLists.NAMES : List.of(arguments).subList(1, arguments.length);
        LinkAccuracy accuracy = new LinkAccuracy();
        System.out.println(
                "| set | records | candidates | clusters P | R | F1 at the line | pairs, best F1 | at bits | blocking recall | expected | CPU s |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String set : sets) {
            accuracy.measure(lists.of(set));
        }
        System.out.println();
        accuracy.reliability.print();
    }

    private void measure(Known known) {
        double began = cpuSeconds();
        int threads = Runtime.getRuntime().availableProcessors();
        LinkageModel model = known.spec().train(known.table(), SEED, threads, Progress.NONE);
        boolean labelled = known.answers().get(0).title().equals(LABELLED_PAIRS);
        double from = labelled ? Double.NEGATIVE_INFINITY : model.reviewFromBits() - DEEPER;
        ScoredPairs pairs = model.score(known.table(), from);
        Linkage linkage = pairs.resolve(model.linkFromBits(), List.of());
        double seconds = cpuSeconds() - began;
        if (Boolean.getBoolean("rules")) {
            model.blocking().rules().forEach(rule -> System.err.println("  " + rule));
        }
        for (Known.Answers answers : known.answers()) {
            if (labelled) {
                labelled(known, answers, pairs);
            } else {
                Truth truth = Truth.of(known.table(), answers.header(), answers.rows());
                reliability.add(pairs, truth);
                line(known, answers, Evaluation.of(known.table(), linkage.personOfRow(), pairs, truth), model, seconds);
            }
        }
    }

    private static void line(Known known, Known.Answers answers, Evaluation found, LinkageModel model, double seconds) {
        OptionalDouble expected = model.blocking().expectedRecall();
        System.out.printf(
                "| %s | %,d | %,d | %.4f | %.4f | **%.4f** | %.4f | %.1f | %.4f | %s | %.1f |%n",
                title(known, answers),
                known.table().size(),
                model.blocking().candidatePairs(),
                found.precision(),
                found.recall(),
                found.f1(),
                found.bestF1(),
                found.bestF1AtBits(),
                found.blockingRecall(),
                expected.isPresent() ? "%.4f".formatted(expected.getAsDouble()) : "",
                seconds);
    }

    private static String title(Known known, Known.Answers answers) {
        return answers.title().isEmpty() ? known.title() : known.title() + ": " + answers.title();
    }

    /** Each labelled pair by its own weight: F1 at the best weight, and at the weight that links half of the labelled pairs. */
    private static void labelled(Known known, Known.Answers answers, ScoredPairs pairs) {
        double[] bits = new double[answers.rows().size()];
        Arrays.fill(bits, Double.NEGATIVE_INFINITY);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = Integer.parseInt(known.table().idOf(pairs.left(pair)).record());
            int b = Integer.parseInt(known.table().idOf(pairs.right(pair)).record());
            if (a == b) {
                bits[a] = pairs.weightBits(pair);
            }
        }
        boolean[] same = new boolean[bits.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = answers.rows().get(i).get(4).equals("gold");
        }
        long all = IntStream.range(0, same.length).filter(i -> same[i]).count();
        List<Integer> order = IntStream.range(0, bits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -bits[i]))
                .toList();
        double best = 0;
        double at = 0;
        long right = 0;
        for (int i = 0; i < order.size(); i++) {
            right += same[order.get(i)] ? 1 : 0;
            boolean last = i + 1 == order.size() || bits[order.get(i + 1)] < bits[order.get(i)];
            double f1 = 2.0 * right / (i + 1 + all);
            if (last && f1 > best) {
                best = f1;
                at = bits[order.get(i)];
            }
        }
        System.out.printf(
                "| %s | %d pairs, %d true | | | | | %.4f | %.1f | | | |%n", known.title(), bits.length, all, best, at);
    }

    /** Processor time of this process: other work on the machine does not count. */
    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toMillis() / 1e3)
                .orElse(0.0);
    }
}
