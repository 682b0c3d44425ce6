package org.maillage.store.source;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.source.Source;
import org.maillage.domain.source.Sources;
import org.maillage.kernel.text.TextFolding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Sources} in the table {@code source}. */
public final class StoredSources implements Sources {

    private static final Comparator<Source> BY_TITLE = Comparator.<Source, String>comparing(
                    source -> TextFolding.fold(source.title()))
            .thenComparing(Source::title);

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    /** @param nested what fails in it leaves the transaction around it as it was */
    public StoredSources(JdbcClient jdbc, TransactionTemplate nested) {
        this.jdbc = jdbc;
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
            return jdbc.sql("SELECT source_key FROM source WHERE title = ?")
                    .param(title)
                    .query(Long.class)
                    .single();
        });
        if (key == null) {
            throw new IllegalStateException("The source '" + title + "' was not kept");
        }
        return key;
    }
}
