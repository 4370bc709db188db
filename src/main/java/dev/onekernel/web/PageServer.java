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
     * @param port the wanted port; when it is taken, one of the next few is used, or else any. 0 takes any
     * @param name of the threads
     * @throws IOException when it cannot listen there
     */
    static PageServer open(InetAddress address, int port, RequestRules rules, HttpHandler handler, String name)
            throws IOException {
        for (int next = port; ; next++) {
            try {
                return new PageServer(
                        HttpServer.create(new InetSocketAddress(address, next), BACKLOG), rules, handler, name);
            } catch (BindException taken) {
                if (port == 0) {
                    throw taken;
                }
                if (next == port + PORTS_TRIED) {
                    return open(address, 0, rules, handler, name);
                }
            }
        }
    }

    /**
     * Starts to listen at this port and no other, as {@link #open} does.
     *
     * @throws BindException when the port is taken
     */
    static PageServer openAt(InetAddress address, int port, HttpHandler handler, String name) throws IOException {
        return new PageServer(
                HttpServer.create(new InetSocketAddress(address, port), BACKLOG),
                RequestRules.ADDRESSES,
                handler,
                name);
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
