package dev.onekernel.format;

import dev.onekernel.course.Edition;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Sources.Location;
import dev.onekernel.course.Sources.Publication;
import dev.onekernel.course.Sources.Verification;
import dev.onekernel.source.YamlNode;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Phrases.Phrase;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The files beside the units: {@code course.yaml}, {@code glossary.yaml}, {@code sources.yaml}, {@code phrases.yaml}. */
public final class CourseMetadataReader {

    public static final String COURSE = "lessons/course.yaml";
    public static final String GLOSSARY = "lessons/glossary.yaml";
    public static final String SOURCES = "lessons/sources.yaml";
    public static final String PHRASES = "lessons/phrases.yaml";

    /** What lies beside the lessons but is none. */
    public static final Set<String> FILES = Set.of(COURSE, GLOSSARY, SOURCES, PHRASES);

    private static final int USUAL_PASS = 70;

    /** Letters, digits, hyphens, dots inside: nothing that could lead out of the course's folder. */
    private static final Pattern UNIT = Pattern.compile("(lessons|quizzes)/[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

    private static final Pattern COURSE_ID = Pattern.compile("[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+");

    private CourseMetadataReader() {}

    /**
     * What {@code course.yaml} says.
     *
     * @param id empty when the author gave none
     * @param edition what it says about the course as a publication
     * @param units their names, in order
     * @param parts the parts that group them; empty when the course has none
     */
    public record Manifest(
            String id,
            String title,
            String about,
            Edition edition,
            int pass,
            List<String> units,
            List<CoursePart> parts) {}

    /** What {@code course.yaml} says; empty when it has no mapping to read. Problems are noted in the file. */
    public static Optional<Manifest> manifest(CourseFile file) {
        return file.guarded(() -> file.root()
                .flatMap(root -> MappingReader.of(root, MappingSchema.COURSE, file))
                .map(CourseMetadataReader::manifest));
    }

    private static Manifest manifest(MappingReader fields) {
        var units = new LinkedHashSet<>(units(fields, Set.of()));
        var parts = new ArrayList<CoursePart>();
        for (MappingReader part : fields.list("parts", MappingSchema.PART, Function.identity())) {
            List<String> members = units(part, units);
            units.addAll(members);
            if (!members.isEmpty()) {
                parts.add(new CoursePart(part.title("title"), part.line("about").text(), members));
            }
        }
        return new Manifest(
                id(fields),
                fields.title("title"),
                fields.line("about").text(),
                new Edition(fields.title("author"), fields.title("license"), fields.title("version"), language(fields)),
                fields.whole("pass", 1, 100, USUAL_PASS),
                List.copyOf(units),
                parts);
    }

    private static String id(MappingReader fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !COURSE_ID.matcher(id).matches()) {
            fields.file()
                    .error(
                            "course-id",
                            fields.positionOf("id"),
                            "The id of a course is made of letters, digits and hyphens, such as `containers-7f3a`;"
                                    + " this is `" + id + "`.");
        }
        return id;
    }

    /** "english" is as well formed as "en", but it is no language's code. */
    private static String language(MappingReader fields) {
        String tag = fields.text("language");
        if (!tag.isEmpty() && !isLanguage(tag)) {
            fields.file()
                    .error(
                            "language-tag",
                            fields.positionOf("language"),
                            "The language of a course is a tag such as `en`, `de` or `pt-BR`; this is `" + tag + "`.",
                            "The first part is the code of the language, with two or three letters.");
        }
        return tag;
    }

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || List.of(Locale.getISOLanguages()).contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** @param earlier the units that were listed before, in other parts */
    private static List<String> units(MappingReader fields, Collection<String> earlier) {
        var names = new LinkedHashSet<String>();
        for (YamlNode.Scalar scalar : fields.scalars("units")) {
            String name = scalar.value().strip();
            if (!UNIT.matcher(name).matches()) {
                fields.file()
                        .error(
                                "unit-name",
                                scalar.position(),
                                "A unit is called `lessons/NAME` or `quizzes/NAME`, but this is `" + name + "`.",
                                name.endsWith(".yaml")
                                        ? "Leave out `.yaml`."
                                        : "A name has letters, digits, `-` and `_`.");
                if (name.endsWith(".yaml")) { // it is clear which one is meant
                    names.add(name.substring(0, name.length() - ".yaml".length()));
                    fields.file()
                            .refer(
                                    Reference.ReferenceKind.UNIT,
                                    name.substring(0, name.length() - ".yaml".length()),
                                    scalar::position);
                }
            } else if (names.contains(name) || earlier.contains(name)) {
                fields.file()
                        .error(
                                "duplicate-unit",
                                scalar.position(),
                                "The unit `" + name + "` stands here a second time.");
            } else {
                names.add(name);
                fields.file().refer(Reference.ReferenceKind.UNIT, name, scalar::position);
            }
        }
        return List.copyOf(names);
    }

    /** The terms that can be read. Problems are noted in the file. */
    public static Glossary glossary(CourseFile file) {
        return new Glossary(file.guarded(() -> file.root()
                        .flatMap(root -> MappingReader.of(root, MappingSchema.GLOSSARY, file))
                        .map(fields -> fields.list("terms", MappingSchema.TERM, CourseMetadataReader::term)))
                .orElse(List.of()));
    }

    private static Glossary.Term term(MappingReader fields) {
        return new Glossary.Term(
                fields.title("term"), fields.texts("also"), fields.line("means"), fields.sources("sources"));
    }

    /** The phrases that can be read. Problems are noted in the file. */
    public static Phrases phrases(CourseFile file) {
        return new Phrases(file.guarded(() -> file.root()
                        .flatMap(root -> MappingReader.of(root, MappingSchema.PHRASES, file))
                        .map(fields -> fields.list("phrases", MappingSchema.PHRASE, CourseMetadataReader::phrase)))
                .orElse(List.of()));
    }

    private static Phrase phrase(MappingReader fields) {
        var phrase = new Phrase(fields.text("english"), fields.text("say"));
        if (!phrase.isComplete()) {
            fields.file()
                    .error(
                            "phrase-gap",
                            fields.positionOf("say"),
                            "This phrase has a gap that its English text does not have.",
                            "`{}` is the next gap, `{2}` the second one.");
        }
        return phrase;
    }

    /** The sources that can be read. Problems are noted in the file. */
    public static Sources sources(CourseFile file) {
        var ids = new HashSet<String>();
        return new Sources(file.guarded(() -> file.root()
                        .flatMap(root -> MappingReader.of(root, MappingSchema.SOURCES, file))
                        .map(fields -> fields.list("sources", MappingSchema.SOURCE, each -> source(each, ids))))
                .orElse(List.of()));
    }

    private static Sources.Source source(MappingReader fields, Set<String> earlier) {
        String id = fields.text("id");
        if (earlier.contains(id)) {
            fields.file()
                    .error(
                            "duplicate-source",
                            fields.positionOf("id"),
                            "The source `" + id + "` is already listed above.");
        }
        if (!id.isEmpty() && !Sources.isId(id)) {
            fields.file()
                    .error(
                            "source-id",
                            fields.positionOf("id"),
                            "The id of a source is S or K and a number up to 999; this is `" + id + "`.",
                            "Only so can a text cite it in brackets.");
        }
        earlier.add(id);
        return new Sources.Source(
                id,
                fields.text("title"),
                new Publication(
                        fields.text("author"),
                        fields.text("publisher"),
                        fields.text("version"),
                        fields.text(fields.has("date") ? "date" : "year")),
                new Location(url(fields), fields.text("no-url")),
                seen(fields),
                fields.line("note"));
    }

    private static String url(MappingReader fields) {
        String url = fields.text("url");
        if (!url.isEmpty() && !isHttps(url)) {
            fields.file()
                    .error(
                            "wrong-type",
                            fields.positionOf("url"),
                            "The value of `url` should be an https address, but this is `" + url + "`.",
                            "Write it as a browser shows it, such as https://example.org/page.");
        }
        return url;
    }

    private static boolean isHttps(String url) {
        try {
            URI address = new URI(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Verification seen(MappingReader fields) {
        var words = Arrays.stream(Verification.values())
                .map(CourseMetadataReader::word)
                .toList();
        return Verification.values()[
                fields.oneOf("seen", words).map(words::indexOf).orElse(0)];
    }

    private static String word(Verification verification) {
        return verification.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
