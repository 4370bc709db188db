package dev.onekernel.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.web.Browser;
import dev.onekernel.web.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The handout in a real browser. */
@Timeout(240)
class HandoutIT {

    private static final Path PICTURES = Path.of("target/pictures");

    /** The width between the margins in CSS pixels, 96 to an inch: 210 mm and 8.5 inches, less 36 mm. */
    private static final int A4 = 657;

    private static final int LETTER = 680;

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private Tab opened(String course, int width) throws Exception {
        var handout = HandoutTest.handout(HandoutTest.course(Path.of(course)), new HandoutOptions(true, true, false));
        Path page = Files.writeString(folder.resolve("handout.html"), handout.html());
        return browser.tab(page.toUri().toString(), width, 900);
    }

    @Test
    void nobody_is_kept_out_on_a_screen_or_on_a_phone() throws Exception {
        Tab tab = opened("src/test/resources/handout", 1280);
        tab.awaitText("on paper");
        assertEquals("", tab.violations());
        tab.size(360, 640);
        assertEquals("", tab.violations());
        assertEquals("en-GB", tab.evaluate("document.documentElement.lang"));
        assertEquals(
                "An editor asks the kernel.",
                tab.evaluate("document.querySelector('[role=img]').getAttribute('aria-label').split('. ').pop()"));
    }

    @Test
    void what_an_author_writes_is_never_run() throws Exception {
        Tab tab = opened("src/test/resources/handout", 1280);
        assertEquals("Kernels </script><b>on paper</b> & \"more\"", tab.evaluate("document.title"));
        assertEquals("0", tab.evaluate("document.querySelectorAll('script, img, b, [onerror]').length"));
    }

    @Test
    void nothing_of_the_shipped_course_is_cut_off_on_paper() throws Exception {
        Tab tab = opened(".", A4);
        for (int width : new int[] {A4, LETTER}) {
            tab.size(width, 1000);
            tab.print();
            assertEquals(
                    "",
                    tab.evaluate("[...document.querySelectorAll('body *')].filter(each =>"
                            + " each.getBoundingClientRect().right > innerWidth + 1"
                            + " || each.tagName === 'PRE' && each.scrollWidth > each.clientWidth + 1)"
                            + ".map(each => each.outerHTML).slice(0, 5).join('\\n')"),
                    "at " + width);
        }
        tab.screenshot(PICTURES.resolve("handout.png"));
    }
}
