package vn.tangthu.worklist;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that an installation configures. Without a host there is none, and nothing is ever connected to. */
@Component
class MailServer {

    private final String host;
    private final int port;
    private final String security;
    private final String from;
    private final String user;
    private final String passwordFile;
    private final Duration patience;
    private final LetterWords words;

    MailServer(
            MessageSource messages,
            @Value("${tangthu.mail.host:}") String host,
            @Value("${tangthu.mail.port:25}") int port,
            @Value("${tangthu.mail.security:starttls}") String security,
            @Value("${tangthu.mail.from:}") String from,
            @Value("${tangthu.mail.user:}") String user,
            @Value("${tangthu.mail.password-file:}") String passwordFile,
            @Value("${tangthu.mail.patience:PT15S}") Duration patience,
            @Value("${tangthu.mail.link:}") String link) {
        this.host = host.strip();
        this.port = port;
        this.security = security.strip();
        this.from = from.strip();
        this.user = user.strip();
        this.passwordFile = passwordFile.strip();
        this.patience = patience;
        this.words = new LetterWords(messages, link.strip().replaceAll("/+$", ""));
        if (configured()) check();
    }

    /** A wrong setting is told at the start, not at the first letter. */
    private void check() {
        if (!security.matches("none|starttls|tls")) {
            throw new IllegalStateException("Expected: tangthu.mail.security none, starttls or tls; Found: " + security);
        }
        if (!from.contains("@")) throw new IllegalStateException("Expected: tangthu.mail.from, the address that reminders come from; Found: " + from);
    }

    boolean configured() {
        return !host.isEmpty();
    }

    /** Host and port, as an administrator knows them. */
    String name() {
        return host + ":" + port;
    }

    LetterWords words() {
        return words;
    }

    /** @param words what the other side said */
    record Trouble(MailFailure failure, String words) {}

    /** Sends one letter, within some seconds. @return why it did not leave */
    Optional<Trouble> send(UUID id, String address, String subject, String body) {
        var sender = sender();
        try {
            sender.send(message(sender, id, address, subject, body));
            return Optional.empty();
        } catch (MailAuthenticationException refused) {
            return Optional.of(new Trouble(MailFailure.SIGN_IN, said(refused)));
        } catch (MailException | MessagingException failed) {
            return Optional.of(new Trouble(kind(failed), said(failed)));
        } catch (UncheckedIOException noPassword) {
            return Optional.of(new Trouble(MailFailure.SIGN_IN, said(noPassword)));
        }
    }

    private static MailFailure kind(Exception failed) {
        if (failed instanceof MailSendException several && !several.getFailedMessages().isEmpty()) {
            var inner = several.getMessageExceptions()[0];
            if (inner instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                return MailFailure.ADDRESS;
            }
            return inner.getCause() instanceof IOException ? MailFailure.UNREACHABLE : MailFailure.REFUSED;
        }
        if (failed instanceof AuthenticationFailedException) return MailFailure.SIGN_IN;
        return failed instanceof MailException ? MailFailure.UNREACHABLE : MailFailure.REFUSED;
    }

    /** The innermost words, on one line and not too long to be shown. */
    private static String said(Exception failed) {
        Throwable inner = failed instanceof MailSendException several && several.getMessageExceptions().length > 0 ? several.getMessageExceptions()[0] : failed;
        while (inner.getCause() != null && inner.getCause() != inner) inner = inner.getCause();
        var text = String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    /** The same letter sent twice has the same name, so that mail servers may drop the second. */
    private MimeMessage message(JavaMailSenderImpl sender, UUID id, String address, String subject, String body) throws MessagingException {
        var message = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence note answers it
        message.setSentDate(new Date());
        return message;
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setProtocol(security.equals("tls") ? "smtps" : "smtp");
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password());
        }
        var millis = Long.toString(patience.toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            var properties = sender.getJavaMailProperties();
            properties.setProperty(protocol + "auth", Boolean.toString(!user.isEmpty()));
            properties.setProperty(protocol + "connectiontimeout", millis);
            properties.setProperty(protocol + "timeout", millis);
            properties.setProperty(protocol + "writetimeout", millis);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        boolean startTls = security.equals("starttls");
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        return sender;
    }

    private String password() {
        try {
            return passwordFile.isEmpty() ? "" : Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file with the password of the mail server cannot be read: " + passwordFile, e);
        }
    }
}
