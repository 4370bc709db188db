package dev.onekernel.compiled;

import dev.onekernel.course.Edition;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.course.UnitKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outline of a course, so that a start opens one unit and not all of them. Every unit's entry is read when it is asked for, so
 * that a long course opens as quickly as a short one.
 */
public final class CompiledOutline {

    /** Changes whenever bytes of before would be read as something else. */
    static final int FORMAT = 10;

    private CompiledOutline() {}

    /**
     * An outline as bytes.
     *
     * @param source what the outline was made from, so that {@link #read} can tell whether it is still the same
     */
    public static byte[] write(Outline outline, String source) {
        var to = new ByteWriter().number(FORMAT).text(source);
        to.text(outline.id()).text(outline.title()).text(outline.about());
        Edition edition = outline.edition();
        to.texts(List.of(edition.author(), edition.license(), edition.version(), edition.language()));
        to.number(outline.pass());
        LazyList.write(outline.names(), (name, item) -> item.text(name), to);
        to.list(outline.unitMinutes(), to::number);
        LazyList.write(outline.entries(), CompiledOutline::write, to);
        to.list(
                outline.parts(),
                part -> LazyList.write(
                        part.units(),
                        (unit, item) -> item.text(unit),
                        to.text(part.title()).text(part.about())));
        return to.toBytes();
    }

    /**
     * Reads an outline.
     *
     * @param source what such an outline would be made from now
     * @return empty when the bytes are of another format, or of another source
     */
    public static Optional<Outline> read(byte[] bytes, Function<Outline, String> source) {
        var from = new ByteReader(bytes);
        try {
            if (from.number() != FORMAT) {
                return Optional.empty();
            }
            String madeFrom = from.text();
            var outline = new Outline(
                    from.text(),
                    from.text(),
                    from.text(),
                    edition(from.texts()),
                    from.number(),
                    LazyList.read(from, ByteReader::text),
                    from.list(from::number),
                    LazyList.read(from, CompiledOutline::entry),
                    from.list(() -> new CoursePart(from.text(), from.text(), LazyList.read(from, ByteReader::text))));
            return source.apply(outline).equals(madeFrom) ? Optional.of(outline) : Optional.empty();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** One entry as bytes, for a course whose units are compiled one by one. */
    public static byte[] write(OutlineEntry entry, String source) {
        var to = new ByteWriter().number(FORMAT).text(source);
        write(entry, to);
        return to.toBytes();
    }

    /** @return empty when the bytes are of another format, or of another source */
    public static Optional<OutlineEntry> readEntry(byte[] bytes, String source) {
        var from = new ByteReader(bytes);
        try {
            return from.number() == FORMAT && from.text().equals(source) ? Optional.of(entry(from)) : Optional.empty();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Edition edition(List<String> texts) {
        return new Edition(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    }

    private static void write(OutlineEntry entry, ByteWriter to) {
        to.constant(entry.kind()).text(entry.name()).text(entry.title()).text(entry.about());
        to.number(entry.minutes()).number(entry.pass());
        LazyList.write(entry.screens(), (screen, item) -> item.text(screen), to);
        LazyList.write(
                entry.questions(), (question, item) -> item.text(question.id()).text(question.digest()), to);
        LazyList.write(entry.keys(), (key, item) -> item.text(key.name()).text(key.digest()), to);
        to.list(entry.weights(), to::number).number(entry.asked());
    }

    private static OutlineEntry entry(ByteReader from) {
        return new OutlineEntry(
                from.constant(UnitKind.values()),
                from.text(),
                from.text(),
                from.text(),
                from.number(),
                from.number(),
                LazyList.read(from, ByteReader::text),
                LazyList.read(from, item -> new QuestionKey(item.text(), item.text())),
                LazyList.read(from, item -> new ScreenKey(item.text(), item.text())),
                from.list(from::number),
                from.number());
    }
}
