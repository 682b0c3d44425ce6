package org.maillage.store.layer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.Sort;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.filter.FilterSql;
import org.maillage.store.filter.Sql;

/** The SQL of a {@link FeatureQuery}: identifiers come from the declared layer, every value is a bound parameter. */
final class LayerSql {

    private static final String BOX = "ST_GeomFromWKB(?, 4326)";

    /** Degrees. Up to here the index of places is what is read by anyway: a tile of zoom 8 is 1.4° wide. */
    private static final double SMALL_BOX = 1.5;

    /** Degrees. A tile of zoom 11 is 0.18° wide with its margins: what the driver holds of its rows is not much more than the tile. */
    private static final double LITTLE_BOX = 0.2;

    private final SpatialDialect dialect;
    private final SeenLayer seen;
    private final Filter published;

    /** @param published what is always asked of the layer, of properties of its base */
    LayerSql(SpatialDialect dialect, Caller caller, Filter published) {
        this.dialect = dialect;
        this.seen = new SeenLayer(caller);
        this.published = published;
    }

    /**
     * Columns in this order: key, id, the properties, the sort properties, the geometry when it is wanted, whether the feature
     * is confidential where {@link #tellsConfidential}.
     */
    Sql select(FeatureQuery query) {
        Sql sql = selectWhere(query);
        afterCursor(sql, query);
        sql.add(" ORDER BY " + order(query.sort()));
        return query.limit() == 0 ? sql : sql.add(" LIMIT ?", query.limit());
    }

    /** All features of a query, in whichever order they are found; columns as of {@link #select}. */
    Sql selectAsFound(FeatureQuery query) {
        return selectWhere(query);
    }

    /**
     * Whether all is asked that lies in boxes of a few kilometres, a tile from zoom 11 on: few rows, that are had at once and not piece by
     * piece.
     */
    static boolean isAllOfLittleBoxes(FeatureQuery query) {
        return isAllOfBoxes(query, LITTLE_BOX);
    }

    /** A select of a transaction in which nothing else is asked: whatever else is asked in it would be planned alike. */
    Sql alone(FeatureQuery query, Sql select) {
        return isAllOfBoxes(query, SMALL_BOX) ? new Sql(dialect.planOnce()).add(select) : select;
    }

    /** Not of a page, which may be better read in its order than by its boxes: that depends on how many lie in them. */
    private static boolean isAllOfBoxes(FeatureQuery query, double degrees) {
        return query.limit() == 0
                && !query.boxes().isEmpty()
                && query.boxes().stream().allMatch(box -> Math.max(box.getWidth(), box.getHeight()) <= degrees);
    }

    /** The features whose key lies in a range, in key order. */
    Sql selectWindow(FeatureQuery query, long after, long upTo) {
        return selectWhere(query).add(" AND \"key\" > ? AND \"key\" <= ? ORDER BY \"key\"", after, upTo);
    }

    /** Of records, that of their table: an index knows it, and the view's own would be looked for among all its rows. */
    Sql highestKey(FeatureQuery query) {
        return RecordKinds.ofLayer(query.layer().base().id())
                .map(kind -> new Sql("SELECT MAX(record_key) FROM " + kind.table()))
                .orElseGet(() -> new Sql("SELECT MAX(\"key\") FROM ")
                        .add(seen.from(query.layer().base(), Set.of())));
    }

    Sql count(FeatureQuery query) {
        return rows("SELECT count(*)", query, Stream.of());
    }

    /** Whether the answer tells something of what is not told to everyone, were it only by how many there are. */
    boolean asksConfidential(FeatureQuery query, Stream<Property> told) {
        FilterSql filter = new FilterSql(query.layer(), dialect);
        filter.condition(query.filter());
        FilterSql always = new FilterSql(query.layer().base(), dialect);
        always.condition(published);
        return tellsConfidential()
                && Stream.of(told, filter.named().stream(), always.named().stream())
                        .flatMap(properties -> properties)
                        .anyMatch(property -> property.protection() != Protection.PUBLIC);
    }

    Sql countBy(FeatureQuery query, Property property) {
        String column = Sql.name(property.name());
        return rows("SELECT " + column + ", count(*)", query, Stream.of(property))
                .add(" AND " + column + " IS NOT NULL GROUP BY " + column);
    }

    Sql extent(FeatureQuery query) {
        return rows(
                "SELECT min(ST_XMin(geom)), min(ST_YMin(geom)), max(ST_XMax(geom)), max(ST_YMax(geom))",
                query,
                Stream.of());
    }

    /** Columns in this order: column, row, count, west, south, east, north. */
    Sql patches(FeatureQuery query, int degrees) {
        String box = "ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north";
        return new Sql(
                        "SELECT square_x, square_y, count(*), min(west), min(south), max(east), max(north) FROM (SELECT ")
                .add("floor((west + east) / " + 2 * degrees + ") AS square_x, floor((south + north) / " + 2 * degrees)
                .add(") AS square_y, west, south, east, north FROM (")
                .add(rows("SELECT " + box, query, Stream.of()))
                .add(" AND geom IS NOT NULL) AS boxes) AS squares GROUP BY square_x, square_y");
    }

    /** Columns in this order: first and last day, how many features have no first one, how many no last. */
    Sql interval(FeatureQuery query) {
        String first = further("valid_from", " > ", column(query, "starts"));
        String last = further("CAST(valid_to - INTERVAL '1' DAY AS date)", " < ", column(query, "ends"));
        return new Sql("SELECT min(first), max(last), count(*) - count(first), count(*) - count(last) FROM (")
                .add(rows("SELECT " + first + " AS first, " + last + " AS last", query, periods(query)))
                .add(") AS times");
    }

    /** Of two days, where one is known the known one: GREATEST and LEAST differ between the databases about nulls. */
    private static String further(String day, String comparison, @Nullable String other) {
        return other == null
                ? day
                : "CASE WHEN " + day + comparison + other + " THEN " + day + " ELSE COALESCE(" + other + ", " + day
                        + ") END";
    }

    private static @Nullable String column(FeatureQuery query, String role) {
        return query.layer()
                .withRole(role)
                .map(property -> Sql.name(property.name()))
                .orElse(null);
    }

    private static Stream<Property> periods(FeatureQuery query) {
        return Stream.of("starts", "ends").flatMap(role -> query.layer().withRole(role).stream());
    }

    private Sql selectWhere(FeatureQuery query) {
        List<Property> read = Stream.concat(
                        query.properties().stream(), query.sort().stream().map(Sort::property))
                .toList();
        String columns =
                read.stream().map(property -> ", " + Sql.name(property.name())).collect(Collectors.joining());
        String geometry = query.geometry() ? ", " + dialect.wkb("geom") : "";
        String confidential = tellsConfidential() ? ", confidential" : "";
        return rows("SELECT \"key\", id" + columns + geometry + confidential, query, read.stream());
    }

    boolean tellsConfidential() {
        return seen.tellsConfidential();
    }

    /** How the lists of what is selected are read. */
    TextLists lists() {
        return new TextLists(dialect.listsHaveBytes());
    }

    /** Of the layer only what is named: H2 makes every column of what stands after FROM, for every row, whoever reads it. */
    private Sql rows(String select, FeatureQuery query, Stream<Property> read) {
        FilterSql filter = new FilterSql(query.layer(), dialect);
        FilterSql always = new FilterSql(query.layer().base(), dialect);
        Sql where = new Sql(" WHERE ");
        if (published != Filter.INCLUDE) {
            where.add(always.condition(published)).add(" AND ");
        }
        where.add(where(query, filter));
        Set<Property> named = Stream.of(read, filter.named().stream(), always.named().stream(), periods(query))
                .flatMap(properties -> properties)
                .collect(Collectors.toSet());
        return new Sql(select + " FROM ")
                .add(seen.from(query.layer().base(), named))
                .add(where);
    }

    private static Sql where(FeatureQuery query, FilterSql filter) {
        Sql sql = new Sql("");
        boxes(sql, query.boxes());
        if (!query.ids().isEmpty()) {
            String any = String.join(", ", Collections.nCopies(query.ids().size(), "?"));
            sql.add("id IN (" + any + ") AND ", query.ids().toArray());
        }
        time(sql, query);
        for (String word : query.words()) {
            sql.add("search_text LIKE ? ESCAPE '!' AND ", "%" + escaped(word) + "%");
        }
        return sql.add(filter.condition(query.filter()));
    }

    /** A validity ends before its second bound, a period with it. */
    private static void time(Sql sql, FeatureQuery query) {
        if (query.to() != null) {
            sql.add("(valid_from IS NULL OR valid_from <= ?) AND ", query.to());
            period(sql, query, "starts", " <= ?", query.to());
        }
        if (query.from() != null) {
            sql.add("(valid_to IS NULL OR valid_to > ?) AND ", query.from());
            period(sql, query, "ends", " >= ?", query.from());
        }
    }

    private static void period(Sql sql, FeatureQuery query, String role, String comparison, LocalDate bound) {
        String column = query.periods() ? column(query, role) : null;
        if (column != null) {
            sql.add("(" + column + " IS NULL OR " + column + comparison + ") AND ", bound);
        }
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** The box around the true place and the blurred one is looked up; it is the geometry's own where nothing is blurred. */
    private static void boxes(Sql sql, List<Envelope> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            byte[] box = box(boxes.get(i));
            sql.add(i == 0 ? "(" : " OR ")
                    .add("geom_cover && " + BOX + " AND (unblurred OR geom && " + BOX + ")", box, box);
        }
        sql.add(boxes.isEmpty() ? "" : ") AND ");
    }

    private static byte[] box(Envelope envelope) {
        return new WKBWriter().write(Geometries.FACTORY.toGeometry(envelope));
    }

    private String order(List<Sort> sorts) {
        return sorts.stream().flatMap(this::steps).collect(Collectors.joining()) + "\"key\"";
    }

    /** People look for « Écomusée » beside « Ecole »: a text is sorted folded, and as it stands where that says the same. */
    private Stream<String> steps(Sort sort) {
        String direction = (sort.descending() ? " DESC" : " ASC") + " NULLS LAST, ";
        Stream<String> folded =
                isText(sort.property()) ? Stream.of(folded(sort.property()) + direction) : Stream.empty();
        return Stream.concat(folded, Stream.of(comparable(sort.property()) + direction));
    }

    /** Names are folded when they are written; other texts cost some ten microseconds each on PostgreSQL. */
    private String folded(Property property) {
        return dialect.byCodePoint(
                "name".equals(property.role()) ? "name_folded" : "maillage_fold(" + Sql.name(property.name()) + ")");
    }

    private static boolean isText(Property property) {
        return property.type() == PropertyType.STRING;
    }

    private String comparable(Property property) {
        String column = Sql.name(property.name());
        return isText(property) ? dialect.byCodePoint(column) : column;
    }

    /** What comes after the cursor: equal in the first n sort values and beyond in the next, for each n. */
    private void afterCursor(Sql sql, FeatureQuery query) {
        Cursor after = query.after();
        if (after == null) {
            return;
        }
        sql.add(" AND (");
        for (int n = 0; n <= query.sort().size(); n++) {
            sql.add(n == 0 ? "(" : " OR (");
            for (int i = 0; i < n; i++) {
                equal(sql, query.sort().get(i).property(), after.sortedBy().get(i));
            }
            if (n < query.sort().size()) {
                beyond(sql, query.sort().get(n), after.sortedBy().get(n));
            } else {
                sql.add("\"key\" > ?", after.key());
            }
            sql.add(")");
        }
        sql.add(")");
    }

    private void equal(Sql sql, Property property, @Nullable Object value) {
        if (value == null) {
            sql.add(Sql.name(property.name()) + " IS NULL AND ");
        } else {
            sql.add(comparable(property) + " = ? AND ", value);
        }
    }

    private void beyond(Sql sql, Sort sort, @Nullable Object value) {
        if (value == null) {
            sql.add("FALSE");
            return;
        }
        String beyond = sort.descending() ? " < " : " > ";
        sql.add("(");
        if (isText(sort.property())) {
            String folded = folded(sort.property());
            sql.add(folded + beyond + "maillage_fold(?) OR " + folded + " = maillage_fold(?) AND ", value, value);
        }
        sql.add(comparable(sort.property()) + beyond + "?", value)
                .add(" OR " + Sql.name(sort.property().name()) + " IS NULL)");
    }
}
