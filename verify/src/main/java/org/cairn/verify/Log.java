package org.cairn.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exported log: a line per entry, each {@code {"event":…,"hash":"…","number":…}} with the event's canonical JSON within.
 *
 * @param entries the entries, as far as the log could be read
 * @param faults what does not hold, one sentence each; empty where all of it does
 */
record Log(List<Entry> entries, List<String> faults) {

    private static final int LARGEST_FORMAT = 1;
    private static final Pattern LINE = Pattern.compile(
            "\\{\"event\":(\\{.*\\}),\"hash\":\"([0-9a-f]{64})\",\"number\":([1-9][0-9]{0,17})\\}", Pattern.DOTALL);

    /**
     * One entry.
     *
     * @param id its lasting id
     * @param kind what sort of event it is
     * @param at when, as it says
     * @param body what it says
     * @param leaf hash of its bytes, in hexadecimal
     */
    record Entry(String id, String kind, String at, Map<?, ?> body, String leaf) {

        /** A member of the body, where it is a text. */
        String text(String member) {
            return body.get(member) instanceof String text ? text : "";
        }
    }

    /** Reads and checks a log: its lines, their hashes, the chain. */
    static Log read(InputStream in) throws IOException {
        Reading reading = new Reading();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            if (unit != '\n') {
                line.write(unit);
            } else {
                reading.line(line.toByteArray());
                line.reset();
            }
        }
        if (line.size() > 0) {
            reading.faults.add("line %d of the log breaks off".formatted(reading.number + 1));
        }
        if (reading.number == 0) {
            reading.faults.add("the log has no entries");
        }
        return new Log(List.copyOf(reading.entries), List.copyOf(reading.faults));
    }

    /** Id of the first entry, by which copies of a casebook know each other. */
    String casebook() {
        return entries.isEmpty() ? "" : entries.get(0).id();
    }

    /** Root of the tree over the first entries, in hexadecimal. */
    String root(int size) {
        return rootOf(entries.subList(0, size));
    }

    static String rootOf(List<Entry> entries) {
        return Hash.root(entries.stream().map(Entry::leaf).toList());
    }

    /** Reads line after line. */
    private static final class Reading {
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private final Map<String, Long> ids = new HashMap<>();
        private String before = Hash.NOTHING;
        private long number;

        void line(byte[] bytes) {
            number++;
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                Matcher line = LINE.matcher(text);
                if (!line.matches()) {
                    fault("is not an entry as Cairn writes it");
                    return;
                }
                entry(line.group(1), line.group(2), Long.parseLong(line.group(3)));
            } catch (CharacterCodingException e) {
                fault("is not UTF-8");
            } catch (Json.NotJson e) {
                fault("is not JSON: " + e.getMessage());
            }
        }

        private void entry(String event, String hash, long said) throws Json.NotJson {
            String leaf = Hash.leaf(event.getBytes(StandardCharsets.UTF_8));
            if (said != number) {
                fault("calls itself entry %d: entries were dropped, added or moved".formatted(said));
            }
            if (!Hash.link(before, leaf).equals(hash)) {
                fault("is not as it was written, or does not follow the one before it");
            }
            before = hash;
            Entry entry = entry(Json.read(event), leaf);
            Long earlier = ids.putIfAbsent(entry.id(), number);
            if (earlier != null) {
                fault("is entry %d again".formatted(earlier));
            }
            if (number == 1) {
                checkBeginning(entry);
            }
            entries.add(entry);
        }

        private static Entry entry(Object event, String leaf) {
            Map<?, ?> members = event instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> body = members.get("body") instanceof Map<?, ?> map ? map : Map.of();
            return new Entry(text(members, "id"), text(members, "kind"), text(members, "at"), body, leaf);
        }

        private static String text(Map<?, ?> members, String name) {
            return members.get(name) instanceof String text ? text : "";
        }

        private void checkBeginning(Entry first) {
            if (!first.kind().equals("CasebookBegun")) {
                fault("is not the beginning of a log");
            } else if (!(first.body().get("format") instanceof java.math.BigDecimal format)
                    || format.compareTo(java.math.BigDecimal.valueOf(LARGEST_FORMAT)) > 0) {
                fault("says that the log has a format this program does not know; use a newer one");
            }
        }

        private void fault(String what) {
            faults.add("entry %d %s".formatted(number, what));
        }
    }
}
