package dev.onekernel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** One tab of a {@link Browser}. */
public final class Tab {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Browser browser;
    private final String session;

    Tab(Browser browser, String session) {
        this.browser = browser;
        this.session = session;
    }

    private Object call(String method, String parameters) {
        return browser.call(session, method, parameters);
    }

    public void go(String address) {
        call("Page.navigate", "{\"url\":" + Json.quote(address) + "}");
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    public void size(int width, int height) {
        size(width, height, 1);
    }

    /** @param scale device pixels in each of the page's pixels: 2 is a zoom of 200 % when width and height are halved */
    public void size(int width, int height, int scale) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":" + scale
                        + ",\"mobile\":false}");
    }

    public void dark(boolean dark) {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]}");
    }

    /** Shows the page as it is printed. */
    public void print() {
        call("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
    }

    /** What an expression is worth, as text. */
    public String evaluate(String expression) {
        Object result = call(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                        + Json.quote("(async () => String(await (" + expression + ")))()") + "}");
        if (Json.at(result, "exceptionDetails") != null) {
            throw new AssertionError(
                    expression + ": " + Json.at(result, "exceptionDetails", "exception", "description"));
        }
        return (String) Json.at(result, "result", "value");
    }

    /** Runs a script that is no expression. */
    void run(String script) {
        call("Runtime.evaluate", "{\"expression\":" + Json.quote(script) + "}");
    }

    /** The text that a person sees. */
    public String text() {
        return evaluate("document.body.innerText");
    }

    /** Waits until an expression is true. */
    public Tab await(String expression) {
        long since = System.nanoTime();
        while (!evaluate("(() => { try { return !!(" + expression + "); } catch (e) { return false; } })()")
                .equals("true")) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new AssertionError("not within " + PATIENCE + ": " + expression + "\n" + text());
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Tab awaitText(String text) {
        return await("document.body.innerText.includes(" + Json.quote(text) + ")");
    }

    public Tab click(String selector) {
        await("document.querySelector(" + Json.quote(selector) + ")");
        evaluate("document.querySelector(" + Json.quote(selector) + ").click()");
        return this;
    }

    /** Clicks the button on which a text stands. */
    public Tab press(String button) {
        String found = "[...document.querySelectorAll('button')].find(b => b.offsetParent && b.innerText.includes("
                + Json.quote(button) + "))";
        await(found);
        evaluate(found + ".click()");
        return this;
    }

    /** Answers on a phone's page until it is recorded: what comes within the time in which nobody can have read the question does not count. */
    public Tab answer(Runnable answering) {
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            answering.run();
            await("document.getElementById('mine').innerText.includes('Recorded')"
                    + " || document.getElementById('said').innerText.includes('has just appeared')");
            if (evaluate("document.getElementById('mine').innerText").contains("Recorded")) {
                return this;
            }
            evaluate("window.refused = performance.now()");
            await("performance.now() - window.refused > 350");
        }
        throw new AssertionError("never recorded: " + text());
    }

    /** Puts the cursor into a field and types, as a keyboard does. */
    public Tab type(String selector, String text) {
        await("document.querySelector(" + Json.quote(selector) + ")");
        evaluate("document.querySelector(" + Json.quote(selector) + ").focus()");
        call("Input.insertText", "{\"text\":" + Json.quote(text) + "}");
        return this;
    }

    /** Presses a key, such as {@code Tab}, {@code Enter} or {@code " "}. */
    public Tab key(String key) {
        String text =
                key.equals("Enter") ? ",\"text\":\"\\r\"" : key.length() == 1 ? ",\"text\":" + Json.quote(key) : "";
        int code = key.equals("Enter") ? 13 : key.equals("Tab") ? 9 : key.equals(" ") ? 32 : 0;
        String event = ",\"key\":" + Json.quote(key) + ",\"code\":" + Json.quote(key.equals(" ") ? "Space" : key)
                + ",\"windowsVirtualKeyCode\":" + code + text + "}";
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\"" + event);
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"" + event);
        return this;
    }

    public void offline(boolean offline) {
        call("Network.enable", "{}");
        call(
                "Network.emulateNetworkConditions",
                "{\"offline\":" + offline + ",\"latency\":0,\"downloadThroughput\":-1,\"uploadThroughput\":-1}");
    }

    public void screenshot(Path file) throws IOException {
        String image = (String) Json.at(call("Page.captureScreenshot", "{\"format\":\"png\"}"), "data");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(image));
    }

    /** What axe-core finds wrong by the rules of WCAG 2.2, levels A and AA; empty when nothing is. */
    public String violations() throws IOException {
        try (var axe = Tab.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            run(new String(axe.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice'], rules: {'target-size': {enabled: true}}}).then(found => found.violations.map("
                + "each => each.id + ': ' + each.nodes.map(node => node.html).join(' | ')).join('\\n'))");
    }
}
