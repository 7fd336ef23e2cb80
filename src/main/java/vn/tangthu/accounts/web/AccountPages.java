package vn.tangthu.accounts.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.accounts.Account;
import vn.tangthu.accounts.AccountId;
import vn.tangthu.accounts.AccountRefused;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.accounts.Sessions;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.People;

/** One account as administrators see it, and what they do with it. A new act is a new noun below the account's address. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final ServiceTokens tokens;
    private final Sessions sessions;
    private final People people;
    private final Agencies agencies;
    private final MessageSource messages;

    AccountPages(Accounts accounts, ServiceTokens tokens, Sessions sessions, People people, Agencies agencies, MessageSource messages) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.people = people;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping("/administration/accounts/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var account = found(actor, id);
        var holder = people.find(actor, account.holder());
        model.addAttribute("account", account);
        model.addAttribute("holder", holder.orElse(null));
        model.addAttribute("division", agencies.find(actor, account.agency()).map(Agency::name).orElse(""));
        model.addAttribute("own", account.holder().equals(actor.person()));
        model.addAttribute("sessions", sessions.of(account.name()));
        model.addAttribute("tokens", account.type() == AccountType.SERVICE ? tokens.of(actor, account.id()) : java.util.List.of());
        return "accounts/account";
    }

    @GetMapping("/administration/accounts/new")
    String form(Actor actor, @RequestParam UUID holder, Model model) {
        var person = people.find(actor, new PersonId(holder)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("holder", person);
        model.addAttribute("types", AccountType.values());
        return "accounts/new";
    }

    @PostMapping("/administration/accounts")
    String create(
            Actor actor, @RequestParam UUID holder, @RequestParam String name, @RequestParam AccountType type,
            @RequestParam(defaultValue = "") String asset, Model model) {
        var created = accounts.create(actor, new NewAccount(name, type, new PersonId(holder), asset));
        created.oneTimePassword().ifPresent(password -> model.addAttribute("oneTimePassword", password));
        return show(actor, created.id().value(), model);
    }

    @PostMapping("/administration/accounts/{id}/lock-removal")
    String unlock(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        accounts.unlock(actor, new AccountId(id));
        return said("accounts.said.unlocked", once, locale, new AccountId(id));
    }

    @PostMapping("/administration/accounts/{id}/deactivation")
    String disable(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        accounts.disable(actor, new AccountId(id));
        return said("accounts.said.disabled", once, locale, new AccountId(id));
    }

    @PostMapping("/administration/accounts/{id}/activation")
    String enable(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        accounts.enable(actor, new AccountId(id));
        return said("accounts.said.enabled", once, locale, new AccountId(id));
    }

    /** The password stands in this answer alone: not in the session, not behind an address to come back to. */
    @PostMapping("/administration/accounts/{id}/new-password")
    String reset(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("oneTimePassword", accounts.resetPassword(actor, new AccountId(id)));
        return show(actor, id, model);
    }

    @PostMapping("/administration/accounts/{id}/second-factor-removal")
    String removeSecondFactor(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        accounts.removeSecondFactor(actor, new AccountId(id));
        return said("accounts.said.second-factor-removed", once, locale, new AccountId(id));
    }

    @PostMapping("/administration/accounts/{id}/tokens")
    String issue(Actor actor, @PathVariable UUID id, @RequestParam String name, Model model) {
        model.addAttribute("newToken", tokens.issue(actor, new AccountId(id), name));
        return show(actor, id, model);
    }

    @PostMapping("/administration/accounts/{id}/revoked-tokens")
    String revoke(Actor actor, @PathVariable UUID id, @RequestParam UUID token, RedirectAttributes once, Locale locale) {
        tokens.revoke(actor, new AccountId(id), token);
        return said("accounts.said.token-revoked", once, locale, new AccountId(id));
    }

    /** Back to the page one came from, with the reason on top. */
    @ExceptionHandler
    String refused(AccountRefused refused, jakarta.servlet.http.HttpServletRequest request, RedirectAttributes once) {
        once.addFlashAttribute("refusal", refused.refusal());
        var path = request.getServletPath();
        if (path.equals("/administration/accounts") && request.getParameter("holder") != null) {
            once.addAttribute("holder", request.getParameter("holder"));
            return "redirect:/administration/accounts/new";
        }
        return "redirect:" + path.substring(0, path.lastIndexOf('/'));
    }

    private Account found(Actor actor, UUID id) {
        return accounts.find(actor, new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String said(String key, RedirectAttributes once, Locale locale, AccountId id) {
        once.addFlashAttribute("toast", new Toast(messages.getMessage(key, new Object[0], locale)));
        return "redirect:/administration/accounts/" + id;
    }
}
