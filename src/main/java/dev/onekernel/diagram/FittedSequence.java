package dev.onekernel.diagram;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.sequence.SequenceLayout;
import dev.onekernel.diagram.sequence.SequenceOptions;
import dev.onekernel.diagram.sequence.SequencePicture;
import dev.onekernel.text.Display;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The most generous layout of a sequence chart that fits a width. Texts are wrapped harder; then the heads move together; then long
 * words are broken where their parts are joined; then participants are abbreviated, and at last texts, too, with a key below the
 * drawing.
 *
 * @param key what the abbreviations stand for; empty if there are none
 * @param notes what was done to make it fit
 */
record FittedSequence(SequencePicture picture, List<KeyEntry> key, List<String> notes) {

    private static final int LOOSE = 44;
    private static final int NAME = 20;
    private static final int GAP = 3;

    /** What the drawing shows in a short form. */
    private enum Shortened {
        NOTHING,
        NAMES,
        NAMES_AND_TEXTS
    }

    /** A way to lay the chart out, from the most generous to the tightest. */
    private record Candidate(SequenceOptions options, Shortened shortened) {

        static Candidate loose(int label) {
            return new Candidate(
                    new SequenceOptions(label, Math.min(NAME, label), GAP, 1, LongWords.WHOLE), Shortened.NOTHING);
        }

        static Candidate narrow(int label) {
            return new Candidate(
                    new SequenceOptions(label, Math.min(14, label), 1, 1, LongWords.WHOLE), Shortened.NOTHING);
        }

        static Candidate padded(Shortened shortened) {
            return new Candidate(new SequenceOptions(12, 12, 1, 1, LongWords.WHOLE), shortened);
        }

        static Candidate tight(int label, LongWords longWords, Shortened shortened) {
            return new Candidate(new SequenceOptions(label, Math.min(12, label), 1, 0, longWords), shortened);
        }

        List<String> notes() {
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
            if (shortened == Shortened.NAMES) {
                notes.add("Participants are abbreviated; a key stands below the drawing.");
            } else if (shortened == Shortened.NAMES_AND_TEXTS) {
                notes.add("Participants are abbreviated and texts are numbered; a key stands below the drawing.");
            }
            return notes;
        }
    }

    private static List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        IntStream.of(LOOSE, 36, 32, 28, 24, 21, 18, 16, 14).forEach(label -> candidates.add(Candidate.loose(label)));
        IntStream.of(18, 16, 14, 12, 11, 10).forEach(label -> candidates.add(Candidate.narrow(label)));
        for (Shortened shortened : Shortened.values()) {
            if (shortened != Shortened.NOTHING) {
                candidates.add(Candidate.padded(shortened));
            }
            IntStream.of(16, 14, 12, 10, 8)
                    .forEach(label -> candidates.add(Candidate.tight(label, LongWords.WHOLE, shortened)));
            IntStream.of(14, 12, 10, 8)
                    .forEach(label -> candidates.add(Candidate.tight(label, LongWords.BROKEN, shortened)));
        }
        return candidates;
    }

    /** Fits {@code chart} into {@code width} columns; nothing if no layout is narrow enough. */
    static Optional<FittedSequence> fit(SequenceChart chart, int width) {
        var shortNames = ShortenedSequence.names(chart);
        var shortTexts = ShortenedSequence.namesAndTexts(chart);
        for (Candidate candidate : candidates()) {
            ShortenedSequence seen = switch (candidate.shortened()) {
                case NOTHING -> new ShortenedSequence(chart, List.of());
                case NAMES -> shortNames;
                case NAMES_AND_TEXTS -> shortTexts;
            };
            Optional<SequencePicture> picture =
                    SequenceLayout.layOut(seen.chart(), candidate.options(), width, ChartDrawing.MOST_ROWS);
            if (picture.isPresent()) {
                return Optional.of(new FittedSequence(picture.get(), seen.key(), candidate.notes()));
            }
        }
        return Optional.empty();
    }

    /** The drawing, and below it the key. */
    ChartDrawing drawn(Display display) {
        var lines = new ArrayList<>(SequencePainter.paint(picture, display.glyphs()));
        if (!key.isEmpty()) {
            lines.add(Line.EMPTY);
            key.forEach(entry -> lines.addAll(entry.lines(display.width())));
        }
        return new ChartDrawing(lines, notes);
    }
}
