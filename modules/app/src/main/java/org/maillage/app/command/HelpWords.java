package org.maillage.app.command;

import java.util.ListResourceBundle;

/** What picocli would say in English on help pages. */
final class HelpWords extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"usage.synopsisHeading", "Utilisation : "},
            {"usage.commandListHeading", "Verbes :%n"},
            {"mixinStandardHelpOptions.help", "Afficher cette aide."},
            {"mixinStandardHelpOptions.version", "Afficher la version."}
        };
    }
}
