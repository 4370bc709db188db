package dev.onekernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.Attendee;
import dev.onekernel.room.Ballot;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.Vote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The phones' page in a real browser, as wide as a small phone. */
@Timeout(240)
class PhonePageIT {

    private static final CoursePlace FIRST = new CoursePlace("lessons/01-one-kernel", 0);
    private static final CoursePlace EVERY_KIND = new CoursePlace("quizzes/01-every-kind", 0);
    private static final Path KINDS = Path.of("src/test/resources/every-kind");
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

    private static Tab join(WebRoom room, String name) {
        Tab phone = browser.tab(room.phone(), 360, 740);
        phone.type("#name", name).press("Join");
        return phone.awaitText("You are here as");
    }

    /** The answers of the newest vote, by the name of who gave them. */
    private static String answer(WebRoom room, String name) {
        Map<Vote, ?> votes = room.loop.room().votes();
        Vote newest = List.copyOf(votes.keySet()).get(votes.size() - 1);
        Attendee attendee = room.loop.room().attendees().values().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return room.loop.room().ballot(newest, attendee.id()).map(Ballot::given).orElse("");
    }

    @Test
    void people_join_follow_answer_twice_and_read_how_they_did() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            Tab door = browser.tab(room.phone(), 360, 740);
            door.awaitText("guided by Anna");
            assertEquals("", door.violations());
            Tab ada = join(room, "Ada");
            Tab bo = join(room, "Bo");
            Tab wall = browser.tab(room.projector.address(), 1280, 720).awaitText("2 here");
            picture(ada, "lobby");
            assertEquals("", ada.violations());
            room.lead("", "next");
            ada.awaitText("A container is a process.");
            assertEquals("", ada.violations());
            room.lead("ask");
            ada.awaitText("Whose kernel answers").awaitText("Tap your answer.");
            bo.awaitText("Tap your answer.");
            picture(ada, "question");
            ada.answer(() -> ada.press("The image's")).awaitText("You can change it until the vote is closed.");
            assertEquals("1", answer(room, "Ada"));
            assertEquals(
                    "true", ada.evaluate("document.querySelector('[aria-pressed=true]').innerText.includes('image')"));
            assertEquals("", ada.violations());
            ada.press("The host's").await("document.querySelector('[aria-pressed=true]').innerText.includes('host')");
            bo.answer(() -> bo.press("The engine's"));
            wall.awaitText("2 of 2 answered");
            for (Tab tab : List.of(ada, bo, wall)) {
                assertFalse(
                        tab.evaluate("document.documentElement.outerHTML").contains("no kernel of its own"),
                        "too early");
            }
            room.lead("close");
            ada.awaitText("The vote is closed. Your answer is");
            room.lead("again");
            ada.awaitText("The question is asked once more.");
            ada.answer(() -> ada.press("The host's"));
            bo.awaitText("once more");
            bo.answer(() -> bo.press("The host's"));
            room.lead("close", "reveal");
            ada.awaitText("Right.").awaitText("no kernel of its own").awaitText("Round 2");
            bo.awaitText("before. ".substring(0, 7)).awaitText("Right.");
            wall.awaitText("Round 2").awaitText("100 % right");
            picture(bo, "answer");
            assertEquals("", bo.violations());
            bo.press("Explain every choice").awaitText("The engine is a program like others.");
            ada.press("I need help").awaitText("I no longer need help");
            assertTrue(room.loop.room().attendees().values().stream()
                    .anyMatch(each -> each.help().isPresent()));
            room.lead("end");
            ada.awaitText("The session has ended. Thank you for taking part.");
        }
    }

    @Test
    void every_kind_of_question_is_answered_with_taps() throws Exception {
        try (var room = new WebRoom(KINDS, EVERY_KIND)) {
            Tab ada = join(room, "Ada");
            room.lead("");
            for (int number = 1; number <= room.route.stepView(EVERY_KIND).of(); number++) {
                room.lead("go quiz 1." + number, "ask");
                ada.awaitText("Question " + number);
                ada.await("document.querySelector('#asked')");
                for (int part = 1; !finished(room); part++) {
                    assertTrue(part < 8, "every part is answered");
                    String asked = ada.evaluate("document.getElementById('answer').innerHTML");
                    ada.answer(() -> tap(ada));
                    ada.await("document.getElementById('answer').innerHTML !== " + Json.quote(asked));
                }
                assertEquals("", ada.violations(), "question " + number);
                assertEquals(
                        "true",
                        ada.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                        "question " + number);
                ada.screenshot(PICTURES.resolve("phone-kind-" + number + ".png"));
                room.lead("close", "reveal");
                ada.awaitText("You answered");
            }
        }
    }

    private static boolean finished(WebRoom room) {
        var votes = room.loop.room().votes().values();
        return List.copyOf(votes).get(votes.size() - 1).ballots().values().stream()
                .anyMatch(ballot -> !ballot.unfinished());
    }

    /** Answers whatever is asked, in the way in which it is asked. */
    private static void tap(Tab tab) {
        tab.evaluate("""
                (() => {
                  const all = [...document.querySelectorAll('#answer .choice')];
                  const does = all.length ? all[0].dataset.do : '';
                  if (does === 'choose') { all[0].click(); return; }
                  if (does === 'several') { if (all[0].getAttribute('aria-pressed') !== 'true') all[0].click(); }
                  if (does === 'order') all.forEach(each => each.click());
                  for (const row of document.querySelectorAll('#answer [data-row]')) {
                    row.value = 'a';
                    row.dispatchEvent(new Event('change', {bubbles: true}));
                  }
                  const text = document.getElementById('answer-text');
                  if (text) { text.value = text.inputMode === 'decimal' ? '7' : 'help'; text.form.requestSubmit(); return; }
                  document.getElementById('send').click();
                })()""");
    }

    @Test
    void what_people_write_stays_text_on_every_page() throws Exception {
        String hostile = "<img src=x onerror=\"document.title='broken'\">";
        try (var room = new WebRoom(WebRoom.COURSE, new CoursePlace("quizzes/01-one-kernel", 0))) {
            Tab mallory = join(room, "<b>O'Mal&lory</b>");
            Tab wall = browser.tab(room.projector.address(), 1280, 720);
            room.lead("", "ask");
            mallory.awaitText("Write your answer");
            mallory.type("#answer-text", hostile);
            mallory.answer(() -> mallory.key("Enter")).awaitText("Recorded: " + hostile);
            mallory.press("I need help");
            mallory.click("summary").type("#help-text", hostile).key("Enter");
            room.lead("say " + hostile, "close", "counts", "reveal");
            mallory.awaitText("You answered " + hostile).awaitText("Anna: " + hostile);
            wall.awaitText("The answer");
            for (Tab tab : List.of(mallory, wall)) {
                assertEquals("0", tab.evaluate("document.images.length"));
                assertFalse(tab.evaluate("document.title").contains("broken"));
            }
            assertEquals("0", mallory.evaluate("document.querySelectorAll('#me b').length"));
        }
    }

    @Test
    void a_phone_comes_back_by_itself_when_the_server_was_killed_and_resumed() throws Exception {
        List<RoomEvent> saved;
        int port;
        Tab ada;
        Tab wall;
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            ada = join(room, "Ada");
            wall = browser.tab(room.projector.address(), 1280, 720);
            room.lead("", "next", "ask");
            ada.awaitText("Tap your answer.");
            ada.answer(() -> ada.press("The host's"));
            saved = List.copyOf(room.saved);
            port = room.phones.port();
        }
        ada.awaitText("The connection is lost.");
        wall.awaitText("The connection is lost.");
        try (var room = new WebRoom(WebRoom.COURSE, FIRST, saved, port, WebRoom.LIMITS)) {
            ada.await("document.getElementById('lost').hidden").awaitText("Recorded");
            assertEquals("0", answer(room, "Ada"));
            room.lead("close", "reveal");
            ada.awaitText("Right.");
            assertEquals(1, room.loop.room().attendees().size());
        }
    }

    @Test
    void one_person_goes_on_elsewhere_and_comes_back_with_the_resume_word() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            Tab first = join(room, "Ada");
            String word = first.evaluate("document.getElementById('me').dataset.word");
            Tab second = browser.tab(room.phone(), 360, 740);
            second.type("#name", word).press("Join").awaitText("You are here as Ada");
            first.awaitText("You have connected with another terminal");
            assertEquals(1, room.loop.room().here().size());
            first.press("Join").awaitText("You are here as Ada");
            second.awaitText("You have connected with another terminal");
        }
    }

    @Test
    void people_read_on_their_own_and_are_called_back() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            Tab ada = join(room, "Ada");
            room.lead("", "next", "ask");
            ada.awaitText("Tap your answer.");
            ada.answer(() -> ada.press("The host's"));
            room.lead("close", "reveal", "free");
            ada.awaitText("On your own").awaitText("Whose kernel answers a system call");
            assertEquals("", ada.violations());
            ada.press("Continue").awaitText("Type the letter").awaitText("Whose kernel answers a system call");
            ada.press("Earlier screen").awaitText("Two programs run on one computer.");
            ada.click("summary").type("#term-text", "nonsense").key("Enter");
            room.lead("say Come back", "call");
            ada.awaitText("Right.").awaitText("Anna: Come back");
        }
    }

    @Test
    void the_door_asks_again_until_code_name_and_word_fit() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            Tab ada = join(room, "Ada");
            ada.click("summary").press("Leave").awaitText("Goodbye");
            Tab other = browser.tab(room.phone().replace(WebRoom.CODE, "WRNG"), 360, 740);
            other.type("#name", "Ada").press("Join").awaitText("That is not the code of this session.");
            assertEquals(1, room.wrongCodes.get());
            other.evaluate("document.getElementById('code').value = ''");
            other.type("#code", "k7m2qx").press("Join").awaitText("Ada was here and left.");
            other.type("#name", "amber-otter-amber").press("Join").awaitText("That is not the resume word.");
            assertEquals("", other.violations());
            other.evaluate("document.getElementById('name').value = ''");
            other.press("Join").awaitText("You are here as Ada (2)");
        }
    }

    @Test
    void a_keyboard_is_enough_and_a_zoom_of_200_percent_cuts_nothing() throws Exception {
        try (var room = new WebRoom(WebRoom.COURSE, FIRST)) {
            Tab ada = browser.tab(room.phone(), 1280, 720);
            ada.evaluate("document.getElementById('name').focus()");
            ada.key("A").key("Tab").key("Enter").awaitText("You are here as A");
            room.lead("", "next", "ask");
            ada.awaitText("Tap your answer.");
            ada.evaluate("document.activeElement.blur()");
            ada.key("Tab").key("Tab");
            ada.answer(() -> ada.key(" "));
            assertTrue(
                    ada.evaluate("document.activeElement.id").startsWith("choice-"),
                    "the focus stays on what was chosen");
            ada.size(320, 370, 2);
            assertEquals("true", ada.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            ada.screenshot(PICTURES.resolve("phone-zoom.png"));
        }
    }

    /** For people to look at. */
    private static void picture(Tab tab, String name) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            tab.dark(dark);
            tab.screenshot(PICTURES.resolve("phone-" + name + (dark ? "-dark" : "-light") + ".png"));
        }
        tab.dark(false);
    }
}
