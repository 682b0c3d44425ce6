package org.maillage.layers.style.qml;

import java.util.List;
import java.util.stream.Collectors;
import org.maillage.layers.style.PlainFilter;

/** Filters as QGIS writes expressions. */
final class QgisExpression {

    private QgisExpression() {}

    static String of(PlainFilter filter) {
        if (filter instanceof PlainFilter.All all) {
            return joined(all.parts(), " AND ");
        }
        if (filter instanceof PlainFilter.Any any) {
            return joined(any.parts(), " OR ");
        }
        if (filter instanceof PlainFilter.Negated negated) {
            return "NOT " + of(negated.part());
        }
        if (filter instanceof PlainFilter.Compared compared) {
            return "(" + name(compared.property()) + " " + compared.operator() + " " + literal(compared.value()) + ")";
        }
        return "(" + name(((PlainFilter.Missing) filter).property()) + " IS NULL)";
    }

    private static String joined(List<PlainFilter> parts, String by) {
        return parts.stream().map(QgisExpression::of).collect(Collectors.joining(by, "(", ")"));
    }

    private static String name(String property) {
        return '"' + property.replace("\"", "\"\"") + '"';
    }

    private static String literal(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
