package dev.onekernel.format;

import dev.onekernel.evidence.LabFact;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the value of a key is, and what it is for: one line for each key of the format. From it, editors get their schemas.
 *
 * @param type what the value is: {@code number or numbers} (a whole one, or one for each name), {@code plain}, {@code inline} or
 *     {@code markdown} text, {@code texts} (a list of plain ones), {@code lines} (a list of inline ones), {@code whole}, {@code count} (a
 *     whole number or 0), {@code decimal}, {@code decimals}, {@code flag}, {@code ids}, {@code mapping}, words to choose from such as
 *     {@code one|two}, or the name of a shape for a list of those, or for one with {@code one} before it
 */
record KeyDefinition(String type, String description) {

    private static final Map<String, KeyDefinition> ALL = new HashMap<>();

    static {
        // A key that is not the same everywhere is preceded by what it is a key of.
        """
        course.id : id : What learners' progress is filed under, so that the title can change, such as kernels-7f3a. Choose it once.
        course.title : plain : The name of the course.
        about : inline : What it is about, shown in the map of the course.
        course.pass : whole : The percentage a quiz needs to be passed, unless it says otherwise. 70 if left out.
        course.author : plain : Who wrote the course. Shown on its first screen.
        course.license : plain : Under which terms others may use it, such as CC-BY-4.0. Shown on its first screen.
        course.version : plain : Its version in your own numbering. Shown on its first screen.
        language : plain : The language it is written in: a tag such as en, de or pt-BR.
        units : texts : The units in the order they are to be taken: files without .yaml, such as lessons/01-why-isolate.
        parts : part : The parts of the course in their order, each with its units. A course has either `units` or `parts`.
        part.title : plain : The name of the part, shown in the map of the course.
        terms : term : The words that the course explains.
        term : plain : The word. A text links to it as [word](term:the-word), with hyphens for blanks.
        also : texts : Other spellings under which it is found. Case, hyphens and a plural's s do not matter.
        means : inline : What the word means, in one or two sentences.
        sources : ids : Ids of sources.yaml that this rests on, such as [S01, S07].
        phrases : phrase : What the program says in other words in this course.
        english : plain : A sentence, a label or a command of the program as it is shown in English. {} stands for what differs from time to time.
        say : plain : What is said instead, with the same gaps: {} is the next one, {2} the second.
        list of sources.sources : source : What the course rests on.
        source.id : plain : How texts cite it: S or K and a number, or seed. [S01] behind a claim means this source.
        source.title : plain : Its title.
        author : plain : Who wrote it.
        url : plain : Its https address. A source has either `url` or `no-url`.
        no-url : plain : Why it has no address: a book, a measurement of your own. Shown in place of the address.
        publisher : plain : Who published it.
        version : plain : Its version or edition, as the publisher writes it, such as 6.9.
        date : plain : When it was published, as exactly as you know: 2024-05-02, May 2024 or 2024.
        year : plain : When it was published, if only the year is known. `date` says the same.
        seen : whole|excerpt|second-hand|measured|well-known : How well its use here was checked.
        note : inline : What it carries, or how far it goes.
        lesson.title : plain : The name of the lesson.
        quiz.title : plain : The name of the quiz.
        minutes : whole : How many minutes it takes.
        lesson.objectives : mapping : What a learner can do afterwards, by number: "3.1": define a container.
        lesson.steps : step : The screens.
        step.title : plain : What the screen is about.
        step.text : markdown : What there is to read. It should fit 20 rows at 80 columns.
        question : question : A question to answer, below the text if there is one.
        lab : lab : Something to do in a second terminal, while the course watches. A step has either `lab` or `question`.
        goals : goal : What is to be reached in the lab, in order; each fact once.
        recorded : markdown : What a run looks like, shown where the lab cannot be done, and by the word answer.
        fact : FACTS : What has to be seen in /proc.
        goal.text : inline : What the learner reads; the fact's own words if left out.
        hint : inline : Advice in addition to that which comes with the fact.
        notes : markdown : For the instructor: what to ask, the usual wrong idea, how long, what to skip.
        objectives : texts : The numbers of the objectives that this screen teaches.
        quiz.pass : whole : The percentage it needs to be passed; else what course.yaml says.
        pick : number or numbers : How many of the questions an attempt asks, drawn by lot: a number of all, or for each topic a number. Left out, an attempt asks all.
        questions : questions : The questions.
        id : id : Unique over the whole course; letters, digits, hyphens. Answers are remembered by it.
        type : type : What kind of question it is.
        ask : markdown : What is asked. In a `blanks` question it holds {1} where the first gap is, {2} for the second, and so on.
        predict : flag : true for a question asked before the explanation; a miss is nothing to be sorry for.
        hints : lines : From mild to strong. No hint holds the answer.
        explain : markdown : What is shown to everybody once the question is settled. It may hold code, a table or a chart.
        objective : plain : The number of the objective it tests, in quotes: "3.1".
        difficulty : 1|2|3 : 1 easy, 2 medium, 3 hard.
        topic : plain : The name under which `pick` draws a number of questions. A question without one is always asked.
        weight : whole : How many points it is worth in a quiz, from 1 to 10. 1 if left out.
        options : option : Three to five options; a right one says `correct: true`. Shuffled when shown.
        text : inline : What can be chosen.
        why : inline : Why it is right or wrong. Shown to whoever chose it.
        correct : flag : true for a right one; left out for the others.
        true-false.answer : flag : Is the statement in `ask` true or false?
        if-true : inline : What to say to a learner who says true.
        if-false : inline : What to say to a learner who says false.
        reasons : option : Reasons for the right verdict; exactly one is correct.
        steps : step to order : The steps in the right order; shuffled when shown.
        pairs : pair : What belongs together. Several left sides may share a right one.
        left : inline : Numbered on the screen.
        right : inline : Lettered on the screen.
        extra : extra right side : Right sides that match nothing.
        accept : texts : What counts as right; the first is shown as the answer. No command word of the prompt.
        compare : words|exact|case|pattern : How answers are compared: words (case, blanks and punctuation do not matter), exact, case (only case does not matter), or pattern (regular expressions). Left out: exact if an accepted answer looks like code, else words.
        answer : plain : The answer to show, if it is not the first one of `accept`. Needed with `compare: pattern`.
        wrong : wrong answer : Typical wrong answers with their feedback.
        wrong answer.text : texts : The wrong answer, or a list of them.
        otherwise : inline : What to say to anything else.
        number.answer : decimal : The number shown as the answer.
        from : decimal : The least that is accepted; the answer itself if left out.
        to : decimal : The most that is accepted; the answer itself if left out.
        tolerance : decimal : How far an accepted number may be from the answer. It stands in place of `from` and `to`.
        unit : plain : Shown behind the prompt; it may be typed too.
        low : inline : What to say to less.
        high : inline : What to say to more.
        chart : plain : The model itself, a flowchart in Mermaid's language without a fence. A label on an edge is the name of a wall.
        start : texts : The id of the node where it begins; of several, the first is the usual one, and learners can choose another.
        walls : wall : What has to be crossed on edges that have its name as their label.
        wall.name : plain : The label of the edges that cross it.
        closed-by : texts : The switches each of which closes it. Left out: it is always closed, and only a threat gets through.
        wall.open : plain : What its edges are labelled with while no switch closes it. Left out: its name.
        switches : switch : What learners can turn on.
        switch.name : plain : One short word, which is typed. No command word of the prompt.
        switch.text : inline : What it is, in a few words.
        switch.why : inline : Why it has an effect, or why it has none. Needed when it has none.
        wall.why : inline : Why it holds, or what it is.
        threats : threat : What gets through closed walls; of several, the first is the usual one, and learners can choose another.
        threat.name : plain : One short word, which is typed.
        threat.text : inline : What it is, in a sentence.
        threat.why : inline : What is known about it.
        crosses : texts : The walls that it gets through, closed or not.
        stopped-by : texts : The switches each of which stops it.
        reduced-by : texts : The switches that make it harder but do not stop it.
        contested : texts : The switches of which it is not agreed, or depends on the case, whether they stop it.
        count : texts : The ids of the nodes that count. All of them if left out.
        worth : mapping : How much a node counts that stands for several: B: 3.
        reach.unit : plain : What is counted, in the plural, such as apps.
        prediction of reach.asks : how-many|which-switch : What is to be predicted: how many are reached, or which switch alone leaves the fewest. how-many if left out.
        with : texts : The switches that are on in the prediction.
        prediction of reach.ask : inline : What is to be predicted. The right answer is computed.
        prediction of quota.ask : inline : What is to be predicted, in milliseconds. The right answer is computed.
        prediction of reach.start : plain : The node where it begins in the prediction.
        prediction of reach.threat : plain : The threat in the prediction.
        goal of reach.text : inline : The goal, in words.
        goal of quota.text : inline : The goal, in words.
        goal of reach.start : plain : The node where it begins for this goal.
        goal of reach.threat : plain : The threat that this goal is about.
        reached-at-most : count : How many may be reached.
        reached : texts : Nodes that have to be reached.
        not-reached : texts : Nodes that must not be reached.
        switches-at-most : count : How many switches may be turned on.
        without : texts : Switches that have to stay off.
        reach.prediction : one prediction of reach : What is asked before anything is tried.
        quota.prediction : one prediction of quota : What is asked before anything is tried. Its answer is how long the request takes.
        reach.goals : goal of reach : What is to be reached by turning switches on, one goal after the other.
        quota.goals : goal of quota : What is to be reached by choosing other values, one goal after the other.
        work : decimal : How much CPU time the request needs, in milliseconds.
        quota : decimals : CPU time that the group gets in each period, in milliseconds; of several values, the first is the usual one.
        period : decimals : The length of a period in milliseconds; of several values, the first is the usual one.
        threads : decimals : How many threads work on the request; of several values, the first is the usual one.
        cpus : decimals : How many CPUs they can run on; of several values, the first is the usual one.
        takes-at-most : decimal : How long the request may take, in milliseconds.
        share-at-most : decimal : The share of one CPU that the group may use: the quota divided by the period.
        changes-at-most : whole : How many values may be changed.
        keep : texts : Values that have to stay as they are, such as period.
        blanks : blank : The gaps, in the order of their numbers. Each has either `accept` or `options`.
        """.lines()
                .map(line -> line.replace("FACTS", String.join("|", LabFact.words())))
                .map(line -> line.split(" : ", 3))
                .forEach(columns -> define(columns[0].strip(), new KeyDefinition(columns[1].strip(), columns[2])));
    }

    private static void define(String name, KeyDefinition definition) {
        if (ALL.put(name, definition) != null) {
            throw new AssertionError("two definitions of " + name);
        }
    }

    /** The keys that are defined, some of them with what they are keys of in front. */
    static Set<String> names() {
        return Set.copyOf(ALL.keySet());
    }

    /** @param owner the kind of mapping or type of question that has the key */
    static KeyDefinition of(String owner, String key) {
        KeyDefinition special = ALL.get(owner + "." + key);
        KeyDefinition found = special == null ? ALL.get(key) : special;
        if (found == null) {
            throw new AssertionError("no definition of " + owner + "." + key);
        }
        return found;
    }
}
