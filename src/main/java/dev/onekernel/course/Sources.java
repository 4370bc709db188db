package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a course rests on, by id, in the author's order. */
public final class Sources {

    /**
     * One document or measurement.
     *
     * @param seen how well its use here was checked
     * @param note what it carries or how far it goes; may be empty
     */
    public record Source(
            String id, String title, Publication publication, Location location, Verification verification, Line note) {

        /** Its title, and what is known of who published it, in one line. */
        public String citation() {
            return Stream.of(
                            title,
                            publication.author(),
                            publication.publisher(),
                            publication.version().isEmpty() ? "" : "version " + publication.version(),
                            publication.date())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Who wrote and published a source, and which edition of it is meant. Each of the four may be empty.
     *
     * @param version as its publisher writes it, such as {@code 6.9} or {@code revision 3}
     * @param date as exactly as it is known: {@code 2024-05-02}, {@code May 2024} or {@code 2024}
     */
    public record Publication(String author, String publisher, String version, String date) {}

    /**
     * Where a reader finds a source.
     *
     * @param url an https address; empty when there is none
     * @param reason why there is no address; empty when there is one. When both are empty, the author says nothing.
     */
    public record Location(String url, String reason) {}

    /** How much of a source the author of a course has seen. */
    public enum Verification {
        WHOLE("read whole"),
        EXCERPT("read in an excerpt"),
        SECOND_HAND("known at second hand"),
        MEASURED("measured"),
        WELL_KNOWN("well known in the field");

        private final String words;

        Verification(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What an id looks like, as a regular expression. */
    public static final String ID = "[SK][0-9]{1,3}|seed";

    private final Map<String, Source> byId = new LinkedHashMap<>();

    public Sources(List<Source> sources) {
        sources.forEach(source -> byId.putIfAbsent(source.id(), source));
    }

    /** True for what a text can cite in brackets: S or K and a number, or {@code seed}. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }

    public List<Source> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Source> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
