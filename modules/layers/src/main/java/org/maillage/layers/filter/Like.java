package org.maillage.layers.filter;

import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * {@code LIKE} of OGC 21-065r2, 7.2: {@code %} stands for any characters, {@code _} for one, {@code \} takes the next
 * as it is. False for null. Matched without regular expressions, so that no pattern costs more than its length times
 * that of the text.
 */
public final class Like implements PropertyIsLike {

    private final Expression expression;
    private final String literal;
    private final LikePattern pattern;

    public Like(Expression expression, String pattern) {
        this.expression = expression;
        this.literal = pattern;
        this.pattern = LikePattern.parse(pattern, '%', '_', '\\');
    }

    @Override
    public boolean evaluate(@Nullable Object feature) {
        Object text = expression.evaluate(feature);
        return text != null && pattern.matches(text.toString());
    }

    @Override
    public Expression getExpression() {
        return expression;
    }

    @Override
    public String getLiteral() {
        return literal;
    }

    @Override
    public String getWildCard() {
        return "%";
    }

    @Override
    public String getSingleChar() {
        return "_";
    }

    @Override
    public String getEscape() {
        return "\\";
    }

    @Override
    public boolean isMatchingCase() {
        return true;
    }

    @Override
    public MatchAction getMatchAction() {
        return MatchAction.ANY;
    }

    @Override
    public Object accept(FilterVisitor visitor, @Nullable Object data) {
        return visitor.visit(this, data);
    }

    @Override
    public String toString() {
        return "[" + expression + " like " + literal + "]";
    }
}
