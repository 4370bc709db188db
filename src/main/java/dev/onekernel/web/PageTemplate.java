package dev.onekernel.web;

import dev.onekernel.render.HtmlEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** A page with its style and script inside it, so that nothing else has to be fetched, and one place for what it shows at first. */
final class PageTemplate {

    private static final String STATE = "{{state}}";
    private static final String NONCE = "{{nonce}}";

    private final String html;
    private final RandomGenerator chance;

    /**
     * A page as it is sent.
     *
     * @param policy lets the browser load and run nothing but what is in the page
     */
    record Page(String html, String policy) {}

    /**
     * @param name of the resource without its ending
     * @param chance for the number that marks a page's own script
     */
    PageTemplate(String name, List<String> scripts, RandomGenerator chance) {
        this.chance = chance;
        var script = new StringBuilder();
        scripts.forEach(each -> script.append(resource(each)));
        this.html = resource(name + ".html")
                .replace("{{style}}", HtmlEncoder.styleSheet() + resource("page.css") + resource(name + ".css"))
                .replace("{{script}}", script);
    }

    Page with(String state) {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int at = html.indexOf(STATE); // what is put in there is not searched for places any more
        String page = html.substring(0, at).replace(NONCE, nonce)
                + state
                + html.substring(at + STATE.length()).replace(NONCE, nonce);
        return new Page(
                page,
                "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                        + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
    }

    private static String resource(String name) {
        try (InputStream file = PageTemplate.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
