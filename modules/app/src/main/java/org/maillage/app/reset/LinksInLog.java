package org.maillage.app.reset;

import org.maillage.domain.account.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where no mail can be sent the administrator passes links on by hand. The one secret that is ever logged, on purpose: whoever
 * reads this log may do as much by the command line.
 */
final class LinksInLog implements ResetLinks {

    private static final Logger LOG = LoggerFactory.getLogger(LinksInLog.class);

    @Override
    public void bring(Account owner, ResetLink link) {
        LOG.warn("event=reset-link account={} link={}", owner.id(), link.address());
    }
}
