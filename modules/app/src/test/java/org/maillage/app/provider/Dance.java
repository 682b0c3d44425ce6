package org.maillage.app.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;

/** What a browser does between the button and the page that it comes back to, step by step. */
final class Dance {

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
        HttpResponse<String> known = page.fillIn(
                URI.create(provider.address() + "/login"),
                "username=" + login + "&password=" + VouchingServer.PASSWORD);
        return location(page.visit(location(known, provider.address())), provider.address());
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
