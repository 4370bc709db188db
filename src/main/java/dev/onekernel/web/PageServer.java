package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The server of one page. A request has a thread until it is replied to; a page that waits for events has none. Whoever sends a request slowly
 * or by halves loses the connection after some seconds, and cannot take more threads than there are.
 */
final class PageServer implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 300;
    private static final int THREAD_SECONDS = 30;
    private static final int ANY = 0;
    private static final int LAST_PORT = 65_535;
    private static final int PORTS_TRIED = 10;
    private static final int BACKLOG = 512;

    static {
        // The JDK's server reads these once, when its first class is loaded; without a limit, half a request would hold
        // a thread for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.clockTick", "1000");
        System.setProperty("sun.net.httpserver.idleInterval", "20");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "60");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpserver.maxConnections", "6000");
    }

    private final HttpServer server;
    private final ExecutorService handlers;

    private PageServer(HttpServer server, RequestRules rules, HttpHandler handler, String name) {
        this.server = server;
        handlers = new ThreadPoolExecutor(
                2, REQUESTS_AT_ONCE, THREAD_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        server.setExecutor(handlers);
        server.createContext("/", exchange -> guarded(rules, handler, exchange));
        server.start();
    }

    /**
     * Starts to listen.
     *
     * @param name of the threads
     * @throws BindException when the port is taken and no other will do
     * @throws IOException when it cannot listen there
     */
    static PageServer open(InetAddress address, WantedPort port, RequestRules rules, HttpHandler handler, String name)
            throws IOException {
        if (port.exactly() || port.number() == ANY) {
            return new PageServer(listening(address, port.number()), rules, handler, name);
        }
        return new PageServer(listeningNear(address, port.number()), rules, handler, name);
    }

    private static HttpServer listening(InetAddress address, int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
    }

    private static HttpServer listeningNear(InetAddress address, int port) throws IOException {
        for (int next = port; next <= Math.min(port + PORTS_TRIED, LAST_PORT); next++) {
            try {
                return listening(address, next);
            } catch (BindException taken) {
                // the next one
            }
        }
        return listening(address, ANY);
    }

    private static void guarded(RequestRules rules, HttpHandler handler, HttpExchange exchange) throws IOException {
        try {
            Reply refusal = rules.refusal(exchange);
            if (refusal == null) {
                handler.handle(exchange);
            } else {
                refusal.send(exchange);
            }
        } catch (IOException | RuntimeException broken) {
            exchange.close(); // the browser is gone, or sent what cannot be read
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
