package org.maillage.app.reset;

import org.maillage.domain.account.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Sends links to the address that the account has. */
final class LinksByMail implements ResetLinks {

    private static final Logger LOG = LoggerFactory.getLogger(LinksByMail.class);

    private static final String FRENCH =
            """
            Quelqu'un, vous sans doute, a demandé un nouveau mot de passe pour le compte « %s » de Maillage.
            Pour le choisir, dans les 30 minutes et une seule fois :

            %s

            Si ce n'est pas vous, il n'y a rien à faire : le mot de passe reste le même.
            """;

    private static final String ENGLISH =
            """
            Someone, most likely you, asked for a new password for the account "%s" of Maillage.
            To choose it, within 30 minutes and only once:

            %s

            If it was not you, there is nothing to do: the password stays as it is.
            """;

    private final MailSender mail;
    private final String from;

    LinksByMail(MailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public void bring(Account owner, ResetLink link) {
        String address = owner.email();
        if (address == null) {
            LOG.info("event=reset-without-address account={}", owner.id());
            return;
        }
        boolean english = link.language().equals("en");
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject(english ? "Maillage: a new password" : "Maillage : un nouveau mot de passe");
        message.setText((english ? ENGLISH : FRENCH).formatted(owner.login(), link.address()));
        mail.send(message);
        LOG.info("event=reset-sent account={}", owner.id());
    }
}
