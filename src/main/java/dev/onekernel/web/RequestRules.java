package dev.onekernel.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request must be like before anything looks at it.
 *
 * @param name the one name under which the page may be asked for; empty when it is reached by addresses only
 */
record RequestRules(Optional<String> name) {

    static final RequestRules ADDRESSES = new RequestRules(Optional.empty());

    /** More than any line that can be typed. */
    static final int LONGEST_BODY = 2048;

    /**
     * A page of somebody else can lead a name of its own to this computer and then read what is sent here (DNS rebinding), but it cannot do so
     * with an address. So nothing is a host but addresses, and the name that the operator of this page has given.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");

    /** @return what to reply, or null when the request is in order */
    Reply refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
        if (!ADDRESS.matcher(host).matches() && !isName(host)) {
            return Reply.text(421, "Type the address as it was shown to you.");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("POST")) {
            return Reply.text(405, "This page can only be read and answered.");
        }
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean strange = origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)
                || method.equals("POST") && site != null && !site.equals("same-origin");
        return strange ? Reply.text(403, "Another page must not use this one.") : null;
    }

    private boolean isName(String host) {
        return name.filter(known -> host.replaceFirst(":[0-9]{1,5}$", "").equalsIgnoreCase(known))
                .isPresent();
    }

    /** The body of a request as text; empty when it is longer than anything that is sent here. */
    static Optional<String> body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        return bytes.length > LONGEST_BODY ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
