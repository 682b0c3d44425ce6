package org.maillage.layers.encode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object, with the commas between them. What is null is written as null: a reader finds every member. */
public final class JsonMembers {

    private final JsonOutput out;
    private boolean first = true;

    private JsonMembers(JsonOutput out) {
        this.out = out;
    }

    public static JsonMembers open(JsonOutput out) throws IOException {
        out.raw('{');
        return new JsonMembers(out);
    }

    /** Writes the name; the value is for the caller to write next. */
    public JsonOutput name(String name) throws IOException {
        out.raw(first ? "\"" : ",\"").raw(name).raw("\":");
        first = false;
        return out;
    }

    public JsonMembers text(String name, @Nullable Object value) throws IOException {
        if (value == null) {
            name(name).raw("null");
        } else {
            name(name).string(value.toString());
        }
        return this;
    }

    public JsonMembers number(String name, @Nullable Number value) throws IOException {
        if (value == null) {
            name(name).raw("null");
        } else {
            name(name).number(value.doubleValue());
        }
        return this;
    }

    /** See {@link JsonOutput#fixed}. */
    public JsonMembers fixed(String name, @Nullable Double value, int decimals) throws IOException {
        if (value == null) {
            name(name).raw("null");
        } else {
            name(name).fixed(value, decimals);
        }
        return this;
    }

    public JsonMembers truth(String name, boolean value) throws IOException {
        name(name).raw(Boolean.toString(value));
        return this;
    }

    public void close() throws IOException {
        out.raw('}');
    }
}
