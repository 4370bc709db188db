package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.Optional;

/**
 * What a line of the learner has led to: one turn of the conversation.
 *
 * @param scene the scene on stage
 * @param shown what is on the screen: the scene or something else
 * @param content what is drawn now
 * @param events what is to be remembered
 * @param request what the learner asked for that a session cannot do
 */
record SessionTurn(
        Scene scene, Screening shown, Content content, List<Event> events, Optional<SessionRequest> request) {

    /** What is on the screen. */
    enum Screening {
        SCENE,
        /** Something else, so that Enter first leads back to the scene. */
        ASIDE,
        /** Nothing: the learner has left. */
        NOTHING
    }

    SessionTurn {
        events = List.copyOf(events);
    }

    /** The learner is at a scene. */
    static SessionTurn at(Transition transition) {
        return new SessionTurn(
                transition.scene(), Screening.SCENE, transition.content(), transition.events(), Optional.empty());
    }

    /** Something else than the scene is shown. */
    static SessionTurn aside(Scene scene, Content content, List<Event> events) {
        return new SessionTurn(scene, Screening.ASIDE, content, events, Optional.empty());
    }

    /** The scene is shown again, as it looks once the request has been met. */
    static SessionTurn requesting(Scene scene, SessionRequest request) {
        return new SessionTurn(scene, Screening.SCENE, scene::draw, List.of(), Optional.of(request));
    }

    /** The learner leaves. */
    static SessionTurn leaving(Scene scene) {
        return new SessionTurn(scene, Screening.NOTHING, (screen, display) -> {}, List.of(), Optional.empty());
    }

    /** The same turn, whose page begins with a greeting. */
    SessionTurn greeted(List<String> greeting) {
        Content greeted = (screen, display) -> {
            greeting.forEach(sentence -> screen.text(sentence, Style.MUTED));
            screen.blank();
            content.on(screen, display);
        };
        return new SessionTurn(scene, shown, greeted, events, request);
    }

    /** The same turn, whose page is all that is needed to go on, and of which nothing is left to be remembered. */
    SessionTurn whole() {
        Content all = content instanceof Content.Added ? scene::draw : content;
        return new SessionTurn(scene, shown, all, List.of(), Optional.empty());
    }

    /** The same turn, whose scene looks at a machine. */
    SessionTurn on(Machine machine) {
        if (!(scene instanceof LabScene lab)) {
            return this;
        }
        LabScene watching = lab.on(machine);
        return new SessionTurn(watching, shown, watching::draw, events, request);
    }
}
