package org.maillage.api.metadata;

import org.maillage.layers.layer.LocalText;

/** What the service is called, and what it has. */
public final class ServiceText {

    public static final String NAME = "Maillage";

    public static final LocalText DESCRIPTION = new LocalText(
            "Les acteurs, les sites, les financements et les actions d'un territoire, par couches.",
            "The actors, the sites, the funding and the actions of a territory, by layers.");

    private ServiceText() {}
}
