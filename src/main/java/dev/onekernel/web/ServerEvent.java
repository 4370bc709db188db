package dev.onekernel.web;

import java.nio.charset.StandardCharsets;

/** Events as they are sent to a browser. */
final class ServerEvent {

    /** The connection holds. It is an event and no comment, as scripts do not learn of comments. */
    static final byte[] BEAT = of("beat", "");

    private ServerEvent() {}

    /** Everything that a page shows. */
    static byte[] state(String html) {
        return of("state", html);
    }

    /** Nothing more will come, and the browser is not to ask again. */
    static byte[] closed(String html) {
        return of("closed", html);
    }

    private static byte[] of(String name, String data) {
        return ("event: " + name + "\nretry: 1000\ndata: " + data.replace("\n", "\ndata: ") + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
