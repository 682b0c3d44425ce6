package org.maillage.app.command;

import java.io.PrintWriter;

/** How far a long verb has come, on one line that is written over. */
final class Progress {

    private Progress() {}

    /** Told where someone looks on: in a file, hundreds of these would stand on one line. */
    static void tell(PrintWriter out, long number, String what) {
        if (System.console() != null) {
            out.print("\r" + number + " " + what);
            out.flush();
        }
    }
}
