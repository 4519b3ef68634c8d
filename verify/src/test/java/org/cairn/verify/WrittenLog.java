package org.cairn.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Logs written by hand after the format's page, with no help of the program that usually writes them. */
final class WrittenLog {

    private static final List<String> WORDS = List.of(
            "same grave",
            "الاسم نفسه",
            "Ольга",
            "ጓደኛ",
            "e\\u0301".replace("\\u0301", "\u0301"),
            "\\\"quoted\\\"",
            "a\\nb",
            "😀");

    private final List<String> events = new ArrayList<>();

    static WrittenLog of(int entries, Random random) {
        WrittenLog log = new WrittenLog();
        log.events.add(event("CasebookBegun", "{\"format\":1}", id(random), ""));
        for (int i = 1; i < entries; i++) {
            String body = "{\"answer\":\"same person\",\"left\":{\"list\":\"h\",\"record\":\"%d\"}}"
                    .formatted(random.nextInt(99));
            log.events.add(event("PairDecided", body, id(random), WORDS.get(random.nextInt(WORDS.size()))));
        }
        return log;
    }

    private static String id(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static String event(String kind, String body, String id, String why) {
        return "{\"at\":\"2031-05-04T12:00:00Z\",\"body\":%s,\"id\":\"%s\",\"kind\":\"%s\",\"who\":\"Amal K.\",\"why\":\"%s\"}"
                .formatted(body, id, kind, why);
    }

    /** The lines of the exported log. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String before = Hash.NOTHING;
        for (String event : events) {
            before = Hash.link(before, Hash.leaf(event.getBytes(StandardCharsets.UTF_8)));
            lines.add("{\"event\":%s,\"hash\":\"%s\",\"number\":%d}".formatted(event, before, lines.size() + 1));
        }
        return lines;
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
