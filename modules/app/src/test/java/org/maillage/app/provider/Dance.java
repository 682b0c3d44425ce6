package org.maillage.app.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;

/** What a browser does between the button and the page that it comes back to, step by step. */
final class Dance {

    /** What the provider's form has against forgery. */
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningApplication maillage;
    private final VouchingServer provider;
    final LoggedIn page;

    Dance(RunningApplication maillage, VouchingServer provider) {
        this.maillage = maillage;
        this.provider = provider;
        this.page = LoggedIn.nobodyAt(maillage.address());
    }

    /** Where the button leads. */
    URI depart(String back) {
        return location(page.send("GET", "/api/session/oidc?return=" + back, null), maillage.address());
    }

    /** From the provider's door to the address that it sends back to, as this person. */
    URI vouched(URI door, String login) {
        URI form = location(page.visit(door), provider.address());
        assertThat(form.getPath()).isEqualTo("/login");
        Matcher proof = PROOF.matcher(page.visit(form).body());
        assertThat(proof.find()).isTrue();
        String fields = "username=" + login + "&password=" + VouchingServer.PASSWORD + "&_csrf=" + proof.group(1);
        URI known = location(page.fillIn(form, fields), provider.address());
        return location(page.visit(known), provider.address());
    }

    /** Where the application sends who comes back with that. */
    String arrive(URI back) {
        return page.visit(back).headers().firstValue("Location").orElseThrow();
    }

    /** All of it. */
    String enter(String login, String back) {
        return arrive(vouched(depart(back), login));
    }

    private static URI location(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(address)
                .resolve(answer.headers().firstValue("Location").orElseThrow());
    }
}
