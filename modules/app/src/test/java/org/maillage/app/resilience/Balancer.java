package org.maillage.app.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain balancer: each connection goes to the first of its nodes that takes it, and bytes are passed on as they are. */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Integer> nodes;

    private Balancer(ServerSocket door, List<Integer> nodes) {
        this.door = door;
        this.nodes = nodes;
    }

    /** @param addresses of the nodes, the one that is asked first in front */
    static Balancer of(String... addresses) throws IOException {
        Balancer balancer = new Balancer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), ports(addresses));
        balancer.threads.execute(balancer::accept);
        return balancer;
    }

    private static List<Integer> ports(String... addresses) {
        return List.of(addresses).stream()
                .map(address -> URI.create(address).getPort())
                .toList();
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket client) {
        for (int port : nodes) {
            try {
                Socket node = new Socket(InetAddress.getByName("127.0.0.1"), port);
                threads.execute(() -> pass(client, node));
                threads.execute(() -> pass(node, client));
                return;
            } catch (IOException e) {
                // gone: the next
            }
        }
        close(client);
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One side has gone, and so does the other.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
