package org.maillage.store.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.store.filter.Sql;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts, extents and the like, kept until their layer changes: a client that walks through a layer is told with each page how
 * many features there are, and counting costs ten times the page. The statement is the key, with the rights that are in it.
 */
final class KnownFigures {

    /** Bytes of statements with their parameters. */
    private static final long MOST = 8 << 20;

    /** Bytes of a statement that is kept: what is longer is a text or a shape that nobody asks for twice, and would push out hundreds. */
    private static final int LONGEST = 64 << 10;

    /** Of an entry beside its statement. */
    private static final int OVERHEAD = 400;

    private final KnownRevisions revisions;
    private final Cache<Key, Known> figures = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, Known>weigher((key, known) -> key.size())
            .build();

    /**
     * @param layer whose revision it holds for: of a layer and its publications statements may be the same, and revisions are not
     * @param parameters in a form that can be compared
     */
    private record Key(String layer, String statement, List<@Nullable Object> parameters) {

        /** Bytes. */
        private int size() {
            long size = OVERHEAD + 2L * statement.length();
            for (Object parameter : parameters) {
                size += size(parameter);
            }
            return (int) Math.min(Integer.MAX_VALUE, size);
        }

        private static long size(@Nullable Object parameter) {
            if (parameter instanceof ByteBuffer bytes) {
                return bytes.remaining();
            }
            if (parameter instanceof List<?> texts) {
                return texts.stream().mapToLong(Key::size).sum();
            }
            return parameter instanceof String text ? 2L * text.length() : Long.BYTES;
        }
    }

    private record Known(long revision, Object figure) {}

    KnownFigures(KnownRevisions revisions) {
        this.revisions = revisions;
    }

    /** @param read what the statement tells, which nobody can change afterwards */
    <T> T get(Layer layer, Sql statement, Supplier<T> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // it sees what it has written itself, and one that looks at a moment sees that moment
            return read.get();
        }
        if (!revisions.knows(layer.id())) {
            return read.get();
        }
        long revision = revisions.of(layer.id());
        Key key = new Key(layer.id(), statement.text(), comparable(statement.parameters()));
        if (key.size() > LONGEST) {
            return read.get();
        }
        Known known = figures.getIfPresent(key);
        if (known == null || known.revision() != revision) {
            known = new Known(revision, read.get());
            figures.put(key, known);
        }
        @SuppressWarnings("unchecked") // the same statement is always read in the same way
        T figure = (T) known.figure();
        return figure;
    }

    private static List<@Nullable Object> comparable(List<@Nullable Object> parameters) {
        return parameters.stream().map(KnownFigures::comparable).toList();
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof String[] texts ? Arrays.asList(texts) : value;
    }
}
