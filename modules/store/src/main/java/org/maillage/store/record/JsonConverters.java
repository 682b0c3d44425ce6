package org.maillage.store.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.action.Axes;
import org.maillage.domain.action.Budget;
import org.maillage.domain.action.Indicators;
import org.maillage.domain.action.Partners;
import tools.jackson.databind.json.JsonMapper;

/** Lists of values kept beside their record as JSON. They apply by type, so the domain need not know of them. */
final class JsonConverters {

    static final List<Class<? extends AttributeConverter<?, ?>>> ALL =
            List.of(OfAxes.class, OfBudget.class, OfIndicators.class, OfPartners.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonConverters() {}

    /** One type as JSON text. */
    abstract static class Json<T> implements AttributeConverter<T, String> {

        private final Class<T> type;

        Json(Class<T> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable T value) {
            return value == null ? null : JSON.writeValueAsString(value);
        }

        @Override
        public @Nullable T convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : JSON.readValue(text, type);
        }
    }

    /** Axes of a programme. */
    @Converter(autoApply = true)
    static final class OfAxes extends Json<Axes> {
        OfAxes() {
            super(Axes.class);
        }
    }

    /** Budget of an action. */
    @Converter(autoApply = true)
    static final class OfBudget extends Json<Budget> {
        OfBudget() {
            super(Budget.class);
        }
    }

    /** Indicators of an action. */
    @Converter(autoApply = true)
    static final class OfIndicators extends Json<Indicators> {
        OfIndicators() {
            super(Indicators.class);
        }
    }

    /** Partners of an action. */
    @Converter(autoApply = true)
    static final class OfPartners extends Json<Partners> {
        OfPartners() {
            super(Partners.class);
        }
    }
}
