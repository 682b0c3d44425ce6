package org.maillage.api.html;

import java.util.function.UnaryOperator;

/**
 * What stands around every page: where its files are, and what its modules import. Known by who assembles the web application.
 *
 * @param root path before that of each file, below the application, without a slash at its end
 * @param imports the script element with the import map, by the path that the application is under
 */
public record PageFrame(String root, UnaryOperator<String> imports) {}
