package org.maillage.layers.filter;

import org.geotools.filter.expression.PropertyAccessor;
import org.geotools.filter.expression.PropertyAccessorFactory;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;

/** How GeoTools' property names read {@link FeatureValues}. Found through {@code META-INF/services}. */
public final class FeatureValuesAccess implements PropertyAccessorFactory, PropertyAccessor {

    @Override
    public @Nullable PropertyAccessor createPropertyAccessor(
            Class<?> type, String name, @Nullable Class<?> target, @Nullable Hints hints) {
        return FeatureValues.class.equals(type) ? this : null;
    }

    @Override
    public boolean canHandle(@Nullable Object object, String name, @Nullable Class<?> target) {
        return object instanceof FeatureValues;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T get(Object object, String name, @Nullable Class<T> target) {
        return (T) ((FeatureValues) object).get(name);
    }

    @Override
    public <T> void set(Object object, String name, @Nullable T value, @Nullable Class<T> target) {
        throw new UnsupportedOperationException("Features are read only");
    }
}
