package dev.onekernel.course;

import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words a course explains. */
public final class Glossary {

    /**
     * One word.
     *
     * @param also other spellings under which it is found
     * @param sources the ids of what the explanation rests on
     */
    public record Term(String name, List<String> also, Line means, List<String> sources) {
        public Term {
            also = List.copyOf(also);
            sources = List.copyOf(sources);
        }
    }

    private final List<Term> terms;
    private final Map<String, Term> byName = new LinkedHashMap<>();

    public Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            byName.put(FoldedName.of(term.name()), term);
        }
        for (Term term : terms) {
            term.also().forEach(name -> byName.putIfAbsent(FoldedName.of(name), term));
        }
    }

    public List<Term> terms() {
        return terms;
    }

    /** The term of that name or other spelling; case, hyphens and blanks do not matter, nor does a plural's s. */
    public Optional<Term> find(String name) {
        String wanted = FoldedName.of(name);
        Term term = byName.get(wanted);
        if (term == null && wanted.endsWith("s")) {
            term = byName.get(wanted.substring(0, wanted.length() - 1));
        }
        return Optional.ofNullable(term);
    }

    /** The names of terms that hold {@code typed}, or else the one it was probably meant to be; at most five. */
    public List<String> near(String typed) {
        String wanted = FoldedName.of(typed);
        var holding = terms.stream()
                .map(Term::name)
                .filter(name -> FoldedName.of(name).contains(wanted))
                .limit(5)
                .toList();
        return holding.isEmpty()
                ? Suggestion.to(wanted, byName.keySet()).map(byName::get).map(Term::name).stream()
                        .toList()
                : holding;
    }
}
