package vn.tangthu.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.accounts.AccountStatus;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.kernel.Actor;

/** The inventory of accounts for its quarterly review: filtered, and as a file. */
@Controller
class AccountsAdministration {

    private final Inventory inventory;
    private final InventorySheet sheet;
    private final Accounts accounts;

    AccountsAdministration(Inventory inventory, InventorySheet sheet, Accounts accounts) {
        this.inventory = inventory;
        this.sheet = sheet;
        this.accounts = accounts;
    }

    @GetMapping("/administration/accounts")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<AccountType> type,
            @RequestParam Optional<AccountStatus> status,
            Model model) {
        model.addAttribute("lines", filtered(actor, words, type, status));
        model.addAttribute("words", words);
        model.addAttribute("type", type.orElse(null));
        model.addAttribute("status", status.orElse(null));
        model.addAttribute("types", AccountType.values());
        model.addAttribute("statuses", AccountStatus.values());
        model.addAttribute("wide", true);
        return "accounts/inventory";
    }

    @GetMapping("/administration/accounts.xlsx")
    void xlsx(Actor actor, @RequestParam(defaultValue = "") String words, @RequestParam Optional<AccountType> type,
            @RequestParam Optional<AccountStatus> status, Locale locale, HttpServletResponse response) throws IOException {
        var lines = filtered(actor, words, type, status);
        accounts.exported(actor, "xlsx", lines.size());
        download(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "tai-khoan.xlsx");
        sheet.xlsx(lines, locale, response.getOutputStream());
    }

    @GetMapping("/administration/accounts.csv")
    void csv(Actor actor, @RequestParam(defaultValue = "") String words, @RequestParam Optional<AccountType> type,
            @RequestParam Optional<AccountStatus> status, Locale locale, HttpServletResponse response) throws IOException {
        var lines = filtered(actor, words, type, status);
        accounts.exported(actor, "csv", lines.size());
        download(response, "text/csv;charset=UTF-8", "tai-khoan.csv");
        sheet.csv(lines, locale, response.getOutputStream());
    }

    private List<InventoryLine> filtered(Actor actor, String words, Optional<AccountType> type, Optional<AccountStatus> status) {
        return inventory.of(actor).stream().filter(line -> line.fits(type, status, words)).toList();
    }

    private static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
