package dev.onekernel.author;

import java.util.regex.Pattern;

/** The turns of phrase that rules look for. */
final class Patterns {

    /** Behind the words that are looked for, the sentence ends or goes on after a comma. */
    private static final String END = "\\b(?=[,.!:;]| [-\u2013\u2014]|$)";

    /** The first words of an answer to a learner who was right. */
    static final Pattern PRAISES =
            Pattern.compile("(?i)^(yes|(?:exactly|quite|absolutely) (?:right|so)|right|correct|exactly"
                    + "|indeed|true|well done|good job|great|perfect|bravo|congratulations"
                    + "|that(?:'s|\u2019s| is) (?:right|correct|true|it)|you(?:'re|\u2019re| are) right)" + END);

    /** The first words of an answer to a learner who was not. */
    static final Pattern CORRECTS =
            Pattern.compile("(?i)^(no|nope|wrong|incorrect|false|not quite|not right|sorry|unfortunately|oops"
                    + "|that(?:'s|\u2019s| is) (?:wrong|incorrect|false|not right|not true)|you(?:'re|\u2019re| are) wrong)"
                    + END);

    /** A hint that says whether the statement is true. */
    static final Pattern TELLS_VERDICT = Pattern.compile(
            "(?i)\\b(?:it|this|that|statement|answer|sentence|claim)(?: is|'s|\u2019s| isn't| isn\u2019t) "
                    + "(?:indeed |really |simply |not |certainly )?(?:true|false|right|wrong|correct|incorrect)\\b");

    private static final String TOO =
            "(?i)^(?:that(?:'s|\u2019s| is) |this is |it(?:'s|\u2019s| is) |your (?:answer|number|guess) is )?"
                    + "(?:far |much |a bit |a little )?too ";

    /** What is said to a number that is larger than the answer. */
    static final Pattern TOO_MUCH = Pattern.compile(TOO + "(?:high|big|large|many|much|long|great)" + END);

    /** What is said to a number that is smaller than the answer. */
    static final Pattern TOO_LITTLE = Pattern.compile(TOO + "(?:low|small|few|little|short)" + END);

    /** What authors leave behind to come back to. */
    static final Pattern UNFINISHED = Pattern.compile(
            "(?<![\\w.-])(TODO|FIXME|XXX|TBD)(?![\\w-]|\\.\\w)|(?i:\\blorem ipsum\\b)"
                    + "|(?<=[:-] {1,9}[\"']?)(?i:todo|fixme|xxx|tbd|tba)(?=[\"']?\\s*$|[:,])|(?<=[:-] {1,9}[\"']?)(\\.{3}|\u2026|\\?{2,})(?=[\"']?\\s*$)");

    private Patterns() {}
}
