package org.maillage.layers.filter.cql2;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.filter.cql2.grammar.Cql2Lexer;
import org.maillage.layers.filter.cql2.grammar.Cql2Parser;

/** CQL2 text (OGC 21-065r2, 8.2 and Annex B) read by the grammar {@code Cql2.g4}. */
final class Cql2Text {

    private Cql2Text() {}

    static Node parse(String filter) {
        Limits.length(filter);
        Cql2Lexer lexer = new Cql2Lexer(CharStreams.fromString(filter));
        lexer.removeErrorListeners();
        lexer.addErrorListener(FIRST_ERROR);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        // Before the parser, whose recursion follows the parentheses.
        limitDepth(tokens);
        Cql2Parser parser = new Cql2Parser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(FIRST_ERROR);
        return new TextReader().visit(parser.filter().condition());
    }

    private static void limitDepth(CommonTokenStream tokens) {
        int depth = 0;
        for (Token token : tokens.getTokens()) {
            if (token.getType() == Cql2Lexer.OPEN) {
                Limits.depth(++depth, where(token));
            } else if (token.getType() == Cql2Lexer.CLOSE) {
                depth--;
            }
        }
    }

    static String where(Token token) {
        return where(token.getLine(), token.getCharPositionInLine());
    }

    private static String where(int line, int column) {
        return "ligne " + line + ", colonne " + (column + 1);
    }

    private static final BaseErrorListener FIRST_ERROR = new BaseErrorListener() {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException cause) {
            throw Mistake.at(where(line, column), describe(symbol instanceof Token token ? token : null));
        }
    };

    private static String describe(@Nullable Token token) {
        if (token == null) {
            return "ceci n'est pas compris.";
        }
        if (token.getType() == Token.EOF) {
            return "le filtre finit trop tôt.";
        }
        if (token.getType() == Cql2Lexer.OTHER
                && (token.getText().equals("'") || token.getText().equals("\""))) {
            return "le guillemet ouvert ici n'est jamais fermé.";
        }
        return "« " + token.getText() + " » n'est pas attendu ici.";
    }
}
