package org.cairn.casebook.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Event;
import org.cairn.casebook.Sealable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as the log writes them: one canonical JSON object with the members {@code at}, {@code body}, {@code id}, {@code kind},
 * {@code who} and {@code why}. Sealable words stand as {@code {"sealed": {"key": …, "text": …}}}.
 */
final class EventCodec {

    private static final int ID_DIGITS = 32;

    private final Keys keys;
    private final JsonMapper json;

    EventCodec(Keys keys) {
        this.keys = keys;
        SimpleModule sealing = new SimpleModule()
                .addSerializer(Sealable.class, new Locking())
                .addDeserializer(Sealable.class, new Unlocking());
        this.json = JsonMapper.builder().addModule(sealing).build();
    }

    /** An event read back. */
    record Decoded(String id, String at, String who, Event event, Sealable why) {}

    /** An event written: its id and its canonical text. */
    record Encoded(String id, String text) {}

    /**
     * Writes an event. Its id is the first 32 digits of a hash of the chain's head and of all the event says, so that no
     * chance is needed and no two events of a log share one.
     *
     * @param head the chain's last link
     */
    Encoded encode(String head, String at, String who, Event event, String why) {
        ObjectNode written = json.createObjectNode();
        written.put("at", at);
        written.set("body", json.valueToTree(event));
        written.put("kind", event.kind());
        written.put("who", who);
        written.set("why", json.valueToTree(new Sealable(why, event.about(), false)));
        String id = Sha256.of(head + '\n' + Canonical.of(written)).substring(0, ID_DIGITS);
        written.put("id", id);
        return new Encoded(id, Canonical.of(written));
    }

    /**
     * Reads an event.
     *
     * @throws CasebookFault if it is of a kind this Cairn does not know
     */
    Decoded decode(String text) {
        JsonNode read = json.readTree(text);
        String kind = read.required("kind").stringValue();
        Class<? extends Event> type = Kinds.named(kind)
                .orElseThrow(() -> new CasebookFault(
                        ("The casebook holds an entry of a kind this Cairn does not know (%s). Nothing was changed. Use the"
                                        + " Cairn that wrote it, or a newer one.")
                                .formatted(kind)));
        return new Decoded(
                read.required("id").stringValue(),
                read.required("at").stringValue(),
                read.required("who").stringValue(),
                json.treeToValue(read.required("body"), type),
                json.treeToValue(read.required("why"), Sealable.class));
    }

    /** An event's id, without reading the rest of it. */
    String idOf(String text) {
        return json.readTree(text).required("id").stringValue();
    }

    /** The bytes that are hashed. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final class Locking extends ValueSerializer<Sealable> {
        @Override
        public void serialize(Sealable words, JsonGenerator to, SerializationContext context) {
            if (words.isSealed()) {
                throw new IllegalArgumentException("sealed words cannot be written again");
            }
            if (words.text().isEmpty() || words.about().isEmpty()) {
                to.writeString(words.text());
                return;
            }
            Keys.Locked locked = keys.lock(words.text(), words.about());
            to.writeStartObject();
            to.writeObjectPropertyStart("sealed");
            to.writeStringProperty("key", locked.key());
            to.writeStringProperty("text", locked.text());
            to.writeEndObject();
            to.writeEndObject();
        }
    }

    private final class Unlocking extends ValueDeserializer<Sealable> {
        @Override
        public Sealable deserialize(JsonParser from, DeserializationContext context) {
            JsonNode words = context.readTree(from);
            if (words.isString()) {
                return Sealable.read(words.stringValue());
            }
            JsonNode sealed = words.required("sealed");
            Optional<String> text = keys.unlock(new Keys.Locked(
                    sealed.required("key").stringValue(),
                    sealed.required("text").stringValue()));
            return text.map(Sealable::read).orElseGet(Sealable::sealed);
        }
    }
}
