package org.maillage.layers.filter.cql2;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.maillage.layers.filter.cql2.grammar.Cql2BaseVisitor;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser.ComparisonContext;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser.FunctionContext;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser.GroupContext;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser.InContext;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser.TailContext;

/** The nodes of a parsed text: what each rule of {@code Cql2.g4} says in the shape of CQL2 JSON. */
final class TextReader extends Cql2BaseVisitor<Node> {

    private final Limits limits = new Limits();

    @Override
    public Node visitCondition(Cql2Parser.ConditionContext context) {
        return joined("or", context.conjunction(), context);
    }

    @Override
    public Node visitConjunction(Cql2Parser.ConjunctionContext context) {
        return joined("and", context.negation(), context);
    }

    private Node joined(String operator, List<? extends ParseTree> parts, ParserRuleContext context) {
        return parts.size() == 1 ? visit(parts.get(0)) : call(operator, all(parts), context);
    }

    @Override
    public Node visitNegation(Cql2Parser.NegationContext context) {
        Node node = visit(context.predicate());
        return context.NOT().size() % 2 == 0 ? node : call("not", List.of(node), context);
    }

    @Override
    public Node visitPredicate(Cql2Parser.PredicateContext context) {
        Node subject = visit(context.sum());
        TailContext tail = context.tail();
        if (tail == null) {
            return subject;
        }
        boolean negated = tail.children.stream()
                .anyMatch(child ->
                        child instanceof TerminalNode word && word.getSymbol().getType() == Cql2Parser.NOT);
        Node predicate = predicate(subject, tail, context);
        return negated ? call("not", List.of(predicate), context) : predicate;
    }

    private Node predicate(Node subject, TailContext tail, ParserRuleContext context) {
        if (tail instanceof ComparisonContext comparison) {
            return call(comparison.getChild(0).getText(), List.of(subject, visit(comparison.sum())), context);
        }
        if (tail instanceof Cql2Parser.LikeContext like) {
            return call("like", List.of(subject, visit(like.sum())), context);
        }
        if (tail instanceof Cql2Parser.BetweenContext between) {
            return call("between", List.of(subject, visit(between.sum(0)), visit(between.sum(1))), context);
        }
        if (tail instanceof InContext in) {
            Node items = new Node.Elements(all(in.condition()), where(in));
            return call("in", List.of(subject, items), context);
        }
        return call("isnull", List.of(subject), context);
    }

    @Override
    public Node visitSum(Cql2Parser.SumContext context) {
        return leftToRight(context);
    }

    @Override
    public Node visitProduct(Cql2Parser.ProductContext context) {
        return leftToRight(context);
    }

    @Override
    public Node visitPower(Cql2Parser.PowerContext context) {
        return leftToRight(context);
    }

    /** Operands at the even places, operators between them. */
    private Node leftToRight(ParserRuleContext context) {
        Node result = visit(context.getChild(0));
        for (int i = 1; i < context.getChildCount(); i += 2) {
            String operator = Names.canonical(context.getChild(i).getText());
            result = call(operator, List.of(result, visit(context.getChild(i + 1))), context);
        }
        return result;
    }

    @Override
    public Node visitFactor(Cql2Parser.FactorContext context) {
        Node node = visit(context.primary());
        if (context.MINUS() == null) {
            return node;
        }
        String where = where(context);
        return node instanceof Node.Numeric number
                ? Literals.number("-" + number.value(), where)
                : call("*", List.of(new Node.Numeric(-1L, where), node), context);
    }

    @Override
    public Node visitNumber(Cql2Parser.NumberContext context) {
        return counted(Literals.number(context.getText(), where(context)));
    }

    @Override
    public Node visitText(Cql2Parser.TextContext context) {
        return counted(Literals.text(Quotes.text(context.getText()), where(context)));
    }

    @Override
    public Node visitBoolean(Cql2Parser.BooleanContext context) {
        return counted(new Node.Bool(context.TRUE() != null, where(context)));
    }

    @Override
    public Node visitShape(Cql2Parser.ShapeContext context) {
        return counted(Shapes.fromWkt(source(context), where(context)));
    }

    @Override
    public Node visitProperty(Cql2Parser.PropertyContext context) {
        return counted(new Node.PropertyRef(Quotes.name(context.getText()), where(context)));
    }

    @Override
    public Node visitFunction(FunctionContext context) {
        limits.part(where(context));
        String name = Quotes.name(context.name().getText());
        List<Node> args = new ArrayList<>();
        for (Cql2Parser.ConditionContext arg : context.condition()) {
            Node node = visit(arg);
            // A single element between parentheses is a list where lists are meant, and a grouping elsewhere.
            boolean oneElement = Names.canonical(name).startsWith("a_") && isGroup(arg);
            args.add(oneElement ? new Node.Elements(List.of(node), node.where()) : node);
        }
        return TextConstructors.of(name, args, where(context));
    }

    /** Whether the rule is a group alone, with one element. */
    private static boolean isGroup(ParseTree rule) {
        ParseTree only = rule;
        while (only.getChildCount() == 1) {
            only = only.getChild(0);
        }
        return only instanceof GroupContext group && group.condition().size() == 1;
    }

    @Override
    public Node visitEmptyList(Cql2Parser.EmptyListContext context) {
        return counted(new Node.Elements(List.of(), where(context)));
    }

    @Override
    public Node visitGroup(GroupContext context) {
        return context.condition().size() == 1
                ? visit(context.condition(0))
                : counted(new Node.Elements(all(context.condition()), where(context)));
    }

    private List<Node> all(List<? extends ParseTree> contexts) {
        return contexts.stream().map(this::visit).toList();
    }

    private Node call(String name, List<Node> args, ParserRuleContext context) {
        return counted(new Node.Call(name, args, where(context)));
    }

    private Node counted(Node node) {
        limits.part(node.where());
        return node;
    }

    private static String where(ParserRuleContext context) {
        return Cql2Text.where(context.getStart());
    }

    /** The characters of a rule as they were written, spaces included. */
    private static String source(ParserRuleContext context) {
        Token first = context.getStart();
        return first.getInputStream()
                .getText(Interval.of(first.getStartIndex(), context.getStop().getStopIndex()));
    }
}
