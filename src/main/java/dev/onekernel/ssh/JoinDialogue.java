package dev.onekernel.ssh;

import dev.onekernel.ssh.Admission.AdmissionReply;
import dev.onekernel.ssh.Admission.Admitted;
import dev.onekernel.ssh.Admission.AskAgain;
import dev.onekernel.ssh.Admission.NameKnown;
import dev.onekernel.ssh.Admission.TurnedAway;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * What is asked at the door: the code, unless it was given as the user's name ({@code ssh CODE@address}), then the name, and the resume word
 * where somebody of that name has left. It knows nothing of the network and belongs to one connection.
 */
final class JoinDialogue {

    private static final String CODE_PROMPT = "Join code: ";
    // The prompts are short: ssh writes who connects to where before them, and the window may be narrow.
    private static final String NAME_PROMPT = "Your name: ";
    private static final String WORD_PROMPT = "Your resume word: ";
    private static final String COMING_BACK = " If you are coming back, type your resume word in place of your name.";
    private static final String SOMEONE_ELSE = " If you are someone else, press Enter.";
    private static final String CODE_WANTED =
            "You need the join code of this session. The instructor shows it on the projector.";
    private static final String WRONG_CODE =
            "That is not the code of this session. The instructor shows the code on the projector.";
    private static final String TOO_MANY_WRONG =
            "Too many answers did not fit. Ask the instructor for the join code, then connect again.";

    private enum Awaited {
        CODE(CODE_PROMPT),
        NAME(NAME_PROMPT),
        WORD(WORD_PROMPT);

        private final String prompt;

        Awaited(String prompt) {
            this.prompt = prompt;
        }
    }

    /** What happens next. */
    sealed interface NextStep {}

    /**
     * @param instruction stands above the prompt
     * @param wrongCode true when this is the reply to a code that was not the room's
     */
    record Ask(String instruction, String prompt, boolean wrongCode) implements NextStep {}

    record LetIn(String attendee) implements NextStep {}

    /** @param wrongCode true when this is the reply to a code that was not the room's */
    record Leave(String sentence, boolean wrongCode) implements NextStep {}

    private final Admission admission;
    private final int wrongAnswersAllowed;
    private int wrongAnswers;
    private Awaited awaited = Awaited.CODE;
    private String name = "";

    JoinDialogue(Admission admission, int wrongAnswersAllowed) {
        this.admission = admission;
        this.wrongAnswersAllowed = wrongAnswersAllowed;
    }

    /**
     * The first question. Starting again asks the open question again, and forgives nothing.
     *
     * @param user the name of the user that the client states
     */
    NextStep begin(String user) {
        if (awaited != Awaited.CODE) {
            return ask(awaited == Awaited.NAME ? admission.welcome() + COMING_BACK : admission.welcome());
        }
        if (isCode(user)) {
            return welcome();
        }
        // A client that was told no user states the name of the account on its machine, which is no guess at the code.
        boolean guess =
                normalized(user).length() == normalized(admission.code()).length();
        return guess ? wrong(WRONG_CODE) : ask(CODE_WANTED);
    }

    NextStep answer(String typed) {
        return switch (awaited) {
            case CODE -> isCode(typed) ? welcome() : wrong(WRONG_CODE);
            case NAME -> {
                name = typed;
                yield reply(admission.named(typed));
            }
            case WORD -> reply(admission.resumed(name, typed));
        };
    }

    private NextStep welcome() {
        awaited = Awaited.NAME;
        return ask(admission.welcome() + COMING_BACK);
    }

    /** An {@code instanceof} ladder, as the compiler's own exhaustive switch over types is newer than Java 17. */
    private NextStep reply(AdmissionReply reply) {
        if (reply instanceof Admitted admitted) {
            return new LetIn(admitted.attendee());
        }
        if (reply instanceof NameKnown known) {
            awaited = Awaited.WORD;
            return ask(known.sentence() + SOMEONE_ELSE);
        }
        if (reply instanceof AskAgain again) {
            return wrong(again.sentence());
        }
        if (reply instanceof TurnedAway away) {
            return new Leave(away.sentence(), false);
        }
        throw new AssertionError(reply);
    }

    private NextStep wrong(String sentence) {
        wrongAnswers++;
        boolean wrongCode = awaited == Awaited.CODE;
        return wrongAnswers >= wrongAnswersAllowed
                ? new Leave(TOO_MANY_WRONG, wrongCode)
                : new Ask(sentence, awaited.prompt, wrongCode);
    }

    private NextStep ask(String instruction) {
        return new Ask(instruction, awaited.prompt, false);
    }

    private boolean isCode(String typed) {
        return MessageDigest.isEqual(bytes(typed), bytes(admission.code()));
    }

    private static byte[] bytes(String code) {
        return normalized(code).getBytes(StandardCharsets.UTF_8);
    }

    private static String normalized(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
