package org.maillage.api.html;

import java.util.Map;

/** The form of a page, filled with what was asked there, so that a mistake is mended where it was made. */
@FunctionalInterface
public interface AskAgain {

    /**
     * @param asked the parameters of the request, unread
     * @param lang ISO 639 code
     * @param wrong the name of the parameter that is the mistake, empty when it is none of them
     * @return what the template {@code ask} names
     */
    Map<String, Object> form(Map<String, String[]> asked, String lang, String wrong);
}
