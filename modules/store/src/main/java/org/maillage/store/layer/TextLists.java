package org.maillage.store.layer;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists of text of some rows. Few of them differ, and PostgreSQL's driver takes as long to make one as for the rest of a row:
 * where it gives the bytes that a list came as, the list is known again by them.
 */
final class TextLists {

    /** So that rows whose lists all differ cost no more memory than this. */
    private static final int MOST = 1000;

    private final boolean haveBytes;
    private final Map<ByteBuffer, String[]> known = new HashMap<>();

    /** @param haveBytes as {@link org.maillage.store.dialect.SpatialDialect#listsHaveBytes} */
    TextLists(boolean haveBytes) {
        this.haveBytes = haveBytes;
    }

    /** Not to be changed by who gets it: other rows have the same. */
    String @Nullable [] get(ResultSet row, int at) throws SQLException {
        byte[] bytes = haveBytes ? row.getBytes(at) : null;
        if (bytes == null) {
            Array array = row.getArray(at);
            return array == null ? null : of(array);
        }
        ByteBuffer key = ByteBuffer.wrap(bytes);
        String[] list = known.get(key);
        if (list == null) {
            list = of(row.getArray(at));
            if (known.size() < MOST) {
                known.put(key, list);
            }
        }
        return list;
    }

    static String[] of(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toArray(String[]::new);
    }
}
