package org.maillage.app.security;

import java.util.Optional;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.SeenAs;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who asks, read from the database once for each request: what an account may do is never older than that, and a session
 * keeps nothing of it. Outside requests (the command line, the sample) the service asks itself.
 */
final class Visitors implements Callers {

    private static final Caller SERVICE = Caller.service("maillage");
    private static final String ATTRIBUTE = Visitors.class.getName();

    private final Accounts accounts;
    private final Logins logins;

    Visitors(Accounts accounts, Logins logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    @Override
    public Caller current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? SERVICE : of(request).caller();
    }

    @Override
    public boolean mayWrite() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null || of(request).writes();
    }

    @Override
    public void requireWriter() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            Door.requireWriter(of(request), request.getRequest());
        }
    }

    /** Of the request that is being answered. */
    Visitor visitor() {
        return of(RequestContextHolder.currentRequestAttributes());
    }

    /** Who has just logged in or out is read anew. */
    void forget() {
        RequestContextHolder.currentRequestAttributes().removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    private Visitor of(RequestAttributes request) {
        Visitor known = (Visitor) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = read();
            request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private Visitor read() {
        SignedIn who = SignedIn.now();
        return who == null
                ? Visitor.ANONYMOUS
                : account(who).map(account -> visitor(who, account)).orElse(Visitor.ANONYMOUS);
    }

    private Optional<Account> account(SignedIn who) {
        return accounts.find(who.account())
                .filter(account -> who.token() != null || account.generation() == who.generation())
                .filter(logins::mayEnter);
    }

    private Visitor visitor(SignedIn who, Account account) {
        boolean byToken = who.token() != null;
        Caller self = self(who, account);
        SeenAs seenAs = who.seenAs();
        Caller caller = seenAs == null ? self : seenAs.of(self, accounts.structures());
        return new Visitor(account, caller, self, seenAs, byToken, who.mayWrite());
    }

    /** Who changes a password that others gave has their rights again, and so have their programs. */
    private Caller self(SignedIn who, Account account) {
        if (account.changePassword()) {
            return Caller.ANONYMOUS;
        }
        Caller caller = Caller.of(account.id(), account.name(), accounts.membershipsOf(account.id()));
        return who.token() == null ? caller : caller.byProgram(who.layers());
    }
}
