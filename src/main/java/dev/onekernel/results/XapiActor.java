package dev.onekernel.results;

import dev.onekernel.progress.Event;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * Whose statements they are. Unless a learner says who they are, it is an account without a name.
 *
 * @param mailbox an address as {@code mailto:grace@example.org}; empty when the learner is told by the account
 * @param name how the learner is called; may be empty
 * @param account tells the learner from others
 */
public record XapiActor(String mailbox, String name, String account) {

    /** A name that cannot be registered (RFC 2606), because the account is not at any server. */
    private static final String HOME_PAGE = "https://onekernel.invalid/";

    private static final Pattern MAILBOX = Pattern.compile("mailto:[^@\\s<>\"\\\\]{1,64}@[^@\\s<>\"\\\\]{1,255}");

    /** The learner whom a journal belongs to. The account is made of when the journal was begun, to the nanosecond, and says nothing else. */
    public static XapiActor anonymous(List<Event> events) {
        String first = events.isEmpty() ? "" : events.get(0).at().toString();
        return new XapiActor("", "", NameBasedId.of("learner " + first).toString());
    }

    /**
     * The same learner, who says who they are.
     *
     * @param said a name, or an address that begins with {@code mailto:}
     * @return empty when an address is none
     */
    public Optional<XapiActor> called(String said) {
        if (!said.startsWith("mailto:")) {
            return Optional.of(new XapiActor("", said, account)).filter(actor -> !said.isBlank());
        }
        return Optional.of(new XapiActor(said, "", account))
                .filter(actor -> MAILBOX.matcher(said).matches());
    }

    /** The same learner without a name, which says nothing about who they are. */
    XapiActor unnamed() {
        return new XapiActor(mailbox, "", account);
    }

    /** What tells the learner from others. */
    String identity() {
        return mailbox.isEmpty() ? account : mailbox;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("objectType", "Agent");
        if (!name.isEmpty()) {
            json.writeStringProperty("name", name);
        }
        if (mailbox.isEmpty()) {
            json.writeObjectPropertyStart("account");
            json.writeStringProperty("homePage", HOME_PAGE);
            json.writeStringProperty("name", account);
            json.writeEndObject();
        } else {
            json.writeStringProperty("mbox", mailbox);
        }
        json.writeEndObject();
    }
}
