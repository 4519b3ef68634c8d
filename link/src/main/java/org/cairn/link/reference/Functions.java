package org.cairn.link.reference;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cairn.link.reference.Expression.Call;
import org.cairn.link.reference.Expression.NumberLiteral;
import org.cairn.link.reference.Expression.TextLiteral;
import org.cairn.link.reference.Term.OfMoment;
import org.cairn.link.reference.Term.OfNumber;
import org.cairn.link.reference.Term.OfText;
import org.cairn.link.reference.Term.OfTruth;
import org.cairn.link.reference.Term.Truth;
import org.jspecify.annotations.Nullable;

/** The functions and operators there are, as DuckDB reckons them: nothing in, nothing out, but where a function says otherwise. */
final class Functions {

    private final Call call;
    private final List<Term> arguments;

    Functions(Call call, List<Term> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    /**
     * The call, to be worked out.
     *
     * @throws NotUnderstood if there is no such function, or it takes other arguments
     */
    Term term() {
        return switch (call.function()) {
            case "=" -> equal();
            case "<>" -> not(equal());
            case "<", "<=", ">", ">=" -> order();
            case "IS NULL" -> isNull();
            case "+", "-", "*", "/" -> arithmetic();
            case "||" -> joined();
            case "cast to text" -> text(0);
            case "abs" -> absolute();
            case "jaro_winkler_similarity", "jaro_winkler" -> similarity(ByteStrings::jaroWinkler);
            case "jaro_similarity", "jaro", "jaro_sim" -> similarity(ByteStrings::jaro);
            case "levenshtein", "editdist3" -> similarity(ByteStrings::levenshtein);
            case "damerau_levenshtein" -> similarity(ByteStrings::damerauLevenshtein);
            default -> ofOneText();
        };
    }

    private Term ofOneText() {
        return switch (call.function()) {
            case "lower", "lcase" -> each(text -> mapped(text, true));
            case "upper", "ucase" -> each(text -> mapped(text, false));
            case "trim" -> each(Functions::trimmed);
            case "length", "len" -> length();
            case "left" -> cut(true);
            case "right" -> cut(false);
            case "substr", "substring" -> substring();
            case "nullif" -> nullIf();
            case "coalesce", "ifnull" -> coalesce();
            case "regexp_extract" -> extracted();
            case "try_strptime", "strptime" -> parsed();
            case "epoch" -> epoch();
            case "date_diff", "datediff" -> difference();
            default -> throw new NotUnderstood("the function “%s”".formatted(call.function()));
        };
    }

    // ---- arguments -------------------------------------------------------------------------------------------------

    private NotUnderstood wrong() {
        return new NotUnderstood("“%s” of %s"
                .formatted(
                        call.function(),
                        arguments.isEmpty()
                                ? "nothing"
                                : String.join(
                                        " and ",
                                        arguments.stream().map(Term::kind).toList())));
    }

    private void count(int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            throw wrong();
        }
    }

    private OfText text(int i) {
        if (i < arguments.size() && arguments.get(i) instanceof OfText text) {
            return text;
        }
        throw wrong();
    }

    private OfNumber number(int i) {
        if (i < arguments.size() && arguments.get(i) instanceof OfNumber number) {
            return number;
        }
        throw wrong();
    }

    private OfMoment moment(int i) {
        if (i < arguments.size() && arguments.get(i) instanceof OfMoment moment) {
            return moment;
        }
        throw wrong();
    }

    private String writtenText(int i) {
        if (i < arguments.size() && call.argument(i) instanceof TextLiteral literal) {
            return literal.text();
        }
        throw wrong();
    }

    private int writtenNumber(int i, int least) {
        if (i < arguments.size()
                && call.argument(i) instanceof NumberLiteral literal
                && literal.number() == Math.rint(literal.number())
                && literal.number() >= least
                && literal.number() < 1 << 24) {
            return (int) literal.number();
        }
        throw wrong();
    }

    // ---- operators -------------------------------------------------------------------------------------------------

    private OfTruth equal() {
        count(2, 2);
        if (arguments.get(0) instanceof OfText) {
            OfText one = text(0);
            OfText other = text(1);
            return (left, right) -> {
                String a = one.at(left, right);
                String b = other.at(left, right);
                return a == null || b == null ? Truth.UNKNOWN : Truth.of(a.equals(b));
            };
        }
        return compared((a, b) -> a == b);
    }

    private static OfTruth not(OfTruth truth) {
        return (left, right) -> truth.at(left, right).not();
    }

    /** Whether one number stands to another as an operator says. */
    private interface Relation {
        boolean holds(double a, double b);
    }

    private OfTruth order() {
        count(2, 2);
        return switch (call.function()) {
            case "<" -> compared((a, b) -> a < b);
            case "<=" -> compared((a, b) -> a <= b);
            case ">" -> compared((a, b) -> a > b);
            default -> compared((a, b) -> a >= b);
        };
    }

    /** Two numbers, or two moments. */
    private OfTruth compared(Relation relation) {
        boolean moments = arguments.get(0) instanceof OfMoment;
        OfNumber one = moments ? moment(0)::at : number(0);
        OfNumber other = moments ? moment(1)::at : number(1);
        return (left, right) -> {
            double a = one.at(left, right);
            double b = other.at(left, right);
            return Double.isNaN(a) || Double.isNaN(b) ? Truth.UNKNOWN : Truth.of(relation.holds(a, b));
        };
    }

    private OfTruth isNull() {
        Term term = arguments.get(0);
        if (term instanceof OfText text) {
            return (left, right) -> Truth.of(text.at(left, right) == null);
        }
        if (term instanceof OfTruth truth) {
            return (left, right) -> Truth.of(truth.at(left, right) == Truth.UNKNOWN);
        }
        OfNumber number = term instanceof OfMoment moment ? moment::at : number(0);
        return (left, right) -> Truth.of(Double.isNaN(number.at(left, right)));
    }

    /** Division by nothing gives nothing. */
    private OfNumber arithmetic() {
        OfNumber one = number(0);
        OfNumber other = number(1);
        return switch (call.function()) {
            case "+" -> (left, right) -> one.at(left, right) + other.at(left, right);
            case "-" -> (left, right) -> one.at(left, right) - other.at(left, right);
            case "*" -> (left, right) -> one.at(left, right) * other.at(left, right);
            default ->
                (left, right) -> {
                    double by = other.at(left, right);
                    return by == 0 ? Double.NaN : one.at(left, right) / by;
                };
        };
    }

    private OfText joined() {
        OfText one = text(0);
        OfText other = text(1);
        return Compiler.text((left, right) -> {
            String a = one.at(left, right);
            String b = other.at(left, right);
            return a == null || b == null ? null : a + b;
        });
    }

    private OfNumber absolute() {
        count(1, 1);
        OfNumber number = number(0);
        return (left, right) -> Math.abs(number.at(left, right));
    }

    // ---- two texts -------------------------------------------------------------------------------------------------

    /** How alike two texts are. */
    private interface Likeness {
        double of(byte[] a, byte[] b);
    }

    private OfNumber similarity(Likeness likeness) {
        count(2, 2);
        OfText one = text(0);
        OfText other = text(1);
        return (left, right) -> {
            byte[] a = one.bytes(left, right);
            byte[] b = other.bytes(left, right);
            return a == null || b == null ? Double.NaN : likeness.of(a, b);
        };
    }

    // ---- one text --------------------------------------------------------------------------------------------------

    /** What becomes of a text; null for nothing. */
    private interface Change {
        @Nullable
        String of(String text);
    }

    private OfText each(Change change) {
        count(1, 1);
        return changed(change);
    }

    private OfText changed(Change change) {
        OfText text = text(0);
        return Compiler.text((left, right) -> {
            String from = text.at(left, right);
            return from == null ? null : change.of(from);
        });
    }

    private static String mapped(String text, boolean lower) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> lower ? UCharacter.toLowerCase(c) : UCharacter.toUpperCase(c))
                .forEach(mapped::appendCodePoint);
        return mapped.toString();
    }

    private static String trimmed(String text) {
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && Character.getType(points[from]) == Character.SPACE_SEPARATOR) {
            from++;
        }
        while (to > from && Character.getType(points[to - 1]) == Character.SPACE_SEPARATOR) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private OfNumber length() {
        count(1, 1);
        OfText text = text(0);
        return (left, right) -> {
            String of = text.at(left, right);
            return of == null ? Double.NaN : of.codePointCount(0, of.length());
        };
    }

    private OfText cut(boolean fromStart) {
        count(2, 2);
        int most = writtenNumber(1, 0);
        return changed(text -> {
            int length = text.codePointCount(0, text.length());
            int kept = Math.min(most, length);
            return fromStart
                    ? text.substring(0, text.offsetByCodePoints(0, kept))
                    : text.substring(text.offsetByCodePoints(0, length - kept));
        });
    }

    private OfText substring() {
        count(2, 3);
        int start = writtenNumber(1, 1) - 1;
        int most = arguments.size() == 3 ? writtenNumber(2, 0) : Integer.MAX_VALUE;
        return changed(text -> {
            int length = text.codePointCount(0, text.length());
            int from = Math.min(start, length);
            int kept = Math.min(most, length - from);
            int begin = text.offsetByCodePoints(0, from);
            return text.substring(begin, text.offsetByCodePoints(begin, kept));
        });
    }

    private OfText nullIf() {
        count(2, 2);
        OfText other = text(1);
        OfText text = text(0);
        return Compiler.text((left, right) -> {
            String from = text.at(left, right);
            return from == null || from.equals(other.at(left, right)) ? null : from;
        });
    }

    private OfText coalesce() {
        List<OfText> texts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            texts.add(text(i));
        }
        return Compiler.text((left, right) -> {
            for (OfText text : texts) {
                String from = text.at(left, right);
                if (from != null) {
                    return from;
                }
            }
            return null;
        });
    }

    /** The first stretch that fits a pattern, or a group of it; the empty text where none does. */
    private OfText extracted() {
        count(2, 3);
        int group = arguments.size() == 3 ? writtenNumber(2, 0) : 0;
        Pattern pattern;
        try {
            pattern = Pattern.compile(writtenText(1));
        } catch (PatternSyntaxException e) {
            throw new NotUnderstood("the pattern '%s'".formatted(writtenText(1)));
        }
        if (group > pattern.matcher("").groupCount()) {
            throw new NotUnderstood("group %d of the pattern '%s'".formatted(group, writtenText(1)));
        }
        return changed(text -> {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() && matcher.group(group) != null ? matcher.group(group) : "";
        });
    }

    // ---- dates -----------------------------------------------------------------------------------------------------

    private OfMoment parsed() {
        count(2, 2);
        OfText text = text(0);
        MomentFormat format = new MomentFormat(writtenText(1));
        return (left, right) -> {
            String from = text.at(left, right);
            return from == null ? Double.NaN : format.seconds(from);
        };
    }

    private OfNumber epoch() {
        count(1, 1);
        OfMoment moment = moment(0);
        return moment::at;
    }

    private OfNumber difference() {
        count(3, 3);
        String unit = MomentFormat.unit(writtenText(0));
        OfMoment from = moment(1);
        OfMoment to = moment(2);
        return (left, right) -> MomentFormat.boundariesBetween(unit, from.at(left, right), to.at(left, right));
    }
}
