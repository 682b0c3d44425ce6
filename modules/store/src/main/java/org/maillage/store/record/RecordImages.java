package org.maillage.store.record;

import org.maillage.domain.record.Details;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a record as JSON, as the history keeps them. */
public final class RecordImages {

    private final JsonMapper mapper = JsonMapper.builder().build();

    public String write(Details details) {
        return mapper.writeValueAsString(details);
    }

    public <D extends Details> D read(String image, Class<D> details) {
        return mapper.readValue(image, details);
    }
}
