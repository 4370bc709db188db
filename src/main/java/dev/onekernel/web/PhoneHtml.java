package dev.onekernel.web;

import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.AnswerForm;
import dev.onekernel.room.AnswerForm.FormChoice;
import dev.onekernel.room.AttendeePage;
import dev.onekernel.room.AttendeePage.PageGoal;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a phone shows, as HTML: the parts of the page that change, each whole. */
record PhoneHtml(ScreenPages screens) {

    /** @param word with which the attendee comes back; empty when it is not known here */
    String state(AttendeePage page, Optional<String> word) {
        return part("main", "screen", kind(page), "", screen(page))
                + part("section", "answer", "", " aria-label=\"Your answer\"", answer(page))
                + part("div", "mine", "", " role=\"status\"", mine(page))
                + part(
                        "div",
                        "said",
                        "",
                        " role=\"status\"",
                        ElementEncoder.paragraphs(page.said().orElse(List.of())))
                + part("p", "news", "read", " role=\"status\"", HtmlEncoder.text(screens.announcement(page.shared())))
                + part(
                        "footer",
                        "me",
                        "",
                        word.map(each -> " data-word=\"" + HtmlEncoder.text(each) + "\"")
                                .orElse(""),
                        me(page, word));
    }

    private static String part(String tag, String id, String kind, String attributes, String html) {
        return "<" + tag + " id=\"" + id + "\"" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + attributes + ">"
                + html + "</" + tag + ">\n";
    }

    private static String kind(AttendeePage page) {
        if (page.own().isPresent()) {
            return "own";
        }
        RoomPhase phase = page.shared().phase();
        if (phase instanceof Voting voting) {
            return voting.phase() == VotePhase.OPEN
                    ? "open"
                    : voting.phase() == VotePhase.CLOSED ? "closed" : "revealed";
        }
        return phase instanceof RoomPhase.Ended ? "ended" : phase instanceof RoomPhase.Lobby ? "lobby" : "reading";
    }

    private String screen(AttendeePage page) {
        if (page.own().isPresent()) {
            return "<h1>On your own</h1>" + ElementEncoder.paragraphs(page.own().get())
                    + (page.ownBefore().isEmpty()
                            ? ""
                            : "<h2>Before</h2>" + ElementEncoder.paragraphs(page.ownBefore()));
        }
        boolean waiting = page.shared().phase() instanceof RoomPhase.Lobby;
        return screens.html(page.shared())
                + (waiting ? "<p>You are in. The first screen appears when the session begins.</p>" : "");
    }

    private static String answer(AttendeePage page) {
        if (page.own().isPresent()) {
            return says("back", "Earlier screen")
                    + says("", "Continue")
                    + says("follow", "Return to the session")
                    + field("own", "An answer, or a command such as find", "text", 200, "Send");
        }
        return page.goals().isEmpty()
                ? page.form().map(PhoneHtml::form).orElse("")
                : "<p id=\"asked\">Do this lab on a computer of your own. Tap each goal that you have reached there.</p>"
                        + page.goals().stream().map(PhoneHtml::goal).collect(Collectors.joining());
    }

    private static String goal(PageGoal goal) {
        return "<button type=\"button\" class=\"choice\" id=\"goal-" + goal.number()
                + "\" data-do=\"choose\" data-typed=\"" + goal.typed() + "\" aria-pressed=\"" + goal.reached()
                + "\"><span class=\"key\">" + goal.number() + "</span> <span>" + HtmlEncoder.line(goal.text())
                + "</span></button>\n";
    }

    private static String form(AnswerForm form) {
        var html = new StringBuilder();
        if (form.vote().round() > 1) {
            html.append(
                            "<p class=\"strong\">The question is asked once more. Answer again, even if your answer stays the")
                    .append(" same.</p>");
        }
        if (form.parts() > 1) {
            html.append("<p class=\"muted\">Part ")
                    .append(form.part())
                    .append(" of ")
                    .append(form.parts())
                    .append("</p>");
        }
        html.append("<p id=\"asked\">").append(HtmlEncoder.text(asked(form))).append("</p>");
        switch (form.interaction()) {
            case CHOOSE_ONE, JUDGE ->
                form.choices()
                        .forEach(choice -> html.append(choice(
                                choice,
                                "choose",
                                form.recorded().filter(choice.typed()::equals).isPresent())));
            case CHOOSE_SEVERAL -> {
                List<String> chosen = List.of(form.recorded().orElse("").split(" "));
                form.choices()
                        .forEach(choice -> html.append(choice(choice, "several", chosen.contains(choice.typed()))));
                html.append("<button type=\"button\" id=\"send\" data-do=\"send\">Send</button>");
            }
            case PUT_IN_ORDER -> {
                form.choices().forEach(choice -> html.append(choice(choice, "order", false)));
                html.append("<button type=\"button\" id=\"send\" data-do=\"send\" disabled>Send</button>");
            }
            case PAIR -> html.append(pairs(form));
            case WRITE_NUMBER -> html.append(field("answer", "Your answer: " + form.form(), "decimal", 40, "Send"));
            case WRITE -> html.append(field("answer", "Your answer", "text", 190, "Send"));
        }
        return html.toString();
    }

    private static String asked(AnswerForm form) {
        String ask = switch (form.interaction()) {
            case CHOOSE_ONE, JUDGE -> "Tap your answer.";
            case CHOOSE_SEVERAL -> "Tap all that apply, then Send.";
            case PUT_IN_ORDER -> "Tap the steps in the right order, then Send. Tap a step again to take it back.";
            case PAIR -> "Choose what belongs to each, then Send.";
            case WRITE_NUMBER, WRITE -> "Write your answer, then Send.";
        };
        return form.recorded().isPresent() ? ask.replace("your answer", "another answer to change it") : ask;
    }

    private static String choice(FormChoice choice, String does, boolean pressed) {
        return "<button type=\"button\" class=\"choice\" id=\"choice-" + choice.typed() + "\" data-do=\"" + does
                + "\" data-typed=\"" + choice.typed() + "\" aria-pressed=\"" + pressed + "\"><span class=\"key\">"
                + (choice.typed().length() == 1 ? choice.typed() : "") + "</span> <span>"
                + HtmlEncoder.line(choice.text()) + "</span></button>\n";
    }

    private static String pairs(AnswerForm form) {
        List<String> recorded =
                form.recorded().map(text -> List.of(text.split(" "))).orElse(List.of());
        String rows = IntStream.range(0, form.rows().size())
                .mapToObj(row -> "<label for=\"row-" + row + "\">" + (row + 1) + "  "
                        + HtmlEncoder.line(form.rows().get(row))
                        + "</label>\n<select id=\"row-" + row + "\" data-row=\"" + (row + 1)
                        + "\"><option value=\"\">Choose</option>"
                        + form.choices().stream()
                                .map(choice -> option(choice, recorded.contains(row + 1 + choice.typed())))
                                .collect(Collectors.joining())
                        + "</select>")
                .collect(Collectors.joining("\n"));
        return rows + "\n<button type=\"button\" id=\"send\" data-do=\"send\">Send</button>";
    }

    private static String option(FormChoice choice, boolean chosen) {
        return "<option value=\"" + choice.typed() + "\"" + (chosen ? " selected" : "") + ">" + choice.typed() + "  "
                + HtmlEncoder.text(choice.text().text()) + "</option>";
    }

    /** A field with its button. */
    private static String field(String id, String label, String mode, int longest, String button) {
        return "<form class=\"field\" data-field=\"" + id + "\"><label for=\"" + id + "-text\">"
                + HtmlEncoder.text(label)
                + "</label>\n<input id=\"" + id + "-text\" maxlength=\"" + longest + "\" inputmode=\"" + mode
                + "\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\">\n<button>" + button
                + "</button></form>";
    }

    private static String says(String line, String label) {
        return "<button type=\"button\" data-do=\"say\" data-typed=\"" + line + "\">" + label + "</button>\n";
    }

    private static String mine(AttendeePage page) {
        List<Line> below = page.below();
        return ElementEncoder.paragraphs(below) + (page.explained() ? says("why", "Explain every choice") : "");
    }

    private static String me(AttendeePage page, Optional<String> word) {
        String help = page.helpWanted() ? says("ok", "I no longer need help") : says("?", "I need help");
        return help + "<p>You are here as <span class=\"strong\">" + HtmlEncoder.text(page.name()) + "</span>."
                + word.map(each -> " Your resume word is <span class=\"typed\">" + HtmlEncoder.text(each)
                                + "</span>. With it you can continue on another device.")
                        .orElse("")
                + "</p>";
    }
}
