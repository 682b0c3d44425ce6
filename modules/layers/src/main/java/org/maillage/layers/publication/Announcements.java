package org.maillage.layers.publication;

import java.util.List;
import org.maillage.layers.layer.Announcement;

/** What was said beforehand of layers. It is written in {@link Publications#oneAtATime}, so that every node tells it within a second. */
public interface Announcements {

    /** All that was said of a layer itself, what was taken back within the last year too, the first day first. */
    List<Announcement> of(String layer);

    /** Keeps an announcement, in place of the one of its id; those of all layers that were taken back more than a year ago are dropped. */
    void put(Announcement announcement);
}
