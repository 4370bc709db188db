package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import dev.onekernel.metrics.MetricsText;
import java.io.IOException;
import java.net.InetAddress;
import java.util.function.Supplier;

/** A page of metrics for a monitoring system on this computer. */
public final class MetricsPage implements AutoCloseable {

    private static final String PATH = "/metrics";

    private final Supplier<MetricsText> metrics;
    private final PageServer server;

    private MetricsPage(int port, Supplier<MetricsText> metrics) throws IOException {
        this.metrics = metrics;
        server = PageServer.open(
                InetAddress.getLoopbackAddress(),
                WantedPort.exactly(port),
                RequestRules.ADDRESSES,
                this::handle,
                "metrics");
    }

    /**
     * Opens the page.
     *
     * @param port 0 takes any
     * @param metrics as they are when the page is read; asked for on the server's threads
     * @throws IOException when the port is taken
     */
    public static MetricsPage open(int port, Supplier<MetricsText> metrics) throws IOException {
        return new MetricsPage(port, metrics);
    }

    /** Where it is read. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + PATH;
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean asked = exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().equals(PATH);
        Reply reply = asked
                ? Reply.typed(MetricsText.MEDIA_TYPE, metrics.get().text())
                : Reply.text(404, "The metrics are at " + PATH + ".");
        reply.send(exchange);
    }

    @Override
    public void close() {
        server.close();
    }
}
