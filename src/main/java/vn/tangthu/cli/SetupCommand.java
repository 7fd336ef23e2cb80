package vn.tangthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.tangthu.accounts.AccountRefused;
import vn.tangthu.accounts.CreatedAccount;
import vn.tangthu.accounts.FirstAdministrator;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.organisation.OrganisationRefused;

/** Makes the first agency and the first administrator of a fresh installation. */
final class SetupCommand implements Command {

    private static final int REFUSED = 1;
    /** Options with the question that is asked for each when it is missing. */
    private static final Map<String, String> QUESTIONS = questions();

    private final Asking terminal;

    /** Where answers come from; absent when nobody is there to answer. */
    interface Asking {
        Optional<String> ask(String question);
    }

    SetupCommand() {
        this(question -> Optional.ofNullable(System.console()).map(console -> console.readLine("%s: ", question)));
    }

    SetupCommand(Asking terminal) {
        this.terminal = terminal;
    }

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("agency", "Tên cơ quan / name of the agency");
        questions.put("symbol", "Ký hiệu cơ quan, như UBND / its symbol in document codes");
        questions.put("code", "Mã định danh cơ quan, như H17 / its identification code");
        questions.put("name", "Họ và tên quản trị viên / full name of the administrator");
        questions.put("account", "Tên tài khoản, như quan.tri / account name");
        return questions;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public String summary() {
        return "makes the first administrator of a fresh installation";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu setup [--data DIR] [--config FILE] [--agency NAME] [--symbol SYMBOL] [--code CODE] [--name "FULL NAME"] [--account NAME]

                Makes the first agency and its administrator, and prints the password for the first sign-in once. What is not
                given is asked for. Further agencies, people and accounts are made on the pages of the administration.

                --agency   name of the agency, as in "Uỷ ban nhân dân phường An Hải"
                --symbol   its abbreviation in the codes of documents, as in UBND
                --code     its identification code
                --name     full name of the administrator
                --account  the account's name: lower-case letters, digits, dot, hyphen

                Works beside a running server and without one. Exit status: 0 made, 1 refused (an administrator is there
                already, or something cannot be taken as it is), 2 wrong use.""";
    }

    @Override
    public int run(Invocation invocation) {
        try (var installation = PeopleOfInstallation.open(invocation)) {
            var first = installation.getBean(FirstAdministrator.class);
            if (!first.isMissing()) {
                System.err.println("This installation has an administrator already. Further accounts are made on the page /administration/accounts.");
                return REFUSED;
            }
            return create(first, answers(invocation));
        }
    }

    private Map<String, String> answers(Invocation invocation) {
        var answers = new LinkedHashMap<String, String>();
        QUESTIONS.forEach((option, question) -> answers.put(option, invocation.option(option).or(() -> terminal.ask(question))
                .filter(answer -> !answer.isBlank())
                .orElseThrow(() -> new Invocation.UsageException("The option --" + option + " is missing."))));
        return answers;
    }

    private static int create(FirstAdministrator first, Map<String, String> answers) {
        try {
            var agency = FirstAdministrator.agency(answers.get("agency"), answers.get("symbol"), answers.get("code"));
            say(first.create(agency, answers.get("name"), answers.get("account")), answers);
            return 0;
        } catch (AccountRefused refused) {
            return refuse(refused.refusal());
        } catch (OrganisationRefused refused) {
            return refuse(refused.refusal());
        }
    }

    private static void say(CreatedAccount created, Map<String, String> answers) {
        System.out.printf("""
                Đã tạo quản trị viên đầu tiên / the first administrator is there: %s, %s

                  Tài khoản / account:                         %s
                  Mật khẩu dùng một lần / one-time password:   %s

                Mật khẩu chỉ hiện lần này; lần đăng nhập đầu sẽ đổi mật khẩu và cài mã xác thực.
                It is shown this once; the first sign-in changes it and sets up the second factor.
                """, answers.get("name"), answers.get("agency"), answers.get("account"), created.oneTimePassword().orElse(""));
    }

    private static int refuse(Refusal refusal) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/accounts", "messages/organisation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            System.err.println(messages.getMessage(refusal.messageKey(), refusal.messageArguments(), language));
        }
        return REFUSED;
    }
}
