package org.cairn.casebook.store;

import java.util.Optional;
import org.cairn.casebook.CasebookFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small JSON object with one spelling, for what is signed or handed over. */
public final class Statement {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode members;

    private Statement(ObjectNode members) {
        this.members = members;
    }

    /** A statement that says nothing yet. */
    public Statement() {
        this(JSON.createObjectNode());
    }

    /** Reads one; none where the text is no JSON object. */
    public static Optional<Statement> parse(String text) {
        try {
            JsonNode read = JSON.readTree(text);
            return read instanceof ObjectNode object ? Optional.of(new Statement(object)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The same, saying one thing more. */
    public Statement with(String name, String value) {
        return new Statement(members.deepCopy().put(name, value));
    }

    /** The same, saying one thing more. */
    public Statement with(String name, long value) {
        return new Statement(members.deepCopy().put(name, value));
    }

    /**
     * What it says under a name.
     *
     * @throws CasebookFault if it says nothing there
     */
    public String text(String name) {
        JsonNode value = members.path(name);
        if (!value.isString()) {
            throw missing(name);
        }
        return value.stringValue();
    }

    /**
     * The whole number under a name.
     *
     * @throws CasebookFault if there is none
     */
    public long whole(String name) {
        JsonNode value = members.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw missing(name);
        }
        return value.longValue();
    }

    private static CasebookFault missing(String name) {
        return new CasebookFault(
                "This does not say “%s”, or not as Cairn writes it. Nothing was done.".formatted(name));
    }

    /** Its one spelling. */
    public String canonical() {
        return Canonical.of(members);
    }
}
