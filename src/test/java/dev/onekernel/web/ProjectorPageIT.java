package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.CoursePlace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The projector's page in a real browser. */
@Timeout(240)
class ProjectorPageIT {

    private static final Path PICTURES = Path.of("target/pictures");
    private static Browser browser;

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

    @Test
    void the_page_follows_the_room_from_the_lobby_to_the_answer() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, new CoursePlace("lessons/01-one-kernel", 0))) {
            Tab tab = browser.tab(room.projector.address(), 1280, 720);
            tab.awaitText(WebRoom.COMMAND).awaitText("0 here").awaitText("MK5ER9S6afUGjvAPxjfjRM".substring(6));
            picture(tab, "lobby");
            assertEquals("", tab.violations());

            room.lead("");
            tab.awaitText("Two programs run on one computer.");
            assertEquals("", tab.violations());

            room.lead("next", "ask");
            tab.awaitText("Whose kernel answers a system call").awaitText("0 of 0 answered");
            tab.await("document.getElementById('news').textContent === 'A question: Whose kernel?'");
            assertFalse(tab.text().contains("no kernel of its own"), tab.text());
            assertFitting(tab);
            picture(tab, "question");

            room.lead("close", "again", "close", "reveal");
            tab.awaitText("Round 1").awaitText("Round 2").awaitText("no kernel of its own");
            assertFitting(tab);
            picture(tab, "answer");
            assertEquals("", tab.violations());

            room.lead("projector off");
            tab.await("document.body.innerText.trim() === 'The projector is off.'");
            assertFalse(tab.evaluate("document.body.innerHTML").contains(WebRoom.CODE), "blank means blank");
            room.lead("projector on");
            tab.awaitText("no kernel of its own");
        }
    }

    /** Everything is in the window, and as large as it can be. */
    private static void assertFitting(Tab tab) {
        assertEquals("true", tab.evaluate("document.documentElement.scrollHeight <= innerHeight"));
        assertEquals("true", tab.evaluate("document.documentElement.scrollWidth <= innerWidth"));
        double size = Double.parseDouble(
                tab.evaluate("parseFloat(getComputedStyle(document.getElementById('drawing')).fontSize)"));
        assertTrue(size >= 18, "readable from the last row: " + size);
    }

    /** For people to look at. */
    private static void picture(Tab tab, String name) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            tab.dark(dark);
            tab.screenshot(PICTURES.resolve("projector-" + name + (dark ? "-dark" : "-light") + ".png"));
        }
        tab.dark(false);
    }
}
