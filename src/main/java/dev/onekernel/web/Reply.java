package dev.onekernel.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What is sent in return for a request.
 *
 * @param policy the page's Content-Security-Policy
 */
record Reply(int status, String type, String policy, byte[] body) {

    private static final String NOTHING = "default-src 'none'";

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", NOTHING, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply typed(String type, String text) {
        return new Reply(200, type, NOTHING, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply page(PageTemplate.Page page) {
        return new Reply(
                200, "text/html; charset=utf-8", page.policy(), page.html().getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        common(headers, type);
        headers.set("Content-Security-Policy", policy);
        boolean keptOpen = exchange.getRequestBody().available() == 0;
        if (!keptOpen) {
            headers.set("Connection", "close"); // the rest of what was sent is of no interest
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static void common(Headers headers, String type) {
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
