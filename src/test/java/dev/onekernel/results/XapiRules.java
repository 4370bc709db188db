package dev.onekernel.results;

import dev.onekernel.web.Json;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the specification of xAPI 1.0.3, part two (data), requires of a statement. Each broken requirement is a sentence. */
final class XapiRules {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Set<String> STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> IDENTIFIERS = Set.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Map<String, List<String>> INTERACTIONS = Map.of(
            "true-false", List.of(),
            "choice", List.of("choices"),
            "fill-in", List.of(),
            "long-fill-in", List.of(),
            "matching", List.of("source", "target"),
            "performance", List.of("steps"),
            "sequencing", List.of("choices"),
            "likert", List.of("scale"),
            "numeric", List.of(),
            "other", List.of());
    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private final List<String> broken = new ArrayList<>();

    private XapiRules() {}

    static List<String> broken(Object statement) {
        var rules = new XapiRules();
        rules.statement(statement);
        return rules.broken;
    }

    private void require(boolean met, String requirement, Object where) {
        if (!met) {
            broken.add(requirement + ": " + where);
        }
    }

    private void only(Object object, Set<String> allowed, String what) {
        require(object instanceof Map<?, ?>, what + " is an object", object);
        if (object instanceof Map<?, ?> map) {
            require(!map.isEmpty(), what + " is not empty", map);
            map.forEach((name, value) -> {
                require(allowed.contains(String.valueOf(name)), what + " has no such property", name);
                require(value != null, what + " has no null", name);
            });
        }
    }

    private void statement(Object statement) {
        only(statement, STATEMENT, "statement");
        uuid(Json.at(statement, "id"));
        actor(Json.at(statement, "actor"));
        Object verb = Json.at(statement, "verb");
        only(verb, Set.of("id", "display"), "verb");
        iri(Json.at(verb, "id"));
        languages(Json.at(verb, "display"));
        activity(Json.at(statement, "object"));
        if (Json.at(statement, "result") != null) {
            result(Json.at(statement, "result"), Json.at(statement, "object", "definition"));
        }
        if (Json.at(statement, "context") != null) {
            context(Json.at(statement, "context"));
        }
        time(Json.at(statement, "timestamp"));
    }

    private void actor(Object actor) {
        only(actor, Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"), "actor");
        require("Agent".equals(Json.at(actor, "objectType")), "the actor is an agent", actor);
        long identifiers = IDENTIFIERS.stream()
                .filter(name -> Json.at(actor, name) != null)
                .count();
        require(identifiers == 1, "an agent has exactly one identifier", actor);
        Object mailbox = Json.at(actor, "mbox");
        require(mailbox == null || mailbox.toString().matches("mailto:[^@ ]+@[^@ ]+"), "mbox is a mailto IRI", mailbox);
        Object account = Json.at(actor, "account");
        if (account != null) {
            only(account, Set.of("homePage", "name"), "account");
            iri(Json.at(account, "homePage"));
            require(String.valueOf(Json.at(account, "homePage")).startsWith("http"), "homePage is an IRL", account);
            require(Json.at(account, "name") instanceof String, "an account has a name", account);
        }
    }

    private void activity(Object activity) {
        only(activity, Set.of("objectType", "id", "definition"), "activity");
        require("Activity".equals(Json.at(activity, "objectType")), "the object is an activity", activity);
        iri(Json.at(activity, "id"));
        Object definition = Json.at(activity, "definition");
        if (definition == null) {
            return;
        }
        only(
                definition,
                Set.of(
                        "name",
                        "description",
                        "type",
                        "moreInfo",
                        "extensions",
                        "interactionType",
                        "correctResponsesPattern",
                        "choices",
                        "scale",
                        "source",
                        "target",
                        "steps"),
                "definition");
        iri(Json.at(definition, "type"));
        languages(Json.at(definition, "name"));
        if (Json.at(definition, "description") != null) {
            languages(Json.at(definition, "description"));
        }
        if (Json.at(definition, "interactionType") != null) {
            interaction(definition);
        }
    }

    private void interaction(Object definition) {
        String type = (String) Json.at(definition, "interactionType");
        require(INTERACTIONS.containsKey(type), "an interaction has one of the types", type);
        for (String list : COMPONENTS) {
            Object components = Json.at(definition, list);
            require(
                    components == null
                            || INTERACTIONS.getOrDefault(type, List.of()).contains(list),
                    "the components suit the type " + type,
                    list);
            ids(components).stream()
                    .filter(id -> id.isBlank() || id.contains(" "))
                    .forEach(id -> require(false, "a component has an id without blanks", id));
            require(Set.copyOf(ids(components)).size() == ids(components).size(), "ids differ", components);
        }
        Object patterns = Json.at(definition, "correctResponsesPattern");
        if (patterns instanceof List<?> list) {
            require(!list.isEmpty(), "there is a right response", definition);
            list.forEach(pattern -> response(String.valueOf(pattern), definition));
        }
    }

    private static List<String> ids(Object components) {
        return components instanceof List<?> list
                ? list.stream().map(each -> String.valueOf(Json.at(each, "id"))).toList()
                : List.of();
    }

    /** A response in the form of its type of interaction. */
    private void response(String response, Object definition) {
        String type = (String) Json.at(definition, "interactionType");
        if (type.equals("choice") || type.equals("sequencing")) {
            List<String> known = ids(Json.at(definition, "choices"));
            for (String id : response.split(Pattern.quote("[,]"))) {
                require(known.contains(id), "a response names choices", response);
            }
        } else if (type.equals("matching")) {
            List<String> sources = ids(Json.at(definition, "source"));
            List<String> targets = ids(Json.at(definition, "target"));
            var matched = new HashSet<String>();
            for (String pair : response.split(Pattern.quote("[,]"))) {
                String[] ends = pair.split(Pattern.quote("[.]"));
                require(
                        ends.length == 2 && sources.contains(ends[0]) && targets.contains(ends[1]),
                        "a response names pairs",
                        response);
                require(matched.add(ends[0]), "a source is matched once", response);
            }
        } else if (type.equals("numeric")) {
            require(response.matches("-?[0-9.]+(\\[:]-?[0-9.]+)?"), "a response is a number", response);
        }
    }

    private void result(Object result, Object definition) {
        only(result, Set.of("score", "success", "completion", "response", "duration", "extensions"), "result");
        Object score = Json.at(result, "score");
        if (score != null) {
            only(score, Set.of("scaled", "raw", "min", "max"), "score");
            double scaled = number(score, "scaled");
            require(scaled >= -1 && scaled <= 1, "scaled is from -1 to 1", score);
            require(number(score, "min") < number(score, "max"), "min is less than max", score);
            require(
                    number(score, "raw") >= number(score, "min") && number(score, "raw") <= number(score, "max"),
                    "raw is from min to max",
                    score);
        }
        for (String name : List.of("success", "completion")) {
            Object value = Json.at(result, name);
            require(value == null || value instanceof Boolean, name + " is true or false", value);
        }
        if (Json.at(result, "response") instanceof String response && definition != null) {
            response(response, definition);
        }
        if (Json.at(result, "duration") instanceof String duration) {
            try {
                require(!Duration.parse(duration).isNegative(), "a duration is not negative", duration);
            } catch (DateTimeException e) {
                require(false, "a duration is in the form of ISO 8601", duration);
            }
        }
        if (Json.at(result, "extensions") instanceof Map<?, ?> extensions) {
            extensions.keySet().forEach(this::iri);
        }
    }

    private static double number(Object score, String name) {
        return Json.at(score, name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private void context(Object context) {
        only(
                context,
                Set.of(
                        "registration",
                        "instructor",
                        "team",
                        "contextActivities",
                        "revision",
                        "platform",
                        "language",
                        "statement",
                        "extensions"),
                "context");
        if (Json.at(context, "registration") != null) {
            uuid(Json.at(context, "registration"));
        }
        Object language = Json.at(context, "language");
        require(language == null || LANGUAGE.matcher(language.toString()).matches(), "a language is a tag", language);
        Object activities = Json.at(context, "contextActivities");
        only(activities, Set.of("parent", "grouping", "category", "other"), "contextActivities");
        ((Map<?, ?>) activities).values().forEach(list -> ((List<?>) list).forEach(this::activity));
    }

    private void uuid(Object id) {
        require(id instanceof String text && UUID.matcher(text).matches(), "an id is a UUID", id);
    }

    private void iri(Object iri) {
        try {
            require(iri instanceof String text && URI.create(text).getScheme() != null, "this is an IRI", iri);
        } catch (IllegalArgumentException e) {
            require(false, "this is an IRI", iri);
        }
    }

    private void languages(Object map) {
        require(map instanceof Map<?, ?> texts && !texts.isEmpty(), "a language map has a text", map);
        if (map instanceof Map<?, ?> texts) {
            texts.forEach((tag, text) -> {
                require(LANGUAGE.matcher(tag.toString()).matches(), "a key of a language map is a tag", tag);
                require(text instanceof String, "a value of a language map is a text", text);
            });
        }
    }

    private void time(Object time) {
        try {
            Instant.parse(String.valueOf(time));
        } catch (DateTimeException e) {
            require(false, "a timestamp is in the form of RFC 3339", time);
        }
    }
}
