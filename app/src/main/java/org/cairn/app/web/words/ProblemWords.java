package org.cairn.app.web.words;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.intake.Where;

/**
 * A problem of a list in the reader's language. A language has two sentences for each kind of problem, filled in with what
 * the problem carries; where it has none, the casebook's own English stands, and says that it is.
 */
public final class ProblemWords {

    private ProblemWords() {}

    /** The place in the file. */
    public static Phrase where(Language say, Problem problem) {
        Where where = problem.where();
        Optional<String> column = where.column();
        if (where.row() == 0 && column.isEmpty()) {
            return say.say("problem.where.file", "file", where.file());
        }
        if (where.row() == 0) {
            return say.say("problem.where.column", "column", column.get());
        }
        return column.isPresent()
                ? say.say("problem.where.cell", "row", where.row(), "column", column.get())
                : say.say("problem.where.row", "row", where.row());
    }

    /** What is amiss. */
    public static Phrase what(Language say, Problem problem) {
        return sentence(say, problem, "what", problem.what());
    }

    /** What Cairn did, and what can be done. */
    public static Phrase done(Language say, Problem problem) {
        return sentence(say, problem, "done", problem.done());
    }

    private static Phrase sentence(Language say, Problem problem, String part, String english) {
        String key = "problem.%s.%s".formatted(problem.getClass().getSimpleName(), part);
        return say.has(key) ? say.say(key, carried(problem)) : new Phrase(english);
    }

    /** What a problem carries, by the names of its components. */
    private static Object[] carried(Problem problem) {
        List<Object> carried = new ArrayList<>();
        for (RecordComponent component : problem.getClass().getRecordComponents()) {
            carried.add(component.getName());
            carried.add(valueOf(problem, component));
        }
        return carried.toArray();
    }

    private static Object valueOf(Problem problem, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(problem);
            return value instanceof List<?> several
                    ? String.join(", ", several.stream().map(String::valueOf).toList())
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of ours cannot be read", e);
        }
    }
}
