package org.cairn.app.web.words;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;

/**
 * What was done, in the reader's language: a sentence for each kind of event, filled in with what the event carries. Where a
 * language has none for a kind, the casebook's own English stands.
 */
public final class EventWords {

    private static final int SHORT_HASH = 12;

    private EventWords() {}

    /** What was done. */
    public static Phrase sentence(Language say, Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.PairDecided decided) {
            String answer =
                    "event.decided." + decided.answer().toLowerCase(Locale.ROOT).replace(' ', '-');
            if (say.has(answer)) {
                return say.say(answer, "left", decided.left(), "right", decided.right());
            }
        }
        String key = "event." + event.kind();
        return say.has(key) ? say.say(key, carried(event)) : new Phrase(event.sentence());
    }

    private static Object[] carried(Event event) {
        List<Object> carried = new ArrayList<>();
        RecordComponent[] components = event.getClass().getRecordComponents();
        if (components != null) {
            for (RecordComponent component : components) {
                carried.add(component.getName());
                carried.add(shortened(valueOf(event, component)));
            }
        }
        return carried.toArray();
    }

    private static Object shortened(Object value) {
        return value instanceof String text && text.matches("[0-9a-f]{64}")
                ? text.substring(0, SHORT_HASH) + "…"
                : value;
    }

    private static Object valueOf(Event event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of ours cannot be read", e);
        }
    }
}
