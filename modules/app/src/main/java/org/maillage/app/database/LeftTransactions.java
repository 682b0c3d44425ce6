package org.maillage.app.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.rtree.MVRTreeMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.MetaType;
import org.h2.value.Value;
import org.h2.value.VersionedValue;

/**
 * Ends the transactions that a killed process left open in an H2 file, or had committed but not yet put away. H2 does so
 * itself when it opens a file, but H2 2.4.240 cannot where such a transaction changed a spatial index: the maps of spatial
 * indexes do not note the type of their keys, so the first undo log that speaks of one fails with a ClassCastException, and
 * the whole file stays shut. H2 takes maps that are open already as they are: opened rightly here, everything after them is
 * H2's own recovery. It opens the maps of all tables before it reads more than the last page of a log, and so it is done here.
 */
final class LeftTransactions {

    private static final String UNDO_LOG = "undoLog.";

    private LeftTransactions() {}

    /** True when there were some. False also when another process has the file open, which then has ended them. */
    static boolean end(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return end(new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open());
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return false;
            }
            throw e;
        }
    }

    private static boolean end(MVStore store) {
        try {
            boolean some =
                    store.getMapNames().stream().anyMatch(name -> name.startsWith(UNDO_LOG) && store.hasData(name));
            if (some) {
                openSpatialIndexes(store);
                TransactionStore transactions =
                        new TransactionStore(store, new MetaType<>(null, null), new ValueDataType(), 0);
                openTables(store, transactions);
                transactions.init();
                transactions.endLeftoverTransactions();
                store.commit();
            }
            return some;
        } finally {
            store.closeImmediately();
        }
    }

    private static void openSpatialIndexes(MVStore store) {
        store.getMetaMap().values().stream()
                .filter(description -> description.startsWith("name:"))
                .map(DataUtils::parseMap)
                .filter(map -> "rtree".equals(map.get("type")))
                .map(map -> name(map))
                .forEach(name -> store.openMap(
                        name,
                        new MVRTreeMap.Builder<VersionedValue<Value>>()
                                .valueType(new VersionedValueType<>(NullValueDataType.INSTANCE))));
    }

    /** And their other indexes; of what is open already nothing changes. */
    private static void openTables(MVStore store, TransactionStore transactions) {
        store.getMapNames().stream()
                .filter(name -> name.startsWith("table.") || name.startsWith("index."))
                .forEach(name -> transactions.openMap(name, null, null));
    }

    private static String name(Map<String, String> map) {
        return map.getOrDefault("name", "");
    }
}
