package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML 1.0 as UTF-8 bytes. */
public final class XmlOutput {

    private static final int FIRST_BYTE_OF_SURROGATES = 0xED;

    private final Utf8Output out;

    public XmlOutput(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    /** XML as it is: tags, or what is already escaped. */
    public XmlOutput raw(String xml) throws IOException {
        out.text(xml);
        return this;
    }

    /** One ASCII character, as it is. */
    public XmlOutput raw(char one) throws IOException {
        out.put((byte) one);
        return this;
    }

    /** Character data or the value of an attribute; characters that XML has not are left out. */
    public XmlOutput text(String text) throws IOException {
        boolean plain = text.chars().allMatch(unit -> isPlain(unit, Character.MIN_SURROGATE));
        return raw(plain ? text : escaped(text));
    }

    /** As {@link #text(String)}, of UTF-8. */
    XmlOutput text(byte[] utf8) throws IOException {
        for (byte b : utf8) {
            if (!isPlain(b & 0xFF, FIRST_BYTE_OF_SURROGATES)) {
                return raw(escaped(new String(utf8, StandardCharsets.UTF_8)));
            }
        }
        return raw(utf8);
    }

    /** XML as it is, in UTF-8. */
    XmlOutput raw(byte[] xml) throws IOException {
        out.bytes(xml, 0, xml.length);
        return this;
    }

    /** An ordinate, with at most so many decimals. */
    public XmlOutput fixed(double number, int decimals) throws IOException {
        if (Utf8Output.isFixed(number)) {
            out.fixed(number, decimals);
            return this;
        }
        return number(number);
    }

    /** An {@code xs:double}. */
    XmlOutput number(double number) throws IOException {
        if (Double.isFinite(number)) {
            out.number(number);
            return this;
        }
        return raw(Double.isNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF");
    }

    /** Hands everything to the stream below; does not flush that one. */
    public void flushBuffer() throws IOException {
        out.flush();
    }

    /** @param end where those begin of which not all are characters of XML */
    private static boolean isPlain(int unit, int end) {
        return unit >= ' ' && unit != '<' && unit != '>' && unit != '&' && unit != '"' && unit < end;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        text.codePoints().filter(XmlOutput::isXml).forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                // else read as blanks: in attributes all of them, in text the carriage return
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0 (2.2). */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > Character.MAX_VALUE;
    }
}
