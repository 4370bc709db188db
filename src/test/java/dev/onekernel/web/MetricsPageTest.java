package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.onekernel.metrics.MetricsText;
import dev.onekernel.metrics.PrometheusParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MetricsPageTest {

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void the_page_holds_the_metrics_of_the_moment() throws Exception {
        try (var page = MetricsPage.open(0, () -> new MetricsText().counter("answers_total", "Answers.", 7))) {
            HttpResponse<String> response = get(page.address());
            assertEquals(200, response.statusCode());
            assertEquals(
                    "text/plain; version=0.0.4; charset=utf-8",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    7.0,
                    PrometheusParser.parse(response.body())
                            .get("answers_total")
                            .samples()
                            .get("answers_total"));
            assertEquals(404, get(page.address() + "/else").statusCode());
        }
    }

    @Test
    void a_taken_port_is_no_place_for_it() throws Exception {
        try (var page = MetricsPage.open(0, MetricsText::new)) {
            int port = URI.create(page.address()).getPort();
            assertThrows(IOException.class, () -> MetricsPage.open(port, MetricsText::new));
        }
    }
}
