package org.maillage.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the sample. */
final class SampleFile {

    private static final String FOLDER = "org/maillage/geodata/sample/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleFile() {}

    static InputStream open(String name) throws IOException {
        return new ClassPathResource(FOLDER + name).getInputStream();
    }

    static JsonNode read(String name) {
        try (InputStream stream = open(name)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    static @Nullable Double number(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? value.asDouble() : null;
    }
}
