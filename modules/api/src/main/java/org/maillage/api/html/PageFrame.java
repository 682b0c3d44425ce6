package org.maillage.api.html;

/**
 * What stands around every page: where its files are, and what its modules import. Known by who assembles the web application.
 *
 * @param root path before that of each file, without a slash at its end
 * @param imports the script element with the import map
 */
public record PageFrame(String root, String imports) {}
