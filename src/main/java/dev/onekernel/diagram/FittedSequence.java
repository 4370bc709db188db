package dev.onekernel.diagram;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.sequence.SequenceLayout;
import dev.onekernel.diagram.sequence.SequenceOptions;
import dev.onekernel.diagram.sequence.SequencePicture;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.LabelWrap.LongWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The most generous layout of a sequence chart that fits a width. Texts are wrapped harder; then the heads move together; then long
 * words are broken where their parts are joined; then participants are abbreviated, and at last long texts are numbered, with a key
 * below the drawing. A layout in which some text takes many lines is used only if there is no other.
 *
 * @param key what the abbreviations stand for; empty if there are none
 * @param notes what was done to make it fit
 */
record FittedSequence(SequencePicture picture, List<KeyEntry> key, List<String> notes) {

    private static final int LOOSE = 44;
    private static final int NAME = 20;
    private static final int GAP = 3;

    /** How many entries of a key are tried in the place of their numbers. */
    private static final int MOST_TRIED = 30;

    /** In a chart of more events, the numbers stay: each trial takes its time. */
    private static final int MANY_EVENTS = 150;

    /** All texts are shown, however long. */
    private static final int ALL = Integer.MAX_VALUE;

    /**
     * A way to lay the chart out.
     *
     * @param abbreviated true to show participants by abbreviations
     * @param texts columns of the longest text that is not numbered
     * @param whole longer texts that are not numbered either, and names and ids of participants that are shown
     */
    private record Candidate(SequenceOptions options, boolean abbreviated, int texts, Set<String> whole) {

        Candidate(SequenceOptions options, boolean abbreviated, int texts) {
            this(options, abbreviated, texts, Set.of());
        }

        Candidate withWhole(String text) {
            var all = new HashSet<>(whole);
            all.add(text);
            return new Candidate(options, abbreviated, texts, Set.copyOf(all));
        }

        Candidate withName(int columns) {
            var wider = new SequenceOptions(
                    options.label(), columns, options.gap(), options.padding(), options.longWords());
            return new Candidate(wider, abbreviated, texts, whole);
        }

        static Candidate loose(int label) {
            return whole(label, Math.min(NAME, label), GAP);
        }

        static Candidate narrow(int label) {
            return whole(label, Math.min(14, label), 1);
        }

        private static Candidate whole(int label, int name, int gap) {
            return new Candidate(new SequenceOptions(label, name, gap, 1, LongWords.WHOLE), false, ALL);
        }

        static Candidate padded(int texts) {
            return new Candidate(new SequenceOptions(12, 12, 1, 1, LongWords.WHOLE), true, texts);
        }

        static Candidate tight(int label, LongWords longWords, boolean abbreviated, int texts) {
            return new Candidate(new SequenceOptions(label, Math.min(12, label), 1, 0, longWords), abbreviated, texts);
        }

        ShortenedSequence shortened(SequenceChart chart, Glyphs glyphs) {
            if (!abbreviated) {
                return new ShortenedSequence(chart, List.of(), false);
            }
            return ShortenedSequence.of(chart, texts, whole, glyphs);
        }

        /** @param names true if a participant is shown by an abbreviation */
        List<String> notes(boolean names) {
            var notes = new ArrayList<String>();
            if (options.label() < LOOSE) {
                notes.add("Texts are wrapped after " + options.label() + " columns where participants stand close.");
            }
            if (options.gap() < GAP) {
                notes.add("The gaps are narrowed.");
            }
            if (options.longWords() == LongWords.BROKEN) {
                notes.add("Long words are broken where their parts are joined.");
            }
            if (names && texts == ALL) {
                notes.add("Participants are abbreviated; a key stands below the drawing.");
            } else if (abbreviated && texts != ALL) {
                notes.add((names ? "Participants are abbreviated and long " : "Long ")
                        + "texts are numbered; a key stands below the drawing.");
            }
            return notes;
        }
    }

    /** From the most generous to the tightest. */
    private static List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        IntStream.of(LOOSE, 36, 32, 28, 24, 21, 18, 16, 14).forEach(label -> candidates.add(Candidate.loose(label)));
        IntStream.of(18, 16, 14, 12, 11, 10).forEach(label -> candidates.add(Candidate.narrow(label)));
        addTight(candidates, false, ALL);
        for (int texts : new int[] {ALL, 80, 60, 45, 36, 24, 16, 10, 0}) {
            candidates.add(Candidate.padded(texts));
            addTight(candidates, true, texts);
        }
        return candidates;
    }

    private static void addTight(List<Candidate> candidates, boolean abbreviated, int texts) {
        IntStream.of(16, 14, 12, 10, 8)
                .forEach(label -> candidates.add(Candidate.tight(label, LongWords.WHOLE, abbreviated, texts)));
        IntStream.of(14, 12, 10, 8)
                .forEach(label -> candidates.add(Candidate.tight(label, LongWords.BROKEN, abbreviated, texts)));
    }

    /** Fits {@code chart} into the width of {@code display}; nothing if no layout is narrow enough. */
    static Optional<FittedSequence> fit(SequenceChart chart, Display display) {
        if (SequenceLayout.fewestRows(chart) > ChartDrawing.MOST_ROWS) {
            return Optional.empty();
        }
        Optional<FittedSequence> narrow = Optional.empty();
        for (Candidate candidate : candidates()) {
            Optional<FittedSequence> fitted = fit(chart, candidate, display);
            if (fitted.isPresent() && fitted.get().picture().isEasyToRead()) {
                return Optional.of(
                        candidate.abbreviated()
                                ? spelledOut(fitted.get(), chart, candidate, display)
                                : withWiderHeads(fitted.get(), chart, candidate, display));
            }
            narrow = narrow.or(() -> fitted);
        }
        return narrow;
    }

    private static Optional<FittedSequence> fit(SequenceChart chart, Candidate candidate, Display display) {
        ShortenedSequence seen = candidate.shortened(chart, display.glyphs());
        return SequenceLayout.layOut(seen.chart(), candidate.options(), display.width(), ChartDrawing.MOST_ROWS)
                .map(picture -> new FittedSequence(picture, seen.key(), candidate.notes(seen.hasShortNames())));
    }

    /** Long texts may leave room for wider heads, in which fewer words of names are broken. */
    private static FittedSequence withWiderHeads(
            FittedSequence fitted, SequenceChart chart, Candidate candidate, Display display) {
        if (candidate.options().longWords() == LongWords.WHOLE) {
            return fitted;
        }
        return IntStream.of(LOOSE, 32, 24, NAME, 16)
                .mapToObj(name -> fit(chart, candidate.withName(name), display))
                .flatMap(Optional::stream)
                .filter(wider -> wider.picture().isEasyToRead() && wider.length() <= fitted.length())
                .findFirst()
                .orElse(fitted);
    }

    /** The texts and then the names for which there is room after all take the place of their abbreviations, one after the other. */
    private static FittedSequence spelledOut(
            FittedSequence shortened, SequenceChart chart, Candidate candidate, Display display) {
        if (chart.events().size() > MANY_EVENTS) {
            return shortened;
        }
        List<String> names =
                chart.participants().stream().map(ShortenedSequence::name).toList();
        List<String> texts = shortened.key().stream()
                .map(KeyEntry::text)
                .filter(text -> !names.contains(text))
                .limit(MOST_TRIED)
                .toList();
        var best = new SpelledOut(candidate, shortened);
        for (String text : texts) {
            best = best.with(text, chart, display, Integer.MAX_VALUE);
        }
        for (String name : ShortenedSequence.namesOfOneLine(chart).stream()
                .limit(MOST_TRIED)
                .toList()) {
            best = best.with(name, chart, display, best.fitted().length());
        }
        return best.fitted();
    }

    /** How far abbreviations have been replaced. */
    private record SpelledOut(Candidate candidate, FittedSequence fitted) {

        /** Shows {@code text} in full if that fits, can be read easily and is not longer than {@code rows}. */
        SpelledOut with(String text, SequenceChart chart, Display display, int rows) {
            Candidate next = candidate.withWhole(text);
            return fit(chart, next, display)
                    .filter(drawn -> drawn.picture().isEasyToRead() && drawn.length() <= rows)
                    .map(drawn -> new SpelledOut(next, drawn))
                    .orElse(this);
        }
    }

    /** The rows of the drawing and of its key. */
    private int length() {
        return picture.rows() + key.size();
    }

    /** The drawing, and below it the key. */
    ChartDrawing drawn(Display display) {
        return KeyEntry.below(SequencePainter.paint(picture, display.glyphs()), key, notes, display.width());
    }
}
