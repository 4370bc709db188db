package dev.onekernel.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an author says about a course as a publication. Each text is empty where nothing is said.
 *
 * @param author a name, or several
 * @param license the terms of use, such as {@code CC-BY-4.0}
 * @param version in the author's own numbering
 * @param language a tag of BCP 47, such as {@code de} or {@code pt-BR}
 */
public record Edition(String author, String license, String version, String language) {

    /** Nothing is said. */
    public static final Edition UNKNOWN = new Edition("", "", "", "");

    /** What is worth a line on the first screen: author, version and license as one sentence each; may be empty. */
    public String inShort() {
        var said = new ArrayList<String>();
        add(said, "By ", author);
        add(said, "Version ", version);
        add(said, "License: ", license);
        return String.join(" ", said);
    }

    /** All that is said, as one sentence each; may be empty. That a course is in English goes without saying. */
    public String inFull() {
        return language.isEmpty()
                        || Locale.forLanguageTag(language).getLanguage().equals("en")
                ? inShort()
                : (inShort() + " Language: " + Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH) + ".")
                        .strip();
    }

    private static void add(List<String> said, String label, String text) {
        if (!text.isEmpty()) {
            said.add(label + text + (text.endsWith(".") ? "" : "."));
        }
    }
}
