package org.cairn.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.coding.Agreement;
import org.cairn.casebook.coding.Metric;

/** Claims that several coders read out of the same place of the same source, each without seeing the others' codes. */
public final class DoubleCoding {

    private DoubleCoding() {}

    /** The place in a source that was coded, and what was asked of it. */
    private record Item(String source, String locator, Question question) {

        static Item of(Claim claim) {
            return new Item(claim.source(), claim.locator(), claim.question());
        }
    }

    /** Claims that coders coded alike become one, with all their names; what they coded differently stays apart. */
    static List<Claim> joined(List<Claim> coded) {
        Map<List<Object>, Claim> joined = new LinkedHashMap<>();
        for (Claim claim : coded) {
            List<Object> said = List.of(Item.of(claim), claim.value().sentence());
            joined.merge(said, claim, DoubleCoding::together);
        }
        return List.copyOf(joined.values());
    }

    private static Claim together(Claim first, Claim second) {
        String coder = first.coder().equals(second.coder()) ? first.coder() : first.coder() + "; " + second.coder();
        return new Claim(
                first.id(),
                first.question(),
                first.value(),
                first.words(),
                first.language(),
                first.source(),
                first.locator(),
                first.grade(),
                coder,
                first.codebook(),
                first.note());
    }

    /**
     * How well coders agree on one field.
     *
     * @param field the field, or the measure of a count
     * @param items how many items at least two coders coded
     * @param share the share of those coded by two that both coded alike
     * @param kappa Cohen's κ, where every item was coded by the same two
     * @param alpha Krippendorff's α of codes without an order
     * @param ratioAlpha Krippendorff's α of counts by their ratio; empty where not all codes are exact counts
     */
    public record FieldAgreement(
            String field,
            int items,
            OptionalDouble share,
            OptionalDouble kappa,
            OptionalDouble alpha,
            OptionalDouble ratioAlpha) {}

    /** Agreement field by field, of all items that two coders or more have coded. */
    public static List<FieldAgreement> agreement(List<Claim> coded) {
        Map<String, Map<Item, TreeMap<String, Claim>>> fields = new TreeMap<>();
        for (Claim claim : coded) {
            if (!claim.coder().isEmpty()) {
                String field = claim.question()
                        .measure()
                        .map(measure -> measure.word())
                        .orElse(claim.question().field());
                fields.computeIfAbsent(field, any -> new LinkedHashMap<>())
                        .computeIfAbsent(Item.of(claim), any -> new TreeMap<>())
                        .put(claim.coder(), claim);
            }
        }
        List<FieldAgreement> agreement = new ArrayList<>();
        fields.forEach((field, items) -> {
            List<List<Claim>> both = items.values().stream()
                    .filter(codes -> codes.size() > 1)
                    .map(codes -> List.copyOf(codes.values()))
                    .toList();
            if (!both.isEmpty()) {
                agreement.add(of(field, both));
            }
        });
        return agreement;
    }

    /**
     * @param items for each item, its claims, one of each coder, coders in the order of their names
     */
    private static FieldAgreement of(String field, List<List<Claim>> items) {
        List<Agreement.Pair> pairs = items.stream()
                .filter(claims -> claims.size() == 2)
                .map(claims -> new Agreement.Pair(code(claims.get(0)), code(claims.get(1))))
                .toList();
        boolean isOnePair =
                items.stream().map(DoubleCoding::coders).distinct().count() == 1 && pairs.size() == items.size();
        List<List<String>> codes = items.stream()
                .map(claims -> claims.stream().map(DoubleCoding::code).toList())
                .toList();
        return new FieldAgreement(
                field,
                items.size(),
                Agreement.share(pairs),
                isOnePair ? Agreement.kappa(pairs) : OptionalDouble.empty(),
                Agreement.nominalAlpha(codes),
                ratioAlpha(items));
    }

    private static List<String> coders(List<Claim> claims) {
        return claims.stream().map(Claim::coder).toList();
    }

    private static String code(Claim claim) {
        return claim.value().sentence();
    }

    private static OptionalDouble ratioAlpha(List<List<Claim>> items) {
        List<List<Double>> counts = new ArrayList<>();
        for (List<Claim> item : items) {
            List<Double> codes = new ArrayList<>();
            for (Claim claim : item) {
                if (!(claim.value() instanceof ClaimValue.Counted counted)
                        || !counted.count().bounds().isExact()) {
                    return OptionalDouble.empty();
                }
                codes.add((double) counted.count().bounds().min());
            }
            counts.add(codes);
        }
        return Agreement.alpha(counts, Metric.RATIO);
    }
}
