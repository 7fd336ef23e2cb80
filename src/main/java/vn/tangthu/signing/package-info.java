/**
 * Electronic signatures. Checking: who signed a file, when, what is covered, and what became of it afterwards. A maintained library (EU DSS)
 * gathers the facts; the verdict is drawn from them here, in {@link vn.tangthu.signing.Judgement}. Nothing is fetched from anywhere:
 * whom to trust and what was revoked is what the installation's trust folder says. Signing: with keys of people and agencies, in files or
 * tokens, by adding to a document that its module has in the bitstore. Knows no register and no kind of document.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Signing",
        allowedDependencies = {"kernel", "database", "bitstore", "organisation"})
package vn.tangthu.signing;
