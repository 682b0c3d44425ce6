package org.maillage.app.reset;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.domain.account.ResetKeeping.Issued;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mail.MailException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Another password for who has lost theirs. */
@RestController
final class ResetResource {

    private static final Logger LOG = LoggerFactory.getLogger(ResetResource.class);

    private final ResetKeeping keeping;
    private final ResetLinks links;
    private final Executor later;
    private final @Nullable URI address;

    /** @param address where people reach the service; null for where the request says it does */
    ResetResource(ResetKeeping keeping, ResetLinks links, Executor later, @Nullable URI address) {
        this.keeping = keeping;
        this.links = links;
        this.later = later;
        this.address = address;
    }

    /** Whose password is lost. */
    record Lost(@Nullable String login) {}

    /** What is typed on the link's page. */
    record Chosen(@Nullable String token, @JsonProperty("new") @Nullable String chosen) {}

    /** Answered before anything is looked up, so that neither the answer nor its time tells which accounts there are. */
    @PostMapping(path = "/api/session/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@RequestBody Lost lost, HttpServletRequest request) {
        String login = Parameters.given("login", lost.login());
        String service =
                address == null ? Link.absolute("") : address.toString().replaceFirst("/$", "");
        String language = Language.of(request);
        later.execute(() -> bring(login, service, language));
    }

    private void bring(String login, String service, String language) {
        Issued issued = keeping.issue(login).orElse(null);
        if (issued == null) {
            LOG.info("event=reset-refused");
            return;
        }
        try {
            links.bring(issued.account(), ResetLink.of(service, issued.secret(), language));
        } catch (MailException e) {
            // What the server answers may have the address in it.
            LOG.error(
                    "event=reset-not-sent account={} error={}",
                    issued.account().id(),
                    e.getClass().getSimpleName());
        }
    }

    @PutMapping(path = "/api/session/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Chosen typed) {
        Account account =
                keeping.use(Parameters.given("token", typed.token()), Parameters.given("new", typed.chosen()));
        LOG.info("event=password-reset account={}", account.id());
    }
}
