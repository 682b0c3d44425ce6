package org.maillage.app.reset;

/**
 * Where another password is chosen.
 *
 * @param address with the secret in its fragment, which browsers send to nobody: it is in no log and in no Referer
 * @param language of who asked for it
 */
record ResetLink(String address, String language) {

    static ResetLink of(String service, String secret, String language) {
        return new ResetLink(service + "/" + (language.equals("en") ? "?lang=en" : "") + "#reset=" + secret, language);
    }

    /** A secret: what prints the link prints its address on purpose. */
    @Override
    public String toString() {
        return "ResetLink[" + language + "]";
    }
}
