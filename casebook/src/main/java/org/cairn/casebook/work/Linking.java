package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.casebook.project.CompareSettings;
import org.cairn.casebook.project.LinkSettings;
import org.cairn.casebook.work.LinkageFinding.BlockingRule;
import org.cairn.casebook.work.LinkageFinding.BorderlinePair;
import org.cairn.casebook.work.LinkageFinding.MatchWeight;
import org.cairn.casebook.work.LinkageFinding.WeightBin;
import org.cairn.link.Blocking;
import org.cairn.link.Comparison;
import org.cairn.link.Conflict;
import org.cairn.link.Decision;
import org.cairn.link.Evidence;
import org.cairn.link.Linkage;
import org.cairn.link.LinkageModel;
import org.cairn.link.LinkageSpec;
import org.cairn.link.Partitions;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;
import org.cairn.link.ScoredPairs;
import org.cairn.link.ScoringModel;
import org.cairn.link.Stage;
import org.cairn.link.reference.ReferenceModel;

/**
 * A linkage of a project's records: the model, the pairs worth keeping, and the people.
 *
 * @param model the model
 * @param pairs pairs at or above the line that was asked for
 * @param linkage the people
 * @param idle decisions about records that are on none of the lists now; they change nothing until the record comes back
 */
public record Linking(ScoringModel model, ScoredPairs pairs, Linkage linkage, List<Decision> idle) {

    public Linking {
        idle = List.copyOf(idle);
    }

    private static final int BORDERLINE = 20;
    private static final int THIN_SHOWN = 100;
    private static final double WORTH_SAYING_BITS = 0.05;

    /** Learns a model from records. */
    public static LinkageModel train(RecordTable records, LinkSettings settings, long seed, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        return spec(settings).train(records, seed, threads, progress);
    }

    /**
     * Links by a model.
     *
     * @param keepFrom pairs from this weight up are kept; without it, from the review line
     */
    public static Linking of(
            RecordTable records,
            ScoringModel model,
            OptionalDouble keepFrom,
            List<Decision> decisions,
            Progress progress) {
        progress.begins(Stage.SCORING);
        double fromBits = keepFrom.orElse(model.reviewFromBits());
        ScoredPairs pairs = model.score(records, Math.min(fromBits, model.linkFromBits()));
        progress.begins(Stage.CLUSTERING);
        progress.at("grouping records into people", 0, 1);
        Predicate<Decision> isIdle = isIdle(records, decisions);
        List<Decision> heard = decisions.stream().filter(isIdle.negate()).toList();
        List<Decision> idle = decisions.stream().filter(isIdle).toList();
        Linkage linkage = pairs.resolve(model.linkFromBits(), heard);
        progress.ends();
        return new Linking(model, pairs, linkage, idle);
    }

    /** Draws of who is the same person, by a model; decisions hold in each. */
    static Partitions draw(RecordTable records, ScoringModel model, List<Decision> decisions, int draws, long seed) {
        Predicate<Decision> isIdle = isIdle(records, decisions);
        List<Decision> heard = decisions.stream().filter(isIdle.negate()).toList();
        return model.score(records, Partitions.FROM_BITS).draw(draws, heard, seed);
    }

    /** Whether a decision, of these, speaks of a record that is on none of the lists now. */
    private static Predicate<Decision> isIdle(RecordTable records, List<Decision> decisions) {
        Set<RecordId> missing = missing(records, decisions);
        return decision -> missing.contains(decision.a()) || missing.contains(decision.b());
    }

    /** Records that a decision speaks of and no list has. */
    private static Set<RecordId> missing(RecordTable records, List<Decision> decisions) {
        Set<RecordId> missing = new HashSet<>();
        decisions.forEach(decision -> missing.addAll(List.of(decision.a(), decision.b())));
        for (int row = 0; row < records.size() && !missing.isEmpty(); row++) {
            missing.remove(records.idOf(row));
        }
        return missing;
    }

    /** The engine's own words for what the project file says. */
    static LinkageSpec spec(LinkSettings settings) {
        LinkageSpec spec = LinkageSpec.learned();
        if (!settings.compare().isEmpty()) {
            spec = spec.comparing(settings.compare().entrySet().stream()
                    .map(field -> comparison(field.getKey(), field.getValue()))
                    .toList());
        }
        Optional<Blocking> blocking = settings.block().map(Linking::blocking);
        if (blocking.isPresent()) {
            spec = spec.within(blocking.get());
        }
        if (settings.linkFrom().isPresent()) {
            spec = spec.linkFrom(settings.linkFrom().getAsDouble());
        }
        if (settings.reviewFrom().isPresent()) {
            spec = spec.reviewFrom(settings.reviewFrom().getAsDouble());
        }
        return spec;
    }

    private static Blocking blocking(List<List<String>> rules) {
        Blocking blocking = Blocking.on(rules.get(0).toArray(String[]::new));
        for (List<String> rule : rules.subList(1, rules.size())) {
            blocking = blocking.or(rule.toArray(String[]::new));
        }
        return blocking;
    }

    private static Comparison comparison(String field, CompareSettings settings) {
        double[] steps =
                settings.steps().stream().mapToDouble(Double::doubleValue).toArray();
        int[] whole = settings.steps().stream().mapToInt(Double::intValue).toArray();
        return switch (settings.kind()) {
            case EXACT -> Comparison.exact(field);
            case SIMILAR ->
                settings.rareNamesCountMore()
                        ? Comparison.name(field).similar(steps).weightedByFrequency()
                        : Comparison.name(field).similar(steps);
            case DAYS_APART -> Comparison.date(field).daysApart(whole);
            case YEARS_APART -> Comparison.years(field).apart(whole);
        };
    }

    /** The rows of each person, people in the order of their first row. */
    public List<int[]> rowsOfPeople() {
        return groupRows(linkage.personOfRow());
    }

    static List<int[]> groupRows(int[] personOfRow) {
        int people = IntStream.of(personOfRow).max().orElse(-1) + 1;
        int[] sizes = new int[people];
        for (int person : personOfRow) {
            sizes[person]++;
        }
        int[][] rows = new int[people][];
        for (int person = 0; person < people; person++) {
            rows[person] = new int[sizes[person]];
        }
        int[] filled = new int[people];
        for (int row = 0; row < personOfRow.length; row++) {
            rows[personOfRow[row]][filled[personOfRow[row]]++] = row;
        }
        List<int[]> inOrder = new ArrayList<>(List.of(rows));
        inOrder.removeIf(person -> person.length == 0);
        inOrder.sort((one, other) -> Integer.compare(one[0], other[0]));
        return inOrder;
    }

    /** Names of the comparisons whose levels a model brought along numbers; none of a model that was learned. */
    public List<String> numbered() {
        return model instanceof ReferenceModel brought ? brought.names() : List.of();
    }

    /** The numbers of those levels for a kept pair; −1 where either record states nothing. */
    public List<Integer> levels(int pair) {
        return model instanceof ReferenceModel brought
                ? IntStream.of(brought.gammas(pairs.left(pair), pairs.right(pair)))
                        .boxed()
                        .toList()
                : List.of();
    }

    /** What a report says of this linkage; no names in it. */
    public LinkageFinding finding(RecordTable records) {
        var blocking = model.blocking();
        List<WeightBin> histogram = histogram();
        long linked = countFrom(model.linkFromBits());
        return new LinkageFinding(
                records.size(),
                blocking.possiblePairs(),
                blocking.candidatePairs(),
                blocking.expectedRecall(),
                blocking.rules().stream()
                        .map(rule -> new BlockingRule(rule.rule(), rule.pairs(), rule.capped()))
                        .toList(),
                model.lambda(),
                model.rounds(),
                model.converged(),
                model.linkFromBits(),
                model.reviewFromBits(),
                linked,
                countFrom(model.reviewFromBits()) - linked,
                weights(),
                histogram,
                linkage.unlinkable().stream().limit(THIN_SHOWN).toList(),
                linkage.conflicts().stream().map(Linking::inWords).toList(),
                warnings(),
                borderline(records));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(model.warnings());
        if (!idle.isEmpty()) {
            warnings.add(
                    "%,d %s of records that are on none of the lists now, such as %s and %s; they are kept, and count again if the records come back."
                            .formatted(
                                    idle.size(),
                                    idle.size() == 1 ? "decision speaks" : "decisions speak",
                                    idle.get(0).a(),
                                    idle.get(0).b()));
        }
        return warnings;
    }

    private long countFrom(double bits) {
        return IntStream.range(0, pairs.size())
                .filter(pair -> pairs.weightBits(pair) >= bits)
                .count();
    }

    private List<MatchWeight> weights() {
        return model.comparisons().stream()
                .flatMap(comparison -> comparison.levels().stream()
                        .map(level -> new MatchWeight(
                                comparison.field(), level.label(), level.m(), level.u(), level.weightBits())))
                .toList();
    }

    /** Without the empty bins before the first pair and after the last. */
    private List<WeightBin> histogram() {
        long[] counts = pairs.histogram().counts();
        int[] filled =
                IntStream.range(0, counts.length).filter(bin -> counts[bin] > 0).toArray();
        if (filled.length == 0) {
            return List.of();
        }
        return IntStream.rangeClosed(filled[0], filled[filled.length - 1])
                .mapToObj(bin -> new WeightBin(pairs.histogram().lowestBits() + bin, counts[bin]))
                .toList();
    }

    /** Half of them just above the link line and half just below. */
    private List<BorderlinePair> borderline(RecordTable records) {
        return IntStream.range(0, pairs.size())
                .boxed()
                .sorted((one, other) -> {
                    int nearer = Double.compare(distance(one), distance(other));
                    return nearer != 0 ? nearer : Integer.compare(one, other);
                })
                .limit(BORDERLINE)
                .map(pair -> new BorderlinePair(
                        records.idOf(pairs.left(pair)),
                        records.idOf(pairs.right(pair)),
                        Optional.empty(),
                        Optional.empty(),
                        pairs.weightBits(pair),
                        pairs.evidence(pair).stream()
                                .filter(evidence ->
                                        Math.abs(evidence.bits() + evidence.frequencyBits()) >= WORTH_SAYING_BITS)
                                .map(Linking::inWords)
                                .toList()))
                .toList();
    }

    private double distance(int pair) {
        return Math.abs(pairs.weightBits(pair) - model.linkFromBits());
    }

    private static String inWords(Conflict conflict) {
        return "Decisions cannot all hold: %s. The records are left apart, for a person to look at again."
                .formatted(conflict.decisions().stream()
                        .map(decision -> "%s %s %s"
                                .formatted(
                                        decision.a(), decision instanceof SamePerson ? "is" : "is not", decision.b()))
                        .collect(Collectors.joining(", ")));
    }

    private static String inWords(Evidence evidence) {
        return "%s: %s, %+.1f"
                .formatted(evidence.field(), evidence.level(), evidence.bits() + evidence.frequencyBits());
    }

    /** How each person's groups of records are named for the casebook, in the order of {@link #rowsOfPeople}. */
    static List<List<RecordId>> ids(RecordTable records, List<int[]> rowsOfPeople) {
        return rowsOfPeople.stream()
                .map(rows -> IntStream.of(rows).mapToObj(records::idOf).toList())
                .toList();
    }
}
