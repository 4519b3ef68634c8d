package org.cairn.casebook.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.casebook.Event;
import org.cairn.casebook.sheet.SheetEvents;

/** Every kind of event this Cairn knows, by the name the log gives it. */
final class Kinds {

    private static final Map<String, Class<? extends Event>> BY_NAME = Stream.of(Event.KINDS, SheetEvents.KINDS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Kinds() {}

    static Optional<Class<? extends Event>> named(String kind) {
        return Optional.ofNullable(BY_NAME.get(kind));
    }
}
