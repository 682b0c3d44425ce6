package org.maillage.testkit.database;

/**
 * A server with one empty database, for one test alone, which may stop and start it: what runs on the shared server never
 * notices. Running when it is made.
 */
public interface DatabaseServer extends AutoCloseable {

    /** The JDBC address of its database, the same after each start. */
    String url();

    /** A way to the same database that a stop does not close, where there is one; else {@link #url}. */
    default String urlThatOutlivesAStop() {
        return url();
    }

    /** Ends it at once, without goodbye to its clients; what was committed stays. */
    void stop();

    /** Back on the same address; returns when it answers. */
    void start();

    /** Stopped for good, its files gone. */
    @Override
    void close();
}
