package dev.onekernel.load;

import dev.onekernel.compiled.CompiledOutline;
import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.format.CourseFile;
import dev.onekernel.format.CourseMetadataReader;
import dev.onekernel.format.CourseMetadataReader.Manifest;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.Optional;

/** Opens courses: for one learner, as little as possible and as late as possible; for a room and for authors, everything at once. */
public final class CourseReader {

    private CourseReader() {}

    /**
     * Opens a course as {@link #open(CourseFiles, Optional)} does, without keeping anything.
     *
     * @throws UnreadableCourseException when {@code course.yaml} is missing or has problems
     */
    public static Course open(CourseFiles files) throws UnreadableCourseException {
        return open(files, Optional.empty());
    }

    /**
     * Opens a course. Glossary and sources are read when they are first asked for, and units too where the outline has been compiled;
     * otherwise every unit is read once, and what this gives is compiled for the next start.
     *
     * @param cache where what was read is kept between two starts
     * @throws UnreadableCourseException when {@code course.yaml} is missing or has problems
     */
    public static Course open(CourseFiles files, Optional<CourseCache> cache) throws UnreadableCourseException {
        Optional<Outline> packaged = files.compiled(CourseFiles.OUTLINE)
                .flatMap(bytes -> CompiledOutline.read(bytes, outline -> CoursePackager.SOURCE));
        if (packaged.isPresent()) {
            return new LazyCourse(
                    files, packaged.get(), new UnitLoader(files, packaged.get().pass(), cache));
        }
        Optional<Outline> kept = cache.flatMap(CourseCache::outline);
        if (kept.isPresent()) {
            var units = new UnitLoader(files, kept.get().pass(), cache);
            return new LazyCourse(files, units.entriesOf(kept.get()), units);
        }
        Manifest manifest = manifest(files);
        var units = new UnitLoader(files, manifest.pass(), cache);
        Optional<String> before = cache.map(each -> each.stateOf(manifest.units()));
        Outline outline = Outlines.of(manifest, units::entry);
        if (outline.entries().stream().allMatch(Outlines::isReadable)) {
            cache.ifPresent(each -> each.keep(outline, before.orElseThrow()));
        }
        return new LazyCourse(files, outline, units);
    }

    private static Manifest manifest(CourseFiles files) throws UnreadableCourseException {
        var file = new CourseFile(SourceFile.open(files, CourseMetadataReader.COURSE));
        Optional<Manifest> manifest = CourseMetadataReader.manifest(file);
        if (manifest.isEmpty() || file.hasErrors()) {
            throw new UnreadableCourseException(file.firstError());
        }
        return manifest.get();
    }

    /**
     * Reads a whole course, which then never changes: what a room of people shares.
     *
     * @throws UnreadableCourseException when there is an error anywhere in it; the message names the first one
     */
    public static Course whole(CourseFiles files) throws UnreadableCourseException {
        ValidatedCourse validated = check(files);
        Optional<Problem> error =
                validated.problems().stream().filter(Problem::isError).findFirst();
        if (error.isPresent()) {
            throw new UnreadableCourseException(error.get().headline() + " Run `onekernel lint` to see all problems.");
        }
        return validated.course().orElseThrow();
    }

    /** Reads every file of a course and collects what is wrong with their form. It never fails: a missing file is a problem. */
    public static ValidatedCourse check(CourseFiles files) {
        return new CourseValidator(files).validated();
    }
}
