package dev.onekernel.course;

import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.ShortestSolution;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model to predict and to try out: first a prediction, whose right answer the model computes, then goals to be reached by changing
 * what can be changed. Worth the share of the goals that were reached; a prediction is made before anything was explained, so a miss
 * costs nothing.
 *
 * @param asked what is to be predicted
 * @param predicted the setting that the prediction is about
 * @param goals at least one
 */
public record Simulation(
        QuestionHeader header, Model model, Line asked, Setting predicted, Part prediction, List<ModelGoal> goals)
        implements Question {

    public Simulation {
        goals = List.copyOf(goals);
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(Stream.of(prediction), goals.stream()).toList();
    }

    @Override
    public Outcome grade(Response response) {
        if (response.isEmpty() || response.size() > goals.size() + 1) {
            throw new IllegalArgumentException("not an answer to each part: " + response);
        }
        double reached = 0;
        var feedback = new ArrayList<Feedback>();
        for (int part = 0; part < response.size(); part++) {
            Outcome outcome = parts().get(part).grade(response.answers().get(part));
            reached += part == 0 ? 0 : outcome.points();
            feedback.addAll(said(part, outcome.feedback()));
        }
        return new Outcome(reached / goals.size(), response.size() <= goals.size(), feedback);
    }

    private List<Feedback> said(int part, List<Feedback> feedback) {
        return feedback.stream()
                .map(each -> part == 0 ? each : each.named(goalName(part - 1)))
                .map(each -> each.inPart(part))
                .toList();
    }

    private String goalName(int goal) {
        return goals.size() == 1 ? "Goal" : "Goal " + (goal + 1);
    }

    @Override
    public List<Feedback> interim(Response given) {
        int last = given.size() - 1;
        return said(last, parts().get(last).grade(given.answers().get(last)).feedback());
    }

    @Override
    public List<Block> readable() {
        var blocks = new ArrayList<>(header.prompt());
        blocks.add(new Block.Paragraph(asked));
        goals.forEach(goal -> blocks.add(new Block.Paragraph(goal.text())));
        return blocks;
    }

    @Override
    public boolean settlesParts() {
        return true;
    }

    /** A goal begins with a setting of its own. The picture of another one would not fit it. */
    @Override
    public boolean isPausedAfter(Response given) {
        return given.size() <= goals.size()
                && !last(given).equals(goals.get(given.size() - 1).initial());
    }

    @Override
    public List<Feedback> solution(int part) {
        return said(part, parts().get(part).solution());
    }

    @Override
    public List<Block> exhibit(Response given, Optional<Answer> draft) {
        return new SimulationExhibit(this).during(given, draft);
    }

    /** The model as an instructor shows it to others: its picture and all that is told of it. */
    public List<Block> shown(Optional<Answer> set) {
        return new SimulationExhibit(this).shown(set);
    }

    /** What follows from a setting, what can be set, and the goals that are reached, for whoever leads others and need not see the picture. */
    public List<Block> told(Optional<Answer> set) {
        return new SimulationExhibit(this).told(set);
    }

    /** What can be changed, and how it is set at first. */
    public Block controls() {
        return new SimulationExhibit(this).controls();
    }

    /** What an instructor typed who shows the model to others, starting from what the prediction was about. */
    public ParsedResponse tried(String typed, Optional<Answer> set) {
        return new ModelGoal(model, predicted, Line.EMPTY, List.of(), Line.EMPTY).tried(typed, set);
    }

    /** The setting that was written; empty when it is none of this model. */
    public Optional<Answer> setting(String written) {
        return goals.get(0).restore(written);
    }

    /** The setting that was answered last. */
    Setting last(Response given) {
        return given.size() == 1 ? predicted : ModelGoal.setting(given.answers().get(given.size() - 1));
    }

    @Override
    public boolean isGuess(int part) {
        return part == 0 || header.predict();
    }

    /** The prediction alone. What follows from which switch, whoever leads shows. */
    @Override
    public Question shared() {
        var prompt = new ArrayList<>(header.prompt());
        prompt.addAll(exhibit(Response.NONE, Optional.empty()));
        return new SimpleQuestion(header.predicting(prompt), prediction);
    }

    @Override
    public List<Feedback> solution() {
        return remarks(Part::solution);
    }

    @Override
    public List<Feedback> explanations() {
        return remarks(Part::explanations);
    }

    private interface Remarks {
        List<Feedback> of(Part part);
    }

    private List<Feedback> remarks(Remarks remarks) {
        var all = new ArrayList<Feedback>();
        for (int part = 0; part <= goals.size(); part++) {
            all.addAll(said(part, remarks.of(parts().get(part))));
        }
        return all;
    }

    /** A prediction costs nothing, so only a goal that is not reached does. */
    @Override
    public List<Response> mistakes() {
        var mistakes = new ArrayList<Response>();
        for (int goal = 0; goal < goals.size(); goal++) {
            var answers = new ArrayList<>(accepted().get(0).answers());
            answers.set(goal + 1, goals.get(goal).mistakes().get(0));
            mistakes.add(new Response(answers));
        }
        return mistakes;
    }

    @Override
    public List<FeedbackSite> feedback() {
        var sites = new ArrayList<FeedbackSite>();
        if (prediction instanceof Numeric) {
            prediction.feedback().forEach(site -> sites.add(site.below("prediction")));
        }
        for (int goal = 0; goal < goals.size(); goal++) {
            for (FeedbackSite site : goals.get(goal).feedback()) {
                sites.add(site.below("goals", goal));
            }
        }
        return sites;
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (prediction instanceof SingleChoice choice
                && Option.indexes(choice.options(), true).count() != 1) {
            flaws.add(new Flaw(
                    "prediction-tie",
                    Pointer.to("prediction", "asks"),
                    "Not exactly one switch does most here, so this prediction has no single answer.",
                    "Ask `how-many` instead, or change the model."));
        } else if (prediction instanceof Numeric) {
            prediction.flaws().forEach(flaw -> flaws.add(flaw.below("prediction")));
        }
        for (int goal = 0; goal < goals.size(); goal++) {
            for (Flaw flaw : goals.get(goal).flaws()) {
                flaws.add(flaw.below("goals", goal));
            }
        }
        if (model instanceof ReachModel reach && ShortestSolution.size(model) <= ShortestSolution.MOST_SETTINGS) {
            flaws.addAll(switches(reach));
        }
        return flaws;
    }

    private static List<Flaw> switches(ReachModel reach) {
        var flaws = new ArrayList<Flaw>();
        var effective = reach.effective();
        for (int i = 0; i < reach.switches().size(); i++) {
            var each = reach.switches().get(i);
            if (!effective.contains(each.name()) && each.why().isBlank()) {
                flaws.add(new Flaw(
                        "switch-effect",
                        Pointer.to("switches", i, "name"),
                        "The switch `" + each.name() + "` changes nothing, whatever else is set.",
                        "Let it close a wall or stop a threat, or say in its `why` why it has no effect."));
            }
        }
        return flaws;
    }

    /** The names that a learner types. */
    @Override
    public List<TextSite> typedTexts() {
        var texts = new ArrayList<TextSite>();
        if (model instanceof ReachModel reach) {
            for (int i = 0; i < reach.switches().size(); i++) {
                texts.add(new TextSite(
                        Pointer.to("switches", i, "name"),
                        reach.switches().get(i).name()));
            }
        }
        return texts;
    }

    @Override
    public List<String> giveaways() {
        return List.of();
    }

    /** What is right follows from the model, so no way of writing it gives it away. */
    @Override
    public Optional<Boolean> yieldsTo(Strategy strategy) {
        return Optional.empty();
    }
}
