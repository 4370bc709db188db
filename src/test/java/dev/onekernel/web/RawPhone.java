package dev.onekernel.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What reaches the pages without a browser: requests as a program may send them, in order or not. */
final class RawPhone {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RawPhone() {}

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String address, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends some bytes and nothing more. */
    static Socket send(int port, String bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** What comes until a text has come. */
    static String readUntil(Socket socket, String wanted) throws IOException {
        InputStream in = socket.getInputStream();
        var seen = new StringBuilder();
        var buffer = new byte[4096];
        int from = 0;
        while (seen.indexOf(wanted, from) < 0) {
            from = Math.max(0, seen.length() - wanted.length());
            int length = in.read(buffer);
            if (length < 0) {
                throw new AssertionError("ended without " + wanted + ": " + seen);
            }
            seen.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new AssertionError("no " + what);
            }
            Thread.sleep(20);
        }
    }
}
