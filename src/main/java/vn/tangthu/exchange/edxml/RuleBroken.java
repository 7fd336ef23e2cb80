package vn.tangthu.exchange.edxml;

/** Reading cannot go on. Never leaves this package: {@link EdXmlReader} answers with the finding. */
final class RuleBroken extends RuntimeException {

    private final transient Finding finding;

    RuleBroken(Rule rule, Place place, String detail) {
        super(rule.code(), null, false, false);
        finding = new Finding(rule, place, detail);
    }

    Finding finding() {
        return finding;
    }
}
