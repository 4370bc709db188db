package dev.onekernel.web;

import dev.onekernel.room.AttendeePage;
import dev.onekernel.room.ProjectorScreen;
import dev.onekernel.room.RoomView;
import java.util.Optional;

/** What the pages would send, for tests that look for what must not be sent. */
public final class SentPages {

    private final PhoneHtml phones;
    private final ProjectorHtml projector;

    public SentPages(RoomView view) {
        phones = new PhoneHtml(ScreenPages.forPhones(view));
        projector = new ProjectorHtml(ScreenPages.forProjector(view));
    }

    public String phone(AttendeePage page) {
        return phones.state(page, Optional.empty());
    }

    public String projector(ProjectorScreen screen) {
        return projector.state(screen);
    }
}
