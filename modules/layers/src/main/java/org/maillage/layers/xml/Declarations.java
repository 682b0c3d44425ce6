package org.maillage.layers.xml;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Watches how many namespaces one tag declares, before a parser sees it: the JDK's takes time with the square of it (half a
 * minute for 100,000) and has no limit of its own. Between two {@code <} there is one tag at most.
 */
final class Declarations {

    private static final String WORD = "xmlns";

    private final Runnable tooMany;
    private int found;
    private int matched;

    /** @param tooMany throws */
    private Declarations(Runnable tooMany) {
        this.tooMany = tooMany;
    }

    static InputStream watched(InputStream document, Runnable tooMany) {
        Declarations declarations = new Declarations(tooMany);
        return new FilterInputStream(document) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                declarations.take(one);
                return one;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int read = super.read(into, start, length);
                for (int i = 0; i < read; i++) {
                    declarations.take(into[start + i]);
                }
                return read;
            }
        };
    }

    static Reader watched(Reader document, Runnable tooMany) {
        Declarations declarations = new Declarations(tooMany);
        return new FilterReader(document) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                declarations.take(one);
                return one;
            }

            @Override
            public int read(char[] into, int start, int length) throws IOException {
                int read = super.read(into, start, length);
                for (int i = 0; i < read; i++) {
                    declarations.take(into[start + i]);
                }
                return read;
            }
        };
    }

    private void take(int character) {
        if (character == '<') {
            found = 0;
        }
        if (character == WORD.charAt(matched)) {
            matched++;
        } else {
            matched = character == WORD.charAt(0) ? 1 : 0;
        }
        if (matched == WORD.length()) {
            matched = 0;
            if (++found > XmlReader.MOST_DECLARATIONS) {
                tooMany.run();
            }
        }
    }
}
