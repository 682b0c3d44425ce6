package org.maillage.testkit.database;

/** PostgreSQL with PostGIS, in processes of its own. */
final class PostgresServer implements DatabaseServer {

    private final PostgresCluster cluster;
    private final String url;

    PostgresServer() {
        this.cluster = PostgresCluster.create();
        cluster.start();
        this.url = ThrowawayPostgres.on(cluster).createDatabase();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void stop() {
        cluster.stop();
    }

    @Override
    public void start() {
        cluster.start();
    }

    @Override
    public void close() {
        cluster.delete();
    }
}
