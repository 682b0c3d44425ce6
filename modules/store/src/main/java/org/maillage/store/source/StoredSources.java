package org.maillage.store.source;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.source.Source;
import org.maillage.domain.source.Sources;
import org.maillage.kernel.text.TextFolding;
import org.maillage.store.record.SourceTouch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Sources} in the table {@code source}. */
public final class StoredSources implements Sources {

    private static final Comparator<Source> BY_TITLE = Comparator.<Source, String>comparing(
                    source -> TextFolding.fold(source.title()))
            .thenComparing(Source::title);

    private final JdbcClient jdbc;
    private final SourceTouch touched;
    private final TransactionTemplate nested;

    /**
     * @param touched what comes from a source of which something is said later
     * @param nested what fails in it leaves the transaction around it as it was
     */
    public StoredSources(JdbcClient jdbc, SourceTouch touched, TransactionTemplate nested) {
        this.jdbc = jdbc;
        this.touched = touched;
        this.nested = nested;
    }

    @Override
    public List<Source> list() {
        return jdbc
                .sql("SELECT title, producer, licence, url FROM source")
                .query((row, n) -> new Source(
                        row.getString("title"),
                        row.getString("producer"),
                        row.getString("licence"),
                        row.getString("url")))
                .list()
                .stream()
                .sorted(BY_TITLE)
                .toList();
    }

    @Override
    public long keyOf(String title, @Nullable String licence, @Nullable String url) {
        try {
            return merged(title, licence, url);
        } catch (DuplicateKeyException othersMadeItMeanwhile) {
            return merged(title, licence, url);
        }
    }

    private long merged(String title, @Nullable String licence, @Nullable String url) {
        Long key = nested.execute(status -> {
            boolean says = isSilentOn(title, licence, url);
            jdbc.sql(
                            """
                            MERGE INTO source AS known
                            USING (SELECT CAST(? AS varchar) AS title, CAST(? AS varchar) AS licence, CAST(? AS varchar) AS url) AS given
                            ON known.title = given.title
                            WHEN MATCHED THEN UPDATE SET
                              licence = COALESCE(known.licence, given.licence), url = COALESCE(known.url, given.url)
                            WHEN NOT MATCHED THEN INSERT (source_key, title, licence, url)
                              VALUES (nextval('source_key'), given.title, given.licence, given.url)""")
                    .param(title)
                    .param(licence)
                    .param(url)
                    .update();
            long merged = jdbc.sql("SELECT source_key FROM source WHERE title = ?")
                    .param(title)
                    .query(Long.class)
                    .single();
            if (says) {
                touch(merged);
            }
            return merged;
        });
        if (key == null) {
            throw new IllegalStateException("The source '" + title + "' was not kept");
        }
        return key;
    }

    /** Whether the source is there, and something of this was not known of it. */
    private boolean isSilentOn(String title, @Nullable String licence, @Nullable String url) {
        return list().stream()
                .filter(known -> known.title().equals(title))
                .anyMatch(
                        known -> (known.licence() == null && licence != null) || (known.url() == null && url != null));
    }

    private void touch(long source) {
        touched.touch(source).ifPresent(commit -> jdbc.sql("UPDATE source SET said_commit = ? WHERE source_key = ?")
                .params(commit, source)
                .update());
    }
}
