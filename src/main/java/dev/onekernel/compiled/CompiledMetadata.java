package dev.onekernel.compiled;

import dev.onekernel.course.Glossary;
import dev.onekernel.course.Glossary.Term;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Sources.Location;
import dev.onekernel.course.Sources.Publication;
import dev.onekernel.course.Sources.Source;
import dev.onekernel.course.Sources.Verification;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Phrases.Phrase;

/** What lies beside the units of a packaged course, so that no word that a learner types has to read YAML or Markdown. */
public final class CompiledMetadata {

    private CompiledMetadata() {}

    public static byte[] write(Glossary glossary) {
        var to = new ByteWriter();
        to.list(glossary.terms(), term -> {
            to.text(term.name()).texts(term.also()).texts(term.sources());
            CompiledText.write(term.means(), to);
        });
        return to.toBytes();
    }

    public static Glossary glossary(byte[] bytes) {
        var from = new ByteReader(bytes);
        return new Glossary(from.list(() -> {
            String name = from.text();
            var also = from.texts();
            var sources = from.texts();
            return new Term(name, also, CompiledText.line(from), sources);
        }));
    }

    public static byte[] write(Sources sources) {
        var to = new ByteWriter();
        to.list(sources.all(), source -> {
            Publication publication = source.publication();
            to.text(source.id()).text(source.title());
            to.text(publication.author()).text(publication.publisher());
            to.text(publication.version()).text(publication.date());
            to.text(source.location().url()).text(source.location().reason());
            CompiledText.write(source.note(), to.constant(source.verification()));
        });
        return to.toBytes();
    }

    public static Sources sources(byte[] bytes) {
        var from = new ByteReader(bytes);
        return new Sources(from.list(() -> new Source(
                from.text(),
                from.text(),
                new Publication(from.text(), from.text(), from.text(), from.text()),
                new Location(from.text(), from.text()),
                from.constant(Verification.values()),
                CompiledText.line(from))));
    }

    public static byte[] write(Phrases phrases) {
        var to = new ByteWriter();
        to.list(phrases.all(), phrase -> to.text(phrase.english()).text(phrase.say()));
        return to.toBytes();
    }

    public static Phrases phrases(byte[] bytes) {
        var from = new ByteReader(bytes);
        return new Phrases(from.list(() -> new Phrase(from.text(), from.text())));
    }
}
