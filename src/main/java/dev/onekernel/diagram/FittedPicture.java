package dev.onekernel.diagram;

import dev.onekernel.diagram.NumberedLabels.Limits;
import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.text.Display;
import dev.onekernel.text.LabelWrap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The most generous layout that fits a width. The gaps are narrowed a little; labels are wrapped harder, those of edges last; the
 * chart is turned; words are broken at their joints; ranks that are too wide are split; and at last long labels are numbered.
 *
 * @param picture the layout found
 * @param key what the numbers in it stand for; empty if no label is numbered
 * @param notes what was done for it
 */
record FittedPicture(Picture picture, List<KeyEntry> key, List<String> notes) {

    /** Percentages of the width up to which labels are wrapped again: boxes that stand aside for lines leave less than all of it. */
    private static final int[] ROOMS = {100, 95, 90, 85, 75};

    /** How many labels are tried in the place of their numbers. */
    private static final int MOST_TRIED = 12;

    /** Of a chart with more nodes than this only some layouts are tried: each takes its time, and few could fit. */
    private static final int MANY = 120;

    /** Fits {@code chart} into the width of {@code medium}; nothing if no layout is narrow enough. */
    static Optional<FittedPicture> fit(Flowchart chart, Display display) {
        Direction other = chart.direction().isHorizontal() ? Direction.DOWN : Direction.RIGHT;
        boolean many = chart.nodes().size() > MANY;
        var tried = new HashSet<List<Object>>();
        for (LayoutCandidate candidate : LayoutCandidate.candidates()) {
            Flowchart seen = candidate.axis() == LayoutCandidate.Axis.TURNED ? chart.turned(other) : chart;
            if (candidate.isInVain(seen.direction()) || many && !candidate.isForMany()) {
                continue;
            }
            var labels = candidate.isNumbering()
                    ? NumberedLabels.of(seen, candidate.limits(), display.glyphs())
                    : new NumberedLabels(seen, List.of());
            if (!tried.add(candidate.effect(labels.chart(), !labels.key().isEmpty()))) {
                continue;
            }
            Optional<Picture> picture = Layout.layOut(labels.chart(), candidate.options(display.width()));
            if (picture.isPresent()) {
                Fitted fitted = spelledOut(new Fitted(labels, picture.get()), seen, candidate, display);
                return Optional.of(of(fitted, candidate, other, display.width()));
            }
        }
        return Optional.empty();
    }

    /** A chart, with numbers in place of some labels or of none, that a layout fits. */
    private record Fitted(NumberedLabels labels, Picture picture) {}

    private static FittedPicture of(Fitted fitted, LayoutCandidate candidate, Direction turnedTo, int width) {
        Flowchart chart = fitted.labels().chart();
        List<KeyEntry> key = fitted.labels().key();
        Laid laid = widened(new Laid(candidate.options(width), fitted.picture()), candidate, chart);
        Laid best = withWholeWords(laid, candidate, chart);
        boolean broken = !best.options().whole().containsAll(candidate.broken(chart));
        return new FittedPicture(best.picture(), key, candidate.notes(turnedTo, broken, !key.isEmpty()));
    }

    /** A picture and how it was laid out. */
    private record Laid(LayoutOptions options, Picture picture) {}

    /** One word that is too long must not break the others: words are left whole where there is room after all. */
    private static Laid withWholeWords(Laid laid, LayoutCandidate candidate, Flowchart chart) {
        if (chart.nodes().size() > MANY) {
            return laid;
        }
        List<List<String>> broken = candidate.broken(chart).stream()
                .sorted(Comparator.comparingInt(LabelWrap::longestWord))
                .limit(MOST_TRIED)
                .toList();
        Laid best = laid;
        for (List<String> label : broken) {
            LayoutOptions options = best.options().withWhole(label);
            Optional<Picture> picture = Layout.layOut(chart, options);
            if (picture.isPresent() && picture.get().rows() <= laid.picture().rows()) {
                best = new Laid(options, picture.get());
            }
        }
        return best;
    }

    /** The labels for which there is room after all take the place of their numbers, one after the other. */
    private static Fitted spelledOut(Fitted numbered, Flowchart chart, LayoutCandidate candidate, Display display) {
        Fitted best = numbered;
        Limits limits = candidate.limits();
        for (KeyEntry entry : numbered.labels().key().stream().limit(MOST_TRIED).toList()) {
            Limits wider = limits.withWhole(entry.text());
            var labels = NumberedLabels.of(chart, wider, display.glyphs());
            Optional<Picture> picture = Layout.layOut(labels.chart(), candidate.options(display.width()));
            if (picture.isPresent()) {
                limits = wider;
                best = new Fitted(labels, picture.get());
            }
        }
        return best;
    }

    /** The picture with longer lines in ranks that have room for them, if it takes fewer rows and fits as well. */
    private static Laid widened(Laid laid, LayoutCandidate candidate, Flowchart chart) {
        boolean isWidest = candidate.isLoose() && chart.subgraphs().isEmpty();
        boolean isLow =
                !candidate.wraps(chart) && laid.picture().frames().stream().allMatch(Picture.Frame::hasTitleInBorder);
        if (isWidest
                || isLow
                || chart.direction().isHorizontal()
                || chart.nodes().size() > MANY) {
            return laid;
        }
        int width = laid.options().width();
        for (int percent : ROOMS) {
            LayoutOptions options = laid.options().withRoom(width * percent / 100);
            Optional<Picture> wider = Layout.layOut(chart, options);
            if (wider.isPresent() && wider.get().rows() < laid.picture().rows()) {
                return new Laid(options, wider.get());
            }
        }
        return laid;
    }

    /** The drawing, and below it the key. */
    ChartDrawing drawn(Display display) {
        return KeyEntry.below(FlowchartPainter.paint(picture, display.glyphs()), key, notes, display.width());
    }
}
