package dev.onekernel.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A TCP load balancer on loopback: each connection goes to the first of several ports at which somebody listens. */
final class TcpBalancer implements Closeable {

    private final ServerSocket server;
    private final List<Integer> ports;

    TcpBalancer(List<Integer> ports) throws IOException {
        this.ports = List.copyOf(ports);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        for (int port : ports) {
            try {
                Socket node = new Socket(InetAddress.getLoopbackAddress(), port);
                start(() -> pass(client, node));
                pass(node, client);
                return;
            } catch (IOException nobodyThere) {
                // the next one
            }
        }
        closeBoth(client, client);
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream bytes = from.getInputStream();
            bytes.transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // one of the two is gone
        } finally {
            closeBoth(from, to);
        }
    }

    private static void closeBoth(Socket one, Socket other) {
        try {
            one.close();
            other.close();
        } catch (IOException gone) {
            // closed is what they were to be
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
