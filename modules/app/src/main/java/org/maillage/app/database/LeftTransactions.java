package org.maillage.app.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.rtree.MVRTreeMap;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.MetaType;
import org.h2.value.Value;
import org.h2.value.VersionedValue;

/**
 * Ends the transactions that a killed process left in an H2 file. H2 2.4.240 does so when it opens a file, but not all of it:
 *
 * <ul>
 *   <li>Where such a transaction changed a spatial index it cannot: the maps of spatial indexes do not note the type of their keys,
 *       the first undo log that speaks of one fails with a ClassCastException, and the whole file stays shut. H2 takes maps that
 *       are open already as they are: opened rightly here, what follows is H2's own recovery.
 *   <li>The file is written while others go on, so that a change may be in it whose undo log is not. H2 shows nobody such a stray,
 *       but takes it for a change of another in a unique index, and refuses every later row of that key. It is undone here.
 * </ul>
 */
final class LeftTransactions {

    private static final String UNDO_LOG = "undoLog.";

    private LeftTransactions() {}

    /**
     * True when there was something. False also when another process has the file open, which then has done it.
     *
     * @param killed whether strays are looked for although no log is left, which reads all of the file
     */
    static boolean end(Path file, boolean killed) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return end(
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .autoCommitDisabled()
                            .open(),
                    killed);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return false;
            }
            throw e;
        }
    }

    private static boolean end(MVStore store, boolean killed) {
        try {
            boolean logged =
                    store.getMapNames().stream().anyMatch(name -> name.startsWith(UNDO_LOG) && store.hasData(name));
            if (!logged && !killed) {
                return false;
            }
            openSpatialIndexes(store);
            TransactionStore transactions =
                    new TransactionStore(store, new MetaType<>(null, null), new ValueDataType(), 0);
            // as H2 does: only the last page of a log opens the maps that it speaks of
            List<MVMap<Object, VersionedValue<Object>>> tables = openTables(store, transactions);
            transactions.init();
            transactions.endLeftoverTransactions();
            boolean strayed = undoStrays(tables, transactions);
            if (logged || strayed) {
                store.commit();
            }
            return logged || strayed;
        } finally {
            store.closeImmediately();
        }
    }

    private static void openSpatialIndexes(MVStore store) {
        store.getMetaMap().values().stream()
                .filter(description -> description.startsWith("name:"))
                .map(DataUtils::parseMap)
                .filter(map -> "rtree".equals(map.get("type")))
                .map(map -> map.getOrDefault("name", ""))
                .forEach(name -> store.openMap(
                        name,
                        new MVRTreeMap.Builder<VersionedValue<Value>>()
                                .valueType(new VersionedValueType<>(NullValueDataType.INSTANCE))));
    }

    /** And their indexes. */
    private static List<MVMap<Object, VersionedValue<Object>>> openTables(
            MVStore store, TransactionStore transactions) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith("table.") || name.startsWith("index."))
                .map(name -> transactions.<Object, VersionedValue<Object>>openMap(name, null, null))
                .toList();
    }

    private static boolean undoStrays(
            List<MVMap<Object, VersionedValue<Object>>> tables, TransactionStore transactions) {
        Transaction undoing = transactions.begin();
        boolean some = false;
        for (MVMap<Object, VersionedValue<Object>> table : tables) {
            TransactionMap<Object, Object> undone = undoing.openMapX(table);
            for (Map.Entry<Object, VersionedValue<Object>> stray : strays(table)) {
                Object before = stray.getValue().getCommittedValue();
                if (before == null) {
                    undone.remove(stray.getKey());
                } else {
                    undone.put(stray.getKey(), before);
                }
                some = true;
            }
        }
        undoing.commit();
        return some;
    }

    /** Nothing is uncommitted once all transactions have ended. */
    private static List<Map.Entry<Object, VersionedValue<Object>>> strays(MVMap<Object, VersionedValue<Object>> table) {
        List<Map.Entry<Object, VersionedValue<Object>>> strays = new ArrayList<>();
        Cursor<Object, VersionedValue<Object>> entries = table.cursor(null);
        while (entries.hasNext()) {
            Object key = entries.next();
            if (!entries.getValue().isCommitted()) {
                strays.add(Map.entry(key, entries.getValue()));
            }
        }
        return strays;
    }
}
