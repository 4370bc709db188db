package dev.onekernel.serve;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.WrongGuesses;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The commands about who a learner is: how they come back, and how they are forgotten. For the loop's thread. */
final class IdentityCommands {

    private static final Duration WRONG_WORD_PAUSE = Duration.ofMillis(500);
    private static final int MOST_WRONG_WORDS = 6;

    /** How long to wait before it is looked again whether everything is stored. */
    private static final Duration UNTIL_STORED = Duration.ofMillis(100);

    private final Learners learners;
    private final LearnerStorage storage;
    private final Function<ResumeWord, String> ids;
    private final LongSupplier nanos;
    private final BiConsumer<Duration, Runnable> later;
    private final WrongGuesses wrongWords = new WrongGuesses(WRONG_WORD_PAUSE);
    private final ServiceMetrics metrics;

    /**
     * @param ids the identifier of the person who knows a resume word
     * @param later has something done after a while
     */
    IdentityCommands(
            Learners learners,
            LearnerStorage storage,
            Function<ResumeWord, String> ids,
            LongSupplier nanos,
            BiConsumer<Duration, Runnable> later,
            ServiceMetrics metrics) {
        this.learners = learners;
        this.storage = storage;
        this.ids = ids;
        this.nanos = nanos;
        this.later = later;
        this.metrics = metrics;
    }

    /**
     * With a resume word, continues where its owner was; without one, says how the learner comes back.
     *
     * @param typed what stands behind the command
     */
    void resume(Learner learner, String typed) {
        if (typed.isBlank()) {
            learner.say(ServiceView.comingBack(learner.display(), learner.word(), learner.byKey()));
            return;
        }
        Optional<ResumeWord> word = ResumeWord.parse(ResumeWord.OF_A_SERVER, typed);
        if (word.isEmpty()) {
            LearnerCommands.reply(
                    learner,
                    "A resume word has " + ResumeWord.OF_A_SERVER
                            + " words with hyphens between them. Type resume and all of them.");
            return;
        }
        String id = ids.apply(word.get());
        if (id.equals(learner.id())) {
            LearnerCommands.reply(learner, "That is your resume word, and you are already continuing with it.");
            return;
        }
        learner.ask(true);
        storage.read(
                id,
                known -> {
                    if (learner.output().isEmpty()) {
                        return;
                    }
                    if (known.isNothing()) {
                        wrongWord(learner);
                    } else {
                        learners.become(learner, id, word.get(), known);
                    }
                },
                trouble -> {
                    learner.ask(false);
                    LearnerCommands.reply(
                            learner, "The server cannot read anybody's place at the moment. Try again later.");
                });
    }

    private void wrongWord(Learner learner) {
        metrics.refused(LearnerLoop.WRONG_RESUME_WORD);
        int wrong = learner.wrongWord();
        later.accept(Duration.ofNanos(wrongWords.delay(nanos.getAsLong())), () -> {
            learner.ask(false);
            if (wrong >= MOST_WRONG_WORDS) {
                learners.close(
                        learner, "Too many resume words were wrong. Check what you have noted, then connect again.");
            } else {
                LearnerCommands.reply(
                        learner,
                        "This resume word is not known here. Check what you have noted. If you have lost it, you can only"
                                + " begin again.");
                learners.free(learner);
            }
        });
    }

    /** @param asked whether the learner was asked already whether they are sure */
    void forget(Learner learner, boolean asked) {
        if (!learner.pending().claimed()) {
            LearnerCommands.reply(learner, "Nothing is stored about you.");
        } else if (!asked) {
            learner.askToForget(true);
            LearnerCommands.reply(
                    learner,
                    "This deletes all your answers and your place on this server, for good. Type forget once more to do"
                            + " it.");
        } else {
            learner.ask(true);
            delete(learner);
        }
    }

    private void delete(Learner learner) {
        if (learner.output().isEmpty()) {
            return;
        }
        if (!learner.pending().isEmpty()) {
            later.accept(UNTIL_STORED, () -> delete(learner));
            return;
        }
        storage.delete(
                learner.id(),
                () -> learners.close(learner, "Everything that was stored about you here has been deleted."),
                trouble -> {
                    learner.ask(false);
                    LearnerCommands.reply(learner, "It cannot be deleted at the moment. Try again later.");
                });
    }
}
